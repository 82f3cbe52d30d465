/**
 * Isolation through diseases (effect set “diseases”): heart disease, stroke and dementia come by a yearly chance
 * that rises with isolation, stay, and raise the hazard of death. A death is drawn once, from the hazard of all
 * causes, in which the diseases then stand where isolation stood.
 *
 * The yearly chance is what keeps published prevalence level from one age to the next although people with a
 * disease die sooner (M. J. Podgor, M. C. Leske, Statistics in Medicine 5 (1986) 573-578).
 */
import type { Links } from '../evidence/effect-sets';
import { exp } from '../kernel/portable';
import { CONDITIONS, DISEASES } from './condition-table';

const AGES = 111;
const ADULT = 16;

export interface DiseaseRules {
  /** Whether the diseases have a course of their own. */
  readonly diseasesAct: boolean;
  /** Chance of a new case at a birthday without isolation, index (condition · 2 + sex) · AGES + age. */
  readonly diseaseOnset: Float64Array;
  /** Ratio of that chance in isolation, by condition. */
  readonly diseaseIsolated: readonly number[];
  /** Ratio of the hazard of death by conditions as bits. */
  readonly diseaseDeath: Float64Array;
  /** Its mean at published prevalence, index sex · AGES + age. */
  readonly diseaseDeathMean: Float64Array;
}

/**
 * @param share prevalence of the conditions, index (condition · 2 + sex) · AGES + age
 * @param hazard of death a month, index sex · AGES + age, at mean exposure
 * @param isolated share of time in isolation of an adult of that sex and age
 */
export function diseaseRules(
  links: Links,
  share: Float64Array,
  hazard: Float64Array,
  isolated: (sex: number, age: number) => number,
): DiseaseRules {
  const diseaseIsolated = [1, 1, links.chdIsolated, links.strokeIsolated, links.dementiaIsolated];
  const death = [1, 1, links.heartDiseaseDeath, links.strokeDeath, links.dementiaDeath];
  const diseaseDeath = Float64Array.from({ length: 1 << CONDITIONS.length }, (_, bits) =>
    death.reduce((ratio, one, k) => ((bits & (1 << k)) !== 0 ? ratio * one : ratio), 1),
  );
  const diseaseDeathMean = Float64Array.from({ length: 2 * AGES }, (_, i) =>
    DISEASES.reduce((mean, k) => mean * (1 + (death[k] - 1) * share[2 * k * AGES + i]), 1),
  );
  const diseaseOnset = Float64Array.from({ length: CONDITIONS.length * 2 * AGES }, (_, i) => {
    const age = i % AGES;
    const row = (i - age) / AGES;
    const [k, sex] = [row >> 1, row & 1];
    if (!DISEASES.includes(k) || age <= ADULT) return 0;
    const before = survivors(share[i - 1], hazard[sex * AGES + age - 1], death[k]);
    const chance = Math.max(0, (share[i] - before) / (1 - before));
    return chance / (1 + (diseaseIsolated[k] - 1) * isolated(sex, age));
  });
  const diseasesAct = [...diseaseIsolated, ...death].some((ratio) => ratio !== 1);
  return { diseasesAct, diseaseOnset, diseaseIsolated, diseaseDeath, diseaseDeathMean };
}

/** Prevalence after a year of deaths alone, from `share`, at a mean hazard a month and the ratio of the sick. */
function survivors(share: number, hazard: number, ratio: number): number {
  const well = (12 * hazard) / (1 + (ratio - 1) * share);
  const sick = share * exp(-well * ratio);
  return sick / (sick + (1 - share) * exp(-well));
}
