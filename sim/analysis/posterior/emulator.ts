/**
 * A quadratic surface through simulated values of one statistic, by least squares, in place of the simulator
 * (history matching with an emulator: I. Vernon, M. Goldstein, R. G. Bower, Bayesian Analysis 5 (2010) 619-669; a
 * polynomial where they use a Gaussian process). What is left over, luck of a run and lack of fit, widens every
 * prediction.
 */

export interface Emulator {
  /** Mean and standard deviation that one more simulation at the point would have; coordinates from 0 to 1. */
  readonly predict: (point: ArrayLike<number>) => { readonly mean: number; readonly sd: number };
  /** Share of the variance of the simulated values that the surface explains. */
  readonly explained: number;
  /** Standard deviation of what is left over. */
  readonly residualSd: number;
}

/** Terms of the surface: 1, each coordinate, each product of two. */
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
 * @throws RangeError with fewer simulations than the surface has terms, and two more
 */
export function fitEmulator(points: readonly ArrayLike<number>[], values: ArrayLike<number>): Emulator {
  const dimensions = points[0]?.length ?? 0;
  const width = termCount(dimensions);
  const count = points.length;
  if (count < width + 2) {
    throw new RangeError(
      `emulator: expected at least ${width + 2} simulations for ${dimensions} parameters, got ${count}`,
    );
  }
  const rows = points.map((point) => terms(point, dimensions));
  const normal = Array.from({ length: width }, () => new Float64Array(width));
  const right = new Float64Array(width);
  rows.forEach((row, i) => {
    for (let a = 0; a < width; a++) {
      right[a] += row[a] * values[i];
      for (let b = 0; b <= a; b++) normal[a][b] += row[a] * row[b];
    }
  });
  for (let a = 0; a < width; a++) normal[a][a] += RIDGE * count;
  const factor = cholesky(normal);
  const coefficients = backward(factor, forward(factor, right));
  let mean = 0;
  for (let i = 0; i < count; i++) mean += values[i] / count;
  let left = 0;
  let whole = 0;
  rows.forEach((row, i) => {
    const gap = values[i] - dot(row, coefficients);
    left += gap * gap;
    whole += (values[i] - mean) * (values[i] - mean);
  });
  const variance = left / (count - width);
  return {
    explained: whole === 0 ? 1 : 1 - left / whole,
    residualSd: Math.sqrt(variance),
    predict(point) {
      const row = terms(point, dimensions);
      const half = forward(factor, row);
      return { mean: dot(row, coefficients), sd: Math.sqrt(variance * (1 + dot(half, half))) };
    },
  };
}

/** Lower triangle L with L Lᵀ = the matrix, whose lower triangle is given. */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (let a = 0; a < matrix.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = matrix[a][b];
      for (let k = 0; k < b; k++) sum -= lower[a][k] * lower[b][k];
      lower[a][b] = a === b ? Math.sqrt(Math.max(sum, 1e-300)) : sum / lower[b][b];
    }
  }
  return lower;
}

function forward(lower: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(lower.length);
  for (let a = 0; a < lower.length; a++) {
    let sum = right[a];
    for (let k = 0; k < a; k++) sum -= lower[a][k] * x[k];
    x[a] = sum / lower[a][a];
  }
  return x;
}

function backward(lower: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(lower.length);
  for (let a = lower.length - 1; a >= 0; a--) {
    let sum = right[a];
    for (let k = a + 1; k < lower.length; k++) sum -= lower[k][a] * x[k];
    x[a] = sum / lower[a][a];
  }
  return x;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
