/** A parameter’s distribution and numbers in a few words. */
import type { Distribution } from '../../evidence/parameter';

/** A parameter’s value as it is recorded, without rounding beyond floating-point noise. */
export const plain = (value: number) => String(Number(value.toPrecision(10)));

export function distributionText(distribution: Distribution): string {
  switch (distribution.kind) {
    case 'fixed':
      return 'fixed';
    case 'uniform':
      return `uniform ${plain(distribution.low)} to ${plain(distribution.high)}`;
    case 'normal':
    case 'gamma':
      return `${distribution.kind}, mean ${plain(distribution.mean)}, sd ${plain(distribution.sd)}`;
    case 'lognormal': {
      const { median, low95, high95 } = distribution;
      return `lognormal ${plain(median)} (${plain(low95)} to ${plain(high95)})`;
    }
    case 'beta':
      return `beta(${plain(distribution.alpha)}, ${plain(distribution.beta)})`;
    case 'spike-beta': {
      const { spike, alpha, beta } = distribution;
      return `0 with chance ${plain(spike)}, else beta(${plain(alpha)}, ${plain(beta)})`;
    }
  }
}
