/**
 * Quadratic surfaces through simulated values of statistics, by least squares, in place of the simulator (history
 * matching with an emulator: I. Vernon, M. Goldstein, R. G. Bower, Bayesian Analysis 5 (2010) 619-669; a polynomial
 * where they use a Gaussian process). What is left over, luck of a run and lack of fit, widens every prediction. It is
 * kept for all statistics together: a run with more lonely people by luck has fewer close friends by the same luck.
 */
import { backward, cholesky, dot, forward } from './linear-algebra';

export interface Emulators {
  /** Means that one more simulation at the point would have, one a statistic; coordinates from 0 to 1. */
  readonly means: (point: ArrayLike<number>) => Float64Array;
  /** By how much the variance of one more simulation exceeds `covariance`, since the surfaces are uncertain: from 1. */
  readonly widening: (point: ArrayLike<number>) => number;
  /** Of what is left over, statistic by statistic. */
  readonly covariance: readonly Float64Array[];
  /** Share of the variance of the simulated values that each surface explains. */
  readonly explained: readonly number[];
}

/** Terms of a surface: 1, each coordinate, each product of two. */
export function termCount(dimensions: number): number {
  return 1 + dimensions + (dimensions * (dimensions + 1)) / 2;
}

function terms(point: ArrayLike<number>, dimensions: number): Float64Array {
  const row = new Float64Array(termCount(dimensions));
  row[0] = 1;
  let next = 1;
  for (let a = 0; a < dimensions; a++) row[next++] = 2 * point[a] - 1;
  for (let a = 0; a < dimensions; a++) {
    for (let b = a; b < dimensions; b++) row[next++] = (2 * point[a] - 1) * (2 * point[b] - 1);
  }
  return row;
}

/** Keeps the normal equations solvable; far below any signal. */
const RIDGE = 1e-8;

/**
 * @param points one row a simulation
 * @param values one list a statistic, in the order of the points
 * @throws RangeError with fewer simulations than a surface has terms, and two more
 */
export function fitEmulators(
  points: readonly ArrayLike<number>[],
  values: readonly ArrayLike<number>[],
): Emulators {
  const dimensions = points[0]?.length ?? 0;
  const width = termCount(dimensions);
  const count = points.length;
  if (count < width + 2) {
    throw new RangeError(
      `emulator: expected at least ${width + 2} simulations for ${dimensions} parameters, got ${count}`,
    );
  }
  const rows = points.map((point) => terms(point, dimensions));
  const factor = cholesky(normalMatrix(rows, width));
  const coefficients = values.map((own) => {
    const right = new Float64Array(width);
    rows.forEach((row, i) => {
      for (let a = 0; a < width; a++) right[a] += row[a] * own[i];
    });
    return backward(factor, forward(factor, right));
  });
  const left = values.map((own, s) =>
    Float64Array.from(rows, (row, i) => own[i] - dot(row, coefficients[s])),
  );
  return {
    means: (point) => {
      const row = terms(point, dimensions);
      return Float64Array.from(coefficients, (own) => dot(row, own));
    },
    widening: (point) => {
      const half = forward(factor, terms(point, dimensions));
      return 1 + dot(half, half);
    },
    covariance: left.map((own) => Float64Array.from(left, (other) => dot(own, other) / (count - width))),
    explained: values.map((own, s) => {
      const whole = squares(own);
      return whole === 0 ? 1 : 1 - dot(left[s], left[s]) / whole;
    }),
  };
}

function normalMatrix(rows: readonly Float64Array[], width: number): Float64Array[] {
  const normal = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let a = 0; a < width; a++) for (let b = 0; b <= a; b++) normal[a][b] += row[a] * row[b];
  }
  for (let a = 0; a < width; a++) normal[a][a] += RIDGE * rows.length;
  return normal;
}

/** Sum of squares about the mean. */
function squares(values: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i] / values.length;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - mean) * (values[i] - mean);
  return sum;
}
