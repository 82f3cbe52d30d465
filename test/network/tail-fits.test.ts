/** Functions and fits behind the tail of degrees. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  hurwitzZeta,
  logNormalBetween,
  normalTail,
  scaledNormalTail,
} from '../../sim/network/measures/special-functions';
import { fitExponentialTail, fitLognormalTail, fitPowerLawTail } from '../../sim/network/measures/tail-fits';
import { near, RUNS, range, sum } from './graphs';

describe('special functions of the tail fits', () => {
  it('equal their known values', () => {
    near(hurwitzZeta(2, 1), Math.PI ** 2 / 6, 1e-14);
    near(hurwitzZeta(4, 1), Math.PI ** 4 / 90, 1e-14);
    near(hurwitzZeta(2, 3), Math.PI ** 2 / 6 - 1 - 1 / 4, 1e-14);
    // SciPy 1.17, scipy.special.zeta and log_ndtr.
    near(hurwitzZeta(1.05, 1), 20.58084430203699, 1e-14);
    near(hurwitzZeta(60, 100) / 2.244603081089889e-120, 1, 2e-13);
    near(hurwitzZeta(8, 50) / 1.959982716474716e-13, 1, 1e-14);
    near(normalTail(0), 0.5, 1e-15);
    near(normalTail(1), 0.15865525393145707, 1e-14);
    near(normalTail(5) / 2.8665157187919344e-7, 1, 1e-13);
    near(logNormalBetween(-1, 2), -0.20016629432446262, 1e-14);
    near(logNormalBetween(30, 30.5), -454.32124422188514, 1e-14);
    near(logNormalBetween(40, 41), -804.6084420137539, 1e-14);
    near(logNormalBetween(Number.NEGATIVE_INFINITY, -30), -454.3212439563432, 1e-14);
  });

  it('obey their laws', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.01, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1e-3, max: 4, noNaN: true }),
        (s, a, z, width) => {
          // Removing the first term of the sum moves a on by one.
          const rest = hurwitzZeta(s, a + 1) / hurwitzZeta(s, a);
          near(rest, 1 - a ** -s / hurwitzZeta(s, a), 1e-11);
          // Simpson's rule for the probability of an interval.
          const steps = 400;
          const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
          const inner = range(steps - 1).map((i) => (i % 2 ? 2 : 4) * density(z + ((i + 1) * width) / steps));
          const simpson = ((density(z) + sum(inner) + density(z + width)) * width) / steps / 3;
          near(Math.exp(logNormalBetween(z, z + width)) / simpson, 1, 1e-7);
        },
      ),
      RUNS,
    );
  });

  it('join where the series gives way to the continued fraction', () => {
    near(scaledNormalTail(3 - 1e-13) / scaledNormalTail(3), 1, 3e-13);
  });
});

/** People by degree, 970 in all, skewed; the same in SciPy's reference runs. */
const PEOPLE = [0, 5, 40, 80, 120, 140, 130, 110, 90, 60, 50, 40, 30, 22, 15, 12, 9, 6, 4, 3, 2, 1, 0, 1];

describe('tail fits', () => {
  const likelihood = (fit: { logP: Float64Array }, kMin: number) =>
    sum(Array.from(fit.logP, (logP, i) => logP * PEOPLE[kMin + i]));

  // Parameters and likelihoods from SciPy 1.17: minimize_scalar and Nelder-Mead on the same likelihoods.
  const byScipy = [
    [1, 1.4307855976902286, -3563.288354759694, 0.155138819777, -2778.504053314953, -2483.273322011857],
    [5, 2.8953813632822656, -1746.465183939496, 0.271933719589, -1671.3225007568076, -1663.3349785440394],
    [10, 4.994088944381722, -414.9924157851335, 0.337943899229, -407.4759767310937, -406.03670857774205],
  ];
  it.each(
    byScipy,
  )('agree with SciPy from degree %i', (kMin, exponent, power, rate, exponential, lognormal) => {
    near(fitPowerLawTail(PEOPLE, kMin).parameters[0], exponent, 1e-6);
    near(likelihood(fitPowerLawTail(PEOPLE, kMin), kMin), power, 1e-11);
    near(fitExponentialTail(PEOPLE, kMin).parameters[0], rate, 1e-6);
    near(likelihood(fitExponentialTail(PEOPLE, kMin), kMin), exponential, 1e-11);
    near(likelihood(fitLognormalTail(PEOPLE, kMin), kMin), lognormal, 1e-11);
  });

  it('find the lognormal that SciPy finds', () => {
    const [mu, sigma] = fitLognormalTail(PEOPLE, 5).parameters;
    near(mu, 1.8695982302985645, 1e-5);
    near(sigma, 0.4586916634078072, 1e-5);
  });

  it('give probabilities that add up to one', () => {
    const long = [...PEOPLE, ...new Array<number>(3000).fill(0)];
    for (const fitted of [fitExponentialTail, fitLognormalTail, fitPowerLawTail]) {
      near(sum(Array.from(fitted(long, 10).logP, Math.exp)), 1, 1e-9);
    }
  });
});
