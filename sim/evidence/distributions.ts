/** Quantiles of the distributions that a parameter record may name. */
import { exp, log } from '../kernel/portable';
import type { Distribution } from './parameter';
import { betaQuantile, gammaQuantile, normalQuantile } from './quantiles';

/** Width of a 95 % interval of a normal distribution, in standard deviations. */
const WIDTH_95 = 2 * 1.959963984540054;

/**
 * The value below which a share `p` (0 to 1, exclusive) of the distribution lies, in the parameter's unit.
 * `value` is the record's best value, which a fixed parameter keeps. Rises with `p` throughout.
 */
export function quantile(distribution: Distribution, value: number, p: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return value;
    case 'uniform':
      return distribution.low + p * (distribution.high - distribution.low);
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(p);
    case 'lognormal': {
      const sd = (log(distribution.high95) - log(distribution.low95)) / WIDTH_95;
      return distribution.median * exp(sd * normalQuantile(p));
    }
    case 'gamma': {
      const scale = (distribution.sd * distribution.sd) / distribution.mean;
      return gammaQuantile(p, distribution.mean / scale, scale);
    }
    case 'beta':
      return betaQuantile(p, distribution.alpha, distribution.beta);
    case 'spike-beta': {
      const { spike, alpha, beta } = distribution;
      return p <= spike ? 0 : betaQuantile((p - spike) / (1 - spike), alpha, beta);
    }
  }
}
