/**
 * A cluster-randomised trial inside the model. Places are given to the programme or to none at random; adults are
 * surveyed at random, anew in each wave; places are compared by their surveyed shares (the cluster-level analysis of
 * R. J. Hayes, L. H. Moulton, Cluster Randomised Trials, 2nd ed. 2017, ch. 10). What each place would have done the
 * other way is known here, so that a trial’s answer can be held against the truth.
 */
import { createLuck, draw, type Luck, setMonth } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { mean } from '../paired';
import { quantile } from '../quantiles';
import { tQuantile } from '../t-distribution';

/** One wave in one place: adults, and how many of them are in the state. */
export interface Count {
  readonly adults: number;
  readonly cases: number;
}

/** A place both ways; the same people and luck. `before` is null without a baseline survey. */
export interface PlaceCounts {
  readonly before: { readonly treated: Count; readonly control: Count } | null;
  readonly after: { readonly treated: Count; readonly control: Count };
}

export interface TrialDesign {
  /** On each side. */
  readonly places: number;
  /** Adults asked in each place and wave. */
  readonly people: number;
  /** Share of those asked who do not answer, whatever their state. */
  readonly attrition: number;
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

export function runTrials(places: readonly PlaceCounts[], design: TrialDesign): TrialResult {
  const { trials, seed } = design;
  if (places.length < 2 * design.places || design.places < 2) {
    throw new RangeError(
      `places: expected two or more on each side out of ${places.length}, got ${design.places}`,
    );
  }
  const truths = places.map((place) => trueChange(place, 'treated') - trueChange(place, 'control'));
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
    const order = shuffled(luck, places.length);
    const side = (from: number, arm: 'treated' | 'control') =>
      Array.from({ length: design.places }, (_, i) =>
        surveyed(luck, design, places[order[from + i]], order[from + i], arm),
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
    ...spreads(places, design),
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

function spreads(places: readonly PlaceCounts[], { people, attrition }: TrialDesign) {
  const values = (arm: 'treated' | 'control') => places.map((place) => trueChange(place, arm));
  const between = (variance(values('treated')) + variance(values('control'))) / 2;
  return {
    betweenSd: Math.sqrt(between),
    surveySd: Math.sqrt(surveyVariance(places, people, attrition)),
  };
}

/** Mean sampling variance of the surveyed change of a place, without replacement. */
export function surveyVariance(places: readonly PlaceCounts[], people: number, attrition: number): number {
  const one = ({ adults, cases }: Count) => {
    const asked = answers(people, attrition, adults);
    const share = cases / adults;
    return adults > 1 ? (((share * (1 - share)) / asked) * (adults - asked)) / (adults - 1) : 0;
  };
  return mean(
    places.map(({ before, after }) => one(after.control) + (before === null ? 0 : one(before.control))),
  );
}

function answers(people: number, attrition: number, adults: number): number {
  return Math.max(1, Math.min(adults, Math.round(people * (1 - attrition))));
}

function trueChange({ before, after }: PlaceCounts, arm: 'treated' | 'control'): number {
  const share = ({ adults, cases }: Count) => cases / adults;
  return share(after[arm]) - (before === null ? 0 : share(before[arm]));
}

/** The change that a survey of the place finds. */
function surveyed(
  luck: Luck,
  { people, attrition }: TrialDesign,
  { before, after }: PlaceCounts,
  place: number,
  arm: 'treated' | 'control',
): number {
  const wave = ({ adults, cases }: Count, ordinal: number) => {
    const asked = answers(people, attrition, adults);
    let left = cases;
    for (let i = 0; i < asked; i++) {
      const u = draw(luck, STREAMS.parameters, place, 16 * i + ordinal);
      if (u * (adults - i) < left) left--;
    }
    return (cases - left) / asked;
  };
  return wave(after[arm], 7) - (before === null ? 0 : wave(before[arm], 8));
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
