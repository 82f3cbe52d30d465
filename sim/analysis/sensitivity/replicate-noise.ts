/**
 * How much of what looks like an effect of factors is luck: point × pair as a two-way table without repetition. What
 * a pair does alike at every point is shared by all and moves no index; what is left over is noise, and the mean over
 * pairs keeps a share of it (J. Neter et al. 1996, Applied Linear Statistical Models, ch. 21).
 *
 * @param values point · pairs + pair
 * @returns share of the variance of the points’ means that is noise; NaN of one pair or where nothing varies
 */
export function replicateNoiseShare(values: ArrayLike<number>, pairs: number): number {
  const points = values.length / pairs;
  if (pairs < 2 || points < 2) return Number.NaN;
  const pointMeans = new Float64Array(points);
  const pairMeans = new Float64Array(pairs);
  let mean = 0;
  for (let i = 0; i < values.length; i++) {
    pointMeans[Math.floor(i / pairs)] += values[i] / pairs;
    pairMeans[i % pairs] += values[i] / points;
    mean += values[i] / values.length;
  }
  let left = 0;
  for (let i = 0; i < values.length; i++) {
    const gap = values[i] - pointMeans[Math.floor(i / pairs)] - pairMeans[i % pairs] + mean;
    left += gap * gap;
  }
  let between = 0;
  for (const own of pointMeans) between += (own - mean) * (own - mean);
  const noise = left / ((points - 1) * (pairs - 1)) / pairs;
  return noise / (between / (points - 1));
}
