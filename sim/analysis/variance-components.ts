/**
 * Splits the spread of paired differences into parameter uncertainty (between draws) and replicate noise
 * (within draws) by one-way analysis of variance with unequal groups (Searle, Casella & McCulloch 1992,
 * Variance Components, ch. 3). O'Hagan, Stevenson & Madan 2007 (Health Econ 16:1009) apply it to
 * patient-level simulation.
 */
export interface VarianceComponents {
  readonly drawCount: number;
  /** Variance of the true mean difference between parameter draws; not below zero. */
  readonly betweenDraws: number;
  /** Variance of the difference between replicates of one draw. */
  readonly withinDraws: number;
  /** Standard error of the mean difference that replicate noise alone gives. */
  readonly monteCarloError: number;
}

/** `draws[i]` is the draw of difference i. Needs two draws and a draw with two replicates. */
export function varianceComponents(
  differences: ArrayLike<number>,
  draws: ArrayLike<number>,
): VarianceComponents | 'not separable' {
  const groups = new Map<number, number[]>();
  for (let i = 0; i < differences.length; i++) {
    const group = groups.get(draws[i]);
    if (group) group.push(differences[i]);
    else groups.set(draws[i], [differences[i]]);
  }
  const n = differences.length;
  const k = groups.size;
  if (k < 2 || k === n) return 'not separable';
  let grand = 0;
  for (let i = 0; i < n; i++) grand += differences[i] / n;
  let between = 0;
  let within = 0;
  let squaredSizes = 0;
  for (const group of groups.values()) {
    let centre = 0;
    for (const value of group) centre += value / group.length;
    for (const value of group) within += (value - centre) * (value - centre);
    between += group.length * (centre - grand) * (centre - grand);
    squaredSizes += group.length * group.length;
  }
  const withinDraws = within / (n - k);
  const meanSize = (n - squaredSizes / n) / (k - 1);
  const excess = (between / (k - 1) - withinDraws) / meanSize;
  return {
    drawCount: k,
    betweenDraws: excess > 0 ? excess : 0,
    withinDraws,
    monteCarloError: Math.sqrt(withinDraws / n),
  };
}
