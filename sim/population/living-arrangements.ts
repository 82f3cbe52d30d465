/**
 * Turns residents into households that look like households: couples of similar age, children with mothers
 * of a plausible age, young adults with parents, people alone by the published share, the rest sharing.
 */
import type { ParameterValues } from '../evidence/registry';
import { HOUSEHOLDS } from '../evidence/tables';
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { OLDEST_MOTHER, placeChildren, YOUNGEST_MOTHER } from './families';
import { ALONE, assignRoles, COUPLED, GROWN_MONTHS, LONE_PARENT, SHARER, WITH_PARENTS } from './roles';

export interface Arrangements {
  /** Household number per resident. */
  readonly household: Uint32Array;
  readonly householdCount: number;
  /** Partner’s number or −1. */
  readonly partner: Int32Array;
}

const NOWHERE = 0xffffffff;

/** Residents must come ordered by sex and age. */
export function arrange(
  ageMonths: Uint16Array,
  sex: Uint8Array,
  v: ParameterValues,
  luck: Luck,
): Arrangements {
  const role = assignRoles(ageMonths, sex, luck);
  const household = new Uint32Array(sex.length).fill(NOWHERE);
  const partner = couples(role, ageMonths, sex, luck);
  const byAge = (wanted: (person: number) => boolean) =>
    Array.from(sex.keys())
      .filter(wanted)
      .sort((a, b) => ageMonths[a] - ageMonths[b] || a - b);
  let households = 0;
  const heads = byAge((i) => role[i] === LONE_PARENT || (partner[i] >= 0 && sex[i] === 1));
  const parentOf = placeChildren(
    byAge((i) => role[i] === WITH_PARENTS),
    { heads, ageMonths, lone: (head) => partner[head] < 0, spacing: [v.birthSpacing, 12 * v.birthsApart] },
    luck,
  );
  const children = new Uint8Array(sex.length);
  for (const parent of parentOf) if (parent >= 0) children[parent]++;
  for (const head of heads) {
    if (partner[head] < 0 && children[head] === 0) role[head] = SHARER;
    else household[head] = households++;
    if (partner[head] >= 0) household[partner[head]] = household[head];
  }
  for (let i = 0; i < sex.length; i++) {
    if (role[i] === ALONE) household[i] = households++;
    if (role[i] !== WITH_PARENTS) continue;
    if (parentOf[i] >= 0) household[i] = household[parentOf[i]];
    else if (ageMonths[i] >= GROWN_MONTHS) role[i] = SHARER;
  }
  // Old sharers live with a son or daughter who has children, if one is of the age.
  const older = byAge((i) => role[i] === SHARER && ageMonths[i] >= v.grandparentAge * 12);
  joinGrown(
    older,
    heads.filter((head) => children[head] > 0),
    ageMonths,
    household,
    luck,
  );
  households = share(
    byAge((i) => role[i] === SHARER && household[i] === NOWHERE),
    household,
    households,
    luck,
  );
  giveGuardians(
    byAge((i) => household[i] === NOWHERE),
    role,
    ageMonths,
    household,
  );
  return { household, householdCount: households, partner };
}

/** Equal ranks pair off, women ranked by age plus a chance gap, so that some couples lie years apart. */
function couples(role: Uint8Array, ageMonths: Uint16Array, sex: Uint8Array, luck: Luck): Int32Array {
  const partner = new Int32Array(sex.length).fill(-1);
  const rank = Float64Array.from(ageMonths, (months, i) => {
    if (sex[i] === 0) return months;
    const bell = [8, 9, 10].reduce((sum, n) => sum + draw(luck, STREAMS.synthesis, i, n), -1.5);
    return months + 12 * HOUSEHOLDS.arrangements.coupleAgeSpread * bell;
  });
  const lists = [0, 1].map((s) =>
    Array.from(sex.keys())
      .filter((i) => role[i] === COUPLED && sex[i] === s)
      .sort((a, b) => rank[a] - rank[b] || a - b),
  );
  const pairs = Math.min(lists[0].length, lists[1].length);
  for (let k = 0; k < pairs; k++) {
    // Where one sex is short by chance, the longer list is thinned evenly.
    const [man, woman] = lists.map((list) => list[Math.floor((k * list.length) / pairs)]);
    partner[man] = woman;
    partner[woman] = man;
  }
  for (const i of lists.flat()) if (partner[i] < 0) role[i] = SHARER;
  return partner;
}

/** Older sharers move in with a family whose head is a generation younger and has children, if there is one. */
function joinGrown(
  older: number[],
  families: number[],
  ageMonths: Uint16Array,
  household: Uint32Array,
  luck: Luck,
): void {
  const free = new Set(families);
  for (const person of older) {
    const fitting = [...free].filter((head) => {
      const gap = (ageMonths[person] - ageMonths[head]) / 12;
      return gap >= YOUNGEST_MOTHER && gap <= OLDEST_MOTHER;
    });
    if (fitting.length === 0) continue;
    const at = Math.floor(draw(luck, STREAMS.synthesis, person, 11) * fitting.length);
    free.delete(fitting[at]);
    household[person] = household[fitting[at]];
  }
}

/** Homes of two or three people of similar age; nobody is left over alone. */
function share(sharers: number[], household: Uint32Array, households: number, luck: Luck): number {
  let next = households;
  for (let k = 0; k < sharers.length; next++) {
    const left = sharers.length - k;
    const size =
      left <= 3
        ? left
        : draw(luck, STREAMS.synthesis, k, 3) < HOUSEHOLDS.arrangements.sharersInPairs || left === 4
          ? 2
          : 3;
    for (const person of sharers.slice(k, k + size)) household[person] = next;
    k += size;
  }
  return next;
}

/** Children for whom no family is left live with the adult who fits best; those alone are asked last. */
function giveGuardians(
  minors: number[],
  role: Uint8Array,
  ageMonths: Uint16Array,
  household: Uint32Array,
): void {
  const adults = Array.from(role.keys()).filter((i) => ageMonths[i] >= GROWN_MONTHS);
  const wards = new Map<number, number>();
  for (const minor of minors) {
    const cost = (adult: number) => {
      const gap = (ageMonths[adult] - ageMonths[minor]) / 12;
      const misfit = gap >= YOUNGEST_MOTHER && gap <= OLDEST_MOTHER ? 0 : 4;
      return misfit + (role[adult] === ALONE ? 2 : 0) + (wards.get(household[adult]) ?? 0);
    };
    let best = -1;
    for (const adult of adults) if (best < 0 || cost(adult) < cost(best)) best = adult;
    household[minor] = best < 0 ? 0 : household[best];
    wards.set(household[minor], (wards.get(household[minor]) ?? 0) + 1);
  }
}
