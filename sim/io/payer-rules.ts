/** Rules of a cost that several payers share. */
import { asGroup, type Broken, type Group } from './rule';
import { listNames, type Path, show, suggestion } from './wording';

/** How far shares written as decimals may be from 1 together. */
const ROUNDING = 1e-6;

export function payerRules(programme: Group, path: Path, payers: readonly string[]): Broken[] {
  if (programme.payers === undefined) return [];
  const at = [...path, 'payers'];
  if (programme.payer !== undefined && programme.payer !== null) {
    const message = 'expected either payer or payers, got both';
    return [{ path: at, message, complete: true, atKey: true }];
  }
  // What is no group at all is left to the schema.
  if (typeof programme.payers !== 'object' || Array.isArray(programme.payers)) return [];
  const shares = asGroup(programme.payers);
  const unknown = Object.keys(shares).filter((id) => !payers.includes(id));
  if (unknown.length > 0) {
    return unknown.map((id) => {
      const message = `expected a payer (${listNames(payers)}), got ${show(id)}${suggestion(id, payers)}`;
      return { path: [...at, id], message, complete: true, atKey: true };
    });
  }
  const given = Object.values(shares);
  if (given.some((share) => typeof share !== 'number')) return [];
  const sum = given.reduce((total: number, share) => total + (share as number), 0);
  if (Math.abs(sum - 1) <= ROUNDING) return [];
  const message = `expected shares that sum to 1, got ${given.length === 0 ? 'none' : Number(sum.toPrecision(6))}`;
  return [{ path: at, message, complete: true }];
}
