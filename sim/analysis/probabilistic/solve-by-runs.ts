/**
 * A break-even of any parameter by running the study anew with the parameter at other values, the same luck in
 * every one: the ends of its range first, then false position (Illinois), until the answer is as near to zero
 * as its own Monte Carlo error or the bracket is a hundredth of the range.
 */
export interface Trial {
  readonly value: number;
  /** £, mean over pairs, and its Monte Carlo error. */
  readonly mean: number;
  readonly mcse: number;
}

export interface SolvedByRuns {
  /** Null where the answer has the same sign all over the range, as far as its ends show. */
  readonly value: number | null;
  /** Every value tried, in order. */
  readonly trials: readonly Trial[];
}

const MOST_TRIALS = 8;

export async function solveByRuns(
  low: number,
  high: number,
  run: (value: number) => Promise<Omit<Trial, 'value'>>,
): Promise<SolvedByRuns> {
  const trials: Trial[] = [];
  const at = async (value: number): Promise<Trial> => {
    const trial = { value, ...(await run(value)) };
    trials.push(trial);
    return trial;
  };
  let left = await at(low);
  let right = await at(high);
  for (const end of [left, right]) if (end.mean === 0) return { value: end.value, trials };
  if (left.mean > 0 === right.mean > 0) return { value: null, trials };
  let [weightLeft, weightRight] = [left.mean, right.mean];
  let kept: 'left' | 'right' | null = null;
  while (trials.length < MOST_TRIALS) {
    const next = await at((left.value * weightRight - right.value * weightLeft) / (weightRight - weightLeft));
    const near = Number.isFinite(next.mcse) && Math.abs(next.mean) <= next.mcse;
    if (next.mean === 0 || near) return { value: next.value, trials };
    if (next.mean > 0 === right.mean > 0) {
      if (kept === 'left') weightLeft /= 2;
      [right, weightRight, kept] = [next, next.mean, 'left'];
    } else {
      if (kept === 'right') weightRight /= 2;
      [left, weightLeft, kept] = [next, next.mean, 'right'];
    }
    if (Math.abs(right.value - left.value) <= (high - low) / 100) break;
  }
  const [a, b] = [left, right];
  return { value: a.value + ((b.value - a.value) * a.mean) / (a.mean - b.mean), trials };
}
