/** Symmetric systems by Cholesky's factor: small ones, in plain arrays. */

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

/** x with L x = right. */
export function forward(lower: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(lower.length);
  for (let a = 0; a < lower.length; a++) {
    let sum = right[a];
    for (let k = 0; k < a; k++) sum -= lower[a][k] * x[k];
    x[a] = sum / lower[a][a];
  }
  return x;
}

/** x with Lᵀ x = right. */
export function backward(lower: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(lower.length);
  for (let a = lower.length - 1; a >= 0; a--) {
    let sum = right[a];
    for (let k = a + 1; k < lower.length; k++) sum -= lower[k][a] * x[k];
    x[a] = sum / lower[a][a];
  }
  return x;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
