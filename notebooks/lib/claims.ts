/** Assessed claims as rows: the model’s answer as a share of the claimed figure. */
import type { AssessedClaim } from '../../sim/index';
import type { Range } from './figure';

export interface ClaimComparison extends Range {
  readonly unit: string;
  readonly claimed: number;
  readonly none: number | null;
  readonly prior: number;
  readonly all: number | null;
}

/** One row a claim and measure that the model answers at the prior, where the claim is not zero. */
export function compared(claims: readonly AssessedClaim[]): ClaimComparison[] {
  return claims.flatMap(({ claim, model }) =>
    (model?.answers ?? []).flatMap(({ label, unit, claimed, fractions }) => {
      const of = (id: string) => fractions.find((entry) => entry.id === id)?.estimate;
      const prior = of('prior');
      if (prior === undefined || claimed === 0) return [];
      const ends = [prior.low95 / claimed, prior.high95 / claimed];
      return [
        {
          label: (model?.answers.length ?? 0) > 1 ? `${claim}: ${label}` : claim,
          unit,
          claimed,
          mean: prior.mean / claimed,
          low: Math.min(...ends),
          high: Math.max(...ends),
          none: of('none')?.mean ?? null,
          prior: prior.mean,
          all: of('all')?.mean ?? null,
        },
      ];
    }),
  );
}

export function verdicts(claims: readonly AssessedClaim[]) {
  const names = [...new Set(claims.map(({ arithmetic }) => arithmetic.verdict))];
  return names.map((verdict) => {
    const own = claims.filter(({ arithmetic }) => arithmetic.verdict === verdict);
    return { verdict: String(verdict), count: own.length, which: own.map(({ claim }) => claim).join('; ') };
  });
}
