/**
 * What would have to be true for the model to give a claimed figure. Savings, returns and relative changes are
 * proportional to the events avoided or ties made for each pound, so a claim asks for a plain multiple of them;
 * between the three studies the measure moves with the causal fraction, in straight pieces.
 */
import type { Estimate } from '../estimate';

export interface FractionPoint {
  /** Mean causal fraction of the study: 0, that of the priors, 1. */
  readonly fraction: number;
  readonly estimate: Estimate;
}

export type Reach =
  | 'within the model’s range'
  | 'only if every association is wholly causal'
  | 'outside the evidence'
  | 'not comparable';

export interface Needed {
  /** Times as many events avoided, for each pound, as at the prior; null where the model moves the other way. */
  readonly multiple: number | null;
  /** The same with every association causal. */
  readonly multipleAtOne: number | null;
  /** The same against the favourable end of the 95 % range: the least that the claim needs. */
  readonly leastMultiple: number | null;
  readonly leastMultipleAtOne: number | null;
  /** Whether the mean at the prior is two Monte Carlo errors or more from zero; if not, a multiple of it says little. */
  readonly isClear: boolean;
  /** Causal fraction at which the mean would be the claimed figure; null where none between 0 and 1 is. */
  readonly fraction: number | null;
  readonly reach: Reach;
}

/** For figures that are not proportional to events: a multiple of them means nothing. */
export function withoutMultiples(needed: Needed): Needed {
  return { ...needed, multiple: null, multipleAtOne: null, leastMultiple: null, leastMultipleAtOne: null };
}

/** For a claim about something that the model leaves out: its answer speaks neither for the claim nor against it. */
export function notComparable(needed: Needed): Needed {
  return { ...withoutMultiples(needed), fraction: null, reach: 'not comparable' };
}

/** @param points at fraction 0, the prior and 1, in this order */
export function solve(claimed: number, points: readonly FractionPoint[]): Needed {
  const prior = points[1].estimate;
  const whole = points[points.length - 1].estimate;
  return {
    multiple: multipleOf(claimed, prior.mean),
    multipleAtOne: multipleOf(claimed, whole.mean),
    leastMultiple: multipleOf(claimed, favourable(claimed, prior)),
    leastMultipleAtOne: multipleOf(claimed, favourable(claimed, whole)),
    isClear: Math.abs(prior.mean) >= 2 * prior.mcse && prior.mean !== 0,
    fraction: fractionFor(claimed, points),
    reach: reaches(claimed, prior)
      ? 'within the model’s range'
      : reaches(claimed, whole)
        ? 'only if every association is wholly causal'
        : 'outside the evidence',
  };
}

function multipleOf(claimed: number, mean: number): number | null {
  const multiple = claimed / mean;
  return Number.isFinite(multiple) && multiple > 0 ? multiple : null;
}

function favourable(claimed: number, { low95, high95 }: Estimate): number {
  return claimed >= 0 ? high95 : low95;
}

/** A claim is met by a range that holds it or goes beyond it, away from zero. */
function reaches(claimed: number, estimate: Estimate): boolean {
  return multipleOf(claimed, favourable(claimed, estimate)) !== null
    ? Math.abs(favourable(claimed, estimate)) >= Math.abs(claimed)
    : false;
}

function fractionFor(claimed: number, points: readonly FractionPoint[]): number | null {
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    const [from, to] = [a.estimate.mean, b.estimate.mean];
    if (from === to) continue;
    const part = (claimed - from) / (to - from);
    if (part >= 0 && part <= 1) return a.fraction + part * (b.fraction - a.fraction);
  }
  return null;
}
