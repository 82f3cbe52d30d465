/**
 * A cluster-randomised trial inside the model. Places are given to the programme or to none at random; adults are
 * surveyed at random; places are compared by what their surveys found (the cluster-level analysis of R. J. Hayes, L. H.
 * Moulton, Cluster Randomised Trials, 2nd ed. 2017, ch. 10). What each place would have done the other way is known
 * here, so that a trial’s answer can be held against the truth. Who is asked is told by the sites: adults drawn anew in
 * each wave (cross-section.ts), or the same in both (panel.ts).
 */
import { createLuck, draw, type Luck, setMonth } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { mean } from '../paired';
import { quantile } from '../quantiles';
import { tQuantile } from '../t-distribution';

export type Side = 'treated' | 'control';

export interface Survey {
  /** Adults asked in each place and wave. */
  readonly people: number;
  /** Share of those asked who do not answer, whatever their state. */
  readonly attrition: number;
}

/** A place as a trial sees it: both ways, with the same people and luck. */
export interface Site {
  /** What a survey of everybody would find. */
  readonly truth: (side: Side) => number;
  /** What a survey of some finds; luck is keyed by the number of the place. */
  readonly survey: (luck: Luck, place: number, side: Side, survey: Survey) => number;
  /** Sampling variance of that, without the programme. */
  readonly surveyVariance: (survey: Survey) => number;
}

export interface TrialDesign extends Survey {
  /** On each side. */
  readonly places: number;
  readonly trials: number;
  readonly seed: string;
}

export interface TrialResult {
  /** What the programme really does to the share, mean over all places. */
  readonly truth: number;
  /** Estimates of all trials. */
  readonly estimates: Float64Array;
  /** The first trial, as its report would have it. */
  readonly example: { readonly estimate: number; readonly low95: number; readonly high95: number };
  /** Share of trials that find an effect at 5 %, two-sided, of the sign it has. */
  readonly power: number;
  /** Share that find one of the other sign. */
  readonly wrongSign: number;
  /** Share whose interval holds the truth. */
  readonly coverage: number;
  readonly low95: number;
  readonly high95: number;
  /** Standard deviation of a place’s true value between places, and of the survey within one. */
  readonly betweenSd: number;
  readonly surveySd: number;
}

export function runTrials(sites: readonly Site[], design: TrialDesign): TrialResult {
  const { trials, seed } = design;
  if (sites.length < 2 * design.places || design.places < 2) {
    throw new RangeError(
      `places: expected two or more on each side out of ${sites.length}, got ${design.places}`,
    );
  }
  const truths = sites.map(({ truth }) => truth('treated') - truth('control'));
  const truth = mean(truths);
  const freedom = 2 * design.places - 2;
  const reach = tQuantile(0.05, freedom);
  const estimates = new Float64Array(trials);
  const luck = createLuck(`${seed} trial`, 0);
  let found = 0;
  let wrong = 0;
  let held = 0;
  let example = { estimate: Number.NaN, low95: Number.NaN, high95: Number.NaN };
  for (let trial = 0; trial < trials; trial++) {
    setMonth(luck, trial);
    const order = shuffled(luck, sites.length);
    const side = (from: number, arm: Side) =>
      Array.from({ length: design.places }, (_, i) =>
        sites[order[from + i]].survey(luck, order[from + i], arm, design),
      );
    const treated = side(0, 'treated');
    const control = side(design.places, 'control');
    const estimate = mean(treated) - mean(control);
    const error = Math.sqrt((variance(treated) + variance(control)) / design.places);
    const [low95, high95] = [estimate - reach * error, estimate + reach * error];
    estimates[trial] = estimate;
    if (low95 > 0 || high95 < 0) {
      if (estimate * truth > 0) found++;
      else wrong++;
    }
    if (low95 <= truth && truth <= high95) held++;
    if (trial === 0) example = { estimate, low95, high95 };
  }
  return {
    truth,
    estimates,
    example,
    power: found / trials,
    wrongSign: wrong / trials,
    coverage: held / trials,
    low95: quantile(estimates, 0.025),
    high95: quantile(estimates, 0.975),
    ...spreads(sites, design),
  };
}

/**
 * Places on each side for a power of 80 % at 5 %: (1.96 + 0.84)² (2 σ²) / δ², and one more for a t instead of a normal
 * distribution (Hayes & Moulton 2017, eq. 7.8). Null when there is no effect to find.
 */
export function placesNeeded(truth: number, betweenSd: number, surveySd: number): number | null {
  if (!(Math.abs(truth) > 1e-9)) return null;
  const both = betweenSd * betweenSd + surveySd * surveySd;
  return 1 + Math.ceil((7.849 * 2 * both) / (truth * truth));
}

function spreads(sites: readonly Site[], design: TrialDesign) {
  const values = (side: Side) => sites.map(({ truth }) => truth(side));
  const between = (variance(values('treated')) + variance(values('control'))) / 2;
  return { betweenSd: Math.sqrt(between), surveySd: Math.sqrt(surveyVariance(sites, design)) };
}

/** Mean over the places. */
export function surveyVariance(sites: readonly Site[], survey: Survey): number {
  return mean(sites.map((site) => site.surveyVariance(survey)));
}

/** Of so many adults, how many are asked and answer. */
export function answers({ people, attrition }: Survey, adults: number): number {
  return Math.max(1, Math.min(adults, Math.round(people * (1 - attrition))));
}

function shuffled(luck: Luck, count: number): number[] {
  const score = Float64Array.from({ length: count }, (_, i) => draw(luck, STREAMS.parameters, i, 9));
  return Array.from(score.keys()).sort((a, b) => score[a] - score[b] || a - b);
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) * (value - centre);
  return sum / (values.length - 1);
}
