/** Published claims about approaches, as their sources state them: to be held beside the model, never fitted to. */
import type { Grade } from './parameter';
import claimsJson from './tables/claims.json';

export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** Where it differs from the record’s. */
  readonly source?: string;
}

export interface ArithmeticLine {
  readonly label: string;
  /** Inputs, results named before and numbers, with + − * / between them, worked from left to right. */
  readonly expression: string;
  readonly unit: string;
  /** Name under which later lines use the result. */
  readonly name?: string;
  /** The figure that the line should give, and how near counts as the same: its last printed figure. */
  readonly published?: number;
  readonly lastFigure?: number;
  readonly relation?: 'equals' | 'more than';
}

export interface ClaimRecord {
  readonly id: string;
  /** Id of the approach in the registry of programmes; `none` for claims about people or associations. */
  readonly approach: string;
  readonly claim: string;
  readonly figures: readonly Figure[];
  readonly source: string;
  /** How the source came to it. */
  readonly design: string;
  readonly grade: Grade;
  readonly inputs: Readonly<Record<string, Figure>>;
  readonly lines: readonly ArithmeticLine[];
  /** Inputs that the source does not give. */
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

export const CLAIMS: readonly ClaimRecord[] = Object.freeze(
  claimsJson.records.map((record) => Object.freeze(record) as unknown as ClaimRecord),
);

export function claimById(id: string): ClaimRecord {
  const found = CLAIMS.find((claim) => claim.id === id);
  if (found === undefined) throw new RangeError(`claim: expected a known id, got ${id}`);
  return found;
}
