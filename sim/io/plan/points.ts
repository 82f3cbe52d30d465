/** The points of a design, as shares of probability a factor: sampled once, or counted out of lists. */
import { latinHypercube, morrisSample, saltelliSample, type UnitSample } from '../../analysis/design/samples';
import type { Factor } from './factors';
import type { PlanFile } from './plan-schema';

export { levelOf } from './factors';

export interface Sample {
  readonly points: number;
  readonly unitAt: (point: number, factor: number) => number;
  /** Where only one factor differs from the scenario: its number, or −1 where none does. */
  readonly onlyFactor?: (point: number) => number;
}

/** Levels of a range varied one at a time unless the plan says otherwise. */
export const FAN_LEVELS = 5;

/** Levels of the Morris grid unless the plan says otherwise. */
export const MORRIS_LEVELS = 4;

export function sampleOf({ design }: PlanFile, factors: readonly Factor[], seed: string): Sample {
  const size = design.size ?? 0;
  const count = factors.length;
  switch (design.kind) {
    case 'list':
      return { points: 0, unitAt: () => 0 };
    case 'grid': {
      const lengths = factors.map(lengthOf);
      // The last factor turns fastest, as nested loops in the order of the plan would.
      const strides = lengths.map((_, f) => lengths.slice(f + 1).reduce((product, n) => product * n, 1));
      const middle = (point: number, f: number) =>
        ((Math.floor(point / strides[f]) % lengths[f]) + 0.5) / lengths[f];
      return { points: lengths.reduce((product, n) => product * n, 1), unitAt: middle };
    }
    case 'zip': {
      const length = lengthOf(factors[0]);
      return { points: length, unitAt: (point) => (point + 0.5) / length };
    }
    case 'one at a time':
      return fans(factors, design.levels ?? FAN_LEVELS);
    case 'latin hypercube':
      return sampled(
        latinHypercube(
          seed,
          factors.map((factor) => factor.text),
          size,
        ),
      );
    case 'sobol':
      return sampled(saltelliSample(seed, count, size));
    case 'morris':
      return sampled(morrisSample(seed, count, size, design.levels ?? MORRIS_LEVELS));
  }
}

/** The scenario as it is, then the levels of each factor in turn, both ends included. */
function fans(factors: readonly Factor[], levels: number): Sample {
  const counts = factors.map((factor) => (factor.levels.kind === 'values' ? lengthOf(factor) : levels));
  const owners = factors.flatMap((_, f) => Array.from({ length: counts[f] }, (_, k) => [f, k] as const));
  return {
    points: 1 + owners.length,
    onlyFactor: (point) => (point === 0 ? -1 : owners[point - 1][0]),
    unitAt(point, factor) {
      if (point === 0 || owners[point - 1][0] !== factor) return Number.NaN;
      const k = owners[point - 1][1];
      return factors[factor].levels.kind === 'values' ? (k + 0.5) / counts[factor] : k / (counts[factor] - 1);
    },
  };
}

function lengthOf({ levels }: Factor): number {
  return levels.kind === 'values' ? levels.values.length : 0;
}

function sampled({ points, factors, units }: UnitSample): Sample {
  return { points, unitAt: (point, factor) => units[point * factors + factor] };
}
