/** Ages and sexes of a neighbourhood’s residents, by systematic sampling from a published structure. */
import { POPULATION } from '../evidence/tables';
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';

export const AGE_BANDS = Object.freeze(['0-15', '16-34', '35-64', '65-79', '80+'] as const);
export type AgeBand = (typeof AGE_BANDS)[number];
const BAND_FROM = Object.freeze([0, 16, 35, 65, 80]);
const AGES = 91;

function bandOf(age: number): number {
  let band = 0;
  while (band + 1 < BAND_FROM.length && age >= BAND_FROM[band + 1]) band++;
  return band;
}

/** Expected shares of residents, index sex · 91 + age; given band shares override the decile’s. */
export function ageSexShares(decile: number, ageShares: Partial<Record<AgeBand, number>>): Float64Array {
  const shares = new Float64Array(2 * AGES);
  const bands = new Float64Array(BAND_FROM.length);
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    shares[i] = POPULATION.ages(i < AGES ? 0 : 1, decile)[i % AGES];
    total += shares[i];
  }
  for (let i = 0; i < shares.length; i++) bands[bandOf(i % AGES)] += shares[i] /= total;
  const target = Float64Array.from(bands);
  let fixed = 0;
  let free = 0;
  AGE_BANDS.forEach((name, band) => {
    const share = ageShares[name];
    if (share === undefined) free += bands[band];
    else fixed += target[band] = share;
  });
  AGE_BANDS.forEach((name, band) => {
    if (ageShares[name] === undefined) target[band] = free > 0 ? (bands[band] / free) * (1 - fixed) : 0;
  });
  for (let i = 0; i < shares.length; i++) {
    const band = bandOf(i % AGES);
    shares[i] *= bands[band] > 0 ? target[band] / bands[band] : 0;
  }
  return shares;
}

/** Age in months and sex of `count` people, ordered by sex and age. Marginals are exact to one person. */
export function sampleAgeSex(
  shares: Float64Array,
  count: number,
  luck: Luck,
): { ageMonths: Uint16Array; sex: Uint8Array } {
  const ageMonths = new Uint16Array(count);
  const sex = new Uint8Array(count);
  const offset = draw(luck, STREAMS.synthesis, 0, 0);
  let cell = 0;
  let reached = shares[0];
  for (let i = 0; i < count; i++) {
    const at = (i + offset) / count;
    while (at > reached && cell < shares.length - 1) reached += shares[++cell];
    sex[i] = cell < AGES ? 0 : 1;
    const age = cell % AGES;
    const u = draw(luck, STREAMS.synthesis, i, 1);
    // The open last band, 90 and over, thins out by about a fifth a year.
    ageMonths[i] =
      age < 90 ? age * 12 + Math.floor(12 * u) : 1080 + Math.floor(Math.min(180, 60 * u * u * 3));
  }
  return { ageMonths, sex };
}
