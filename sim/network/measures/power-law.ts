/**
 * "Skewed, but not a power law": a small honest test of the degree distribution, after A. Clauset, C. R.
 * Shalizi, M. E. J. Newman, "Power-law distributions in empirical data", SIAM Rev. 51 (2009) 661-703,
 * doi:10.1137/070710111, and A. D. Broido, A. Clauset, "Scale-free networks are rare", Nat. Commun. 10 (2019)
 * 1017, doi:10.1038/s41467-019-08746-5.
 *
 * kMin is where a fitted power law lies closest to the data (Kolmogorov-Smirnov). From there the power law is
 * set against an exponential and a lognormal by Vuong's likelihood-ratio test; if either is better at p < 0.1
 * there is no power law. Reduced: no bootstrap of the fit itself, hence "not ruled out" rather than "found".
 * One thing is stricter than in the papers: the tail must hold a tenth of all people, since a law that
 * describes one person in a hundred does not describe the network and could rarely be refuted. Exponential
 * degrees are told apart from about a thousand people upwards; below that "not ruled out" says little.
 */
import { exp } from '../../kernel/portable';
import type { Layer } from '../layer';
import { degreeDistribution, degreeSkewness } from './degree';
import { normalTail } from './special-functions';
import { fitExponentialTail, fitLognormalTail, fitPowerLawTail, type TailFit } from './tail-fits';

export type TailVerdict =
  | 'not skewed'
  | 'too few people'
  | 'skewed, not a power law'
  | 'skewed, power law not ruled out';

export interface DegreeTail {
  readonly verdict: TailVerdict;
  /** Fisher's g1 of all degrees. */
  readonly skewness: number;
  /** The rest is absent when not skewed or when no tail is large enough. */
  readonly fit?: {
    /** Smallest degree of the tail. */
    readonly kMin: number;
    readonly tailCount: number;
    readonly exponent: number;
    /** Largest distance between the two cumulative distributions of the tail, 0..1. */
    readonly distance: number;
    readonly againstExponential: LikelihoodRatio;
    readonly againstLognormal: LikelihoodRatio;
  };
}

export interface LikelihoodRatio {
  /** Log likelihood of the power law less that of its rival: below 0 the rival fits better. */
  readonly logRatio: number;
  /** Two-sided probability of a ratio this far from 0 were both equally close to the truth (Vuong 1989). */
  readonly p: number;
}

const LEAST_PEOPLE = 50;
const LEAST_SHARE = 0.1;
const SIGNIFICANT = 0.1;

/** Judges the degrees of a layer. Skewed: g1 above twice its standard error under symmetry, sqrt(6 / n). */
export function degreeTail(layer: Layer): DegreeTail {
  const skewness = degreeSkewness(layer);
  if (!(skewness > 2 * Math.sqrt(6 / layer.personCount))) return { verdict: 'not skewed', skewness };
  const people = degreeDistribution(layer);
  const closest = closestPowerLaw(people, Math.max(LEAST_PEOPLE, LEAST_SHARE * layer.personCount));
  if (closest === undefined) return { verdict: 'too few people', skewness };

  const { kMin, powerLaw, tailCount, distance } = closest;
  const againstExponential = compare(people, kMin, powerLaw, fitExponentialTail(people, kMin));
  const againstLognormal = compare(people, kMin, powerLaw, fitLognormalTail(people, kMin));
  const rivals = [againstExponential, againstLognormal];
  const beaten = rivals.some((rival) => rival.logRatio < 0 && rival.p < SIGNIFICANT);
  return {
    verdict: beaten ? 'skewed, not a power law' : 'skewed, power law not ruled out',
    skewness,
    fit: {
      kMin,
      tailCount,
      exponent: powerLaw.parameters[0],
      distance,
      againstExponential,
      againstLognormal,
    },
  };
}

interface Candidate {
  readonly kMin: number;
  readonly tailCount: number;
  readonly powerLaw: TailFit;
  readonly distance: number;
}

/** The tail, among those of enough people and two degrees or more, that a power law fits most closely. */
function closestPowerLaw(people: Uint32Array, enough: number): Candidate | undefined {
  let best: Candidate | undefined;
  let tailCount = 0;
  for (let kMin = people.length - 1; kMin >= 1; kMin--) {
    tailCount += people[kMin];
    if (people[kMin] === 0 || kMin === people.length - 1 || tailCount < enough) continue;
    const powerLaw = fitPowerLawTail(people, kMin);
    const distance = kolmogorovSmirnov(people, kMin, tailCount, powerLaw);
    if (best === undefined || distance < best.distance) best = { kMin, tailCount, powerLaw, distance };
  }
  return best;
}

function kolmogorovSmirnov(people: Uint32Array, kMin: number, tailCount: number, fit: TailFit): number {
  let seen = 0;
  let expected = 0;
  let distance = 0;
  for (let k = kMin; k < people.length; k++) {
    seen += people[k];
    expected += exp(fit.logP[k - kMin]);
    distance = Math.max(distance, Math.abs(seen / tailCount - expected));
  }
  return distance;
}

/** Q. H. Vuong, Econometrica 57 (1989) 307-333, doi:10.2307/1912557, as in appendix C of Clauset et al. */
function compare(people: Uint32Array, kMin: number, powerLaw: TailFit, rival: TailFit): LikelihoodRatio {
  let count = 0;
  let logRatio = 0;
  for (let k = kMin; k < people.length; k++) {
    count += people[k];
    logRatio += people[k] * (powerLaw.logP[k - kMin] - rival.logP[k - kMin]);
  }
  let squares = 0;
  for (let k = kMin; k < people.length; k++) {
    const excess = powerLaw.logP[k - kMin] - rival.logP[k - kMin] - logRatio / count;
    squares += people[k] * excess * excess;
  }
  return { logRatio, p: squares > 0 ? 2 * normalTail(Math.abs(logRatio) / Math.sqrt(squares)) : 1 };
}
