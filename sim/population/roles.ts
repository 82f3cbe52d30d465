/** The role in which each resident lives, by the published shares of their age and sex. */
import { bandIndex, HOUSEHOLDS } from '../evidence/tables';
import type { Luck } from '../kernel/luck';
import { evenDraws } from './even-draws';

export const ALONE = 0;
export const WITH_PARENTS = 1;
export const COUPLED = 2;
export const LONE_PARENT = 3;
/** Shares a home with others or, when older, with relatives. */
export const SHARER = 4;

export const ADULT_MONTHS = 192;
export const GROWN_MONTHS = 18 * 12;

/** Shares of ALONE, WITH_PARENTS, COUPLED and LONE_PARENT at an age; the rest are sharers. */
export function roleShares(sex: number, months: number): [number, number, number, number] {
  if (months < GROWN_MONTHS) return [0, 1, 0, 0];
  const { ageFrom, alone, withParents, inCouple, loneParent } = HOUSEHOLDS.arrangements;
  const band = bandIndex(ageFrom, months / 12);
  return [alone[sex][band], withParents[sex][band], inCouple[sex][band], loneParent[sex][band]];
}

/**
 * A role per resident. Residents come ordered by sex and age, so that even draws meet the shares of every
 * age. Couples need as many men as women: the sex with more to spare gives up the excess, most to sharing.
 */
export function assignRoles(ageMonths: Uint16Array, sex: Uint8Array, luck: Luck): Uint8Array {
  const coupled = [0, 0];
  for (let i = 0; i < sex.length; i++) coupled[sex[i]] += roleShares(sex[i], ageMonths[i])[COUPLED];
  const pairs = Math.min(coupled[0], coupled[1]);
  const u = evenDraws(luck, 2);
  return Uint8Array.from(sex, (s, i) => {
    const shares = roleShares(s, ageMonths[i]);
    if (coupled[s] > 0) shares[COUPLED] *= pairs / coupled[s];
    let left = u(i);
    for (let role = ALONE; role < SHARER; role++) {
      if (left < shares[role]) return role;
      left -= shares[role];
    }
    return SHARER;
  });
}
