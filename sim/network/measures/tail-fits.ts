/**
 * Maximum-likelihood fits of three discrete distributions to the upper tail of a degree distribution, k >=
 * kMin. A. Clauset, C. R. Shalizi, M. E. J. Newman, "Power-law distributions in empirical data", SIAM Rev. 51
 * (2009) 661-703, doi:10.1137/070710111 (table 2.1, sections 3.1 and 5). The lognormal is the continuous one
 * rounded to whole numbers; so is, exactly, the geometric form of the exponential.
 *
 * A tail is `people[kMin ..]`, where `people[k]` counts people of degree k. Each fit returns log p(k) for k =
 * kMin .. people.length - 1, so that likelihoods can be compared person by person.
 */
import { exp, log } from '../../kernel/portable';
import { hurwitzZeta, logNormalBetween } from './special-functions';

export interface TailFit {
  /** log p(k) at index k - kMin. */
  readonly logP: Float64Array;
  /** Power law: exponent. Exponential: rate per tie. Lognormal: mu and sigma of log k. */
  readonly parameters: readonly number[];
}

const STEEPEST = 60;

/** p(k) proportional to k^-exponent; the exponent between 1.001 and 60 maximises the likelihood. */
export function fitPowerLawTail(people: ArrayLike<number>, kMin: number): TailFit {
  let count = 0;
  let sumOfLogs = 0;
  for (let k = kMin; k < people.length; k++) {
    count += people[k];
    sumOfLogs += people[k] * log(k);
  }
  const exponent = maximise((s) => -count * log(hurwitzZeta(s, kMin)) - s * sumOfLogs, 1.001, STEEPEST);
  const logZeta = log(hurwitzZeta(exponent, kMin));
  const logP = new Float64Array(people.length - kMin);
  for (let k = kMin; k < people.length; k++) logP[k - kMin] = -exponent * log(k) - logZeta;
  return { logP, parameters: [exponent] };
}

/** p(k) proportional to e^(-rate k): geometric from kMin, whose maximum likelihood is that of its mean. */
export function fitExponentialTail(people: ArrayLike<number>, kMin: number): TailFit {
  let count = 0;
  let excess = 0;
  for (let k = kMin; k < people.length; k++) {
    count += people[k];
    excess += people[k] * (k - kMin);
  }
  const rate = -log(excess / (count + excess));
  const logFirst = log(count / (count + excess));
  const logP = new Float64Array(people.length - kMin);
  for (let i = 0; i < logP.length; i++) logP[i] = logFirst - rate * i;
  return { logP, parameters: [rate] };
}

/**
 * p(k) = P(k - 1/2 < K < k + 1/2 | K > kMin - 1/2) for lognormal K, sigma in 0.02..30. The likelihood is
 * concave in mu at fixed sigma; a line search over log sigma goes around one over mu. With large sigma and
 * very negative mu this is a power law to within rounding, so that it never fits much worse than one.
 */
export function fitLognormalTail(people: ArrayLike<number>, kMin: number): TailFit {
  const edges = new Float64Array(people.length - kMin + 1);
  for (let i = 0; i < edges.length; i++) edges[i] = log(kMin + i - 0.5);
  const width = edges[edges.length - 1] - edges[0];

  // The place of the cut kMin - 1/2 in standard deviations above mu stands in for mu.
  const likelihood = (cut: number, sigma: number) => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i + 1 < edges.length; i++) {
      if (people[kMin + i] === 0) continue;
      count += people[kMin + i];
      sum += people[kMin + i] * logBin(edges, i, cut, sigma);
    }
    return sum - count * logNormalBetween(cut, Infinity);
  };
  const bestCut = (sigma: number) => maximise((cut) => likelihood(cut, sigma), -width / sigma - 1, 30);
  const sigma = exp(maximise((t) => likelihood(bestCut(exp(t)), exp(t)), log(0.02), log(30)));
  const cut = bestCut(sigma);
  const logP = new Float64Array(people.length - kMin);
  const logTail = logNormalBetween(cut, Infinity);
  for (let i = 0; i < logP.length; i++) logP[i] = logBin(edges, i, cut, sigma) - logTail;
  return { logP, parameters: [edges[0] - cut * sigma, sigma] };
}

/** log of the part of a lognormal between edges i and i + 1. */
function logBin(edges: Float64Array, i: number, cut: number, sigma: number): number {
  return logNormalBetween(cut + (edges[i] - edges[0]) / sigma, cut + (edges[i + 1] - edges[0]) / sigma);
}

const GOLDEN = 0.6180339887498949;

/** Where a function with one peak is largest between `low` and `high`, by golden-section search. */
function maximise(f: (x: number) => number, low: number, high: number): number {
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > 1e-7) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}
