/**
 * Whether the posterior holds the truth as often as it says: simulations whose parameters are known stand for the
 * world, each is surveyed once, and the intervals found from the survey are held against what was put in.
 */
import { createLuck, draw, setMonth } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { quantile } from '../quantiles';
import { type Emulators, fitEmulators } from './emulator';
import { surveyed } from './likelihood';
import { posteriorDensity, type Target } from './posterior-density';
import { temperedSample } from './tempered-sampler';

export interface Truth {
  /** Parameters in the unit cube. */
  readonly point: Float64Array;
  /** What its simulation found, by id of the statistic. */
  readonly statistics: Readonly<Record<string, number>>;
}

export interface Coverage {
  readonly truths: number;
  /** One a parameter: shares of truths inside the middle 50 % and 90 % of the posterior. */
  readonly within50: readonly number[];
  readonly within90: readonly number[];
}

/**
 * Truths in turns: each fold of them is kept back from the emulators while its surveys are answered, so that no run
 * is simulated for this alone and many truths can be had.
 * @param ids of the statistics, in the order that emulators are fitted in
 * @param others simulations that are no truths
 */
export function coverageInFolds(
  truths: readonly Truth[],
  others: readonly Truth[],
  targets: readonly Target[],
  ids: readonly string[],
  { seed, particles, folds }: { seed: string; particles: number; folds: number },
): Coverage {
  const parts = Array.from({ length: Math.min(folds, truths.length) }, (_, fold) => {
    const own = truths.filter((_, t) => t % folds === fold);
    const known = [...others, ...truths.filter((_, t) => t % folds !== fold)];
    const emulators = fitEmulators(
      known.map(({ point }) => point),
      ids.map((id) => known.map(({ statistics }) => statistics[id])),
    );
    return coverageOf(own, targets, emulators, ids, `${seed} fold ${fold}`, particles);
  });
  const whole = (shares: (part: Coverage) => readonly number[]) =>
    Array.from({ length: truths[0]?.point.length ?? 0 }, (_, d) =>
      parts.reduce((sum, part) => sum + (shares(part)[d] * part.truths) / truths.length, 0),
    );
  return {
    truths: truths.length,
    within50: whole(({ within50 }) => within50),
    within90: whole(({ within90 }) => within90),
  };
}

/** @param ids of the statistics, in the emulators’ order */
export function coverageOf(
  truths: readonly Truth[],
  targets: readonly Target[],
  emulators: Emulators,
  ids: readonly string[],
  seed: string,
  particles: number,
): Coverage {
  const dimensions = truths[0]?.point.length ?? 0;
  const within50 = new Float64Array(dimensions);
  const within90 = new Float64Array(dimensions);
  const luck = createLuck(`${seed} surveys`, 0);
  truths.forEach((truth, t) => {
    setMonth(luck, t);
    const found = targets.map(({ statistics, observation }, n) => ({
      statistics,
      observation: surveyed(
        observation,
        statistics.map((id) => truth.statistics[id]),
        (i) => Math.min(1 - 1e-9, Math.max(1e-9, draw(luck, STREAMS.parameters, n, 40 + i))),
      ),
    }));
    const density = posteriorDensity(found, emulators, ids);
    const sampled = temperedSample(dimensions, density, { seed: `${seed} truth ${t}`, particles });
    for (let d = 0; d < dimensions; d++) {
      const values = sampled.particles.map((particle) => particle[d]);
      const holds = (tail: number) =>
        truth.point[d] >= quantile(values, tail) && truth.point[d] <= quantile(values, 1 - tail);
      if (holds(0.25)) within50[d] += 1 / truths.length;
      if (holds(0.05)) within90[d] += 1 / truths.length;
    }
  });
  return { truths: truths.length, within50: [...within50], within90: [...within90] };
}
