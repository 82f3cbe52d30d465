/**
 * Turns residents into households that look like households: couples of similar age, children with mothers
 * of a plausible age, young adults with parents, people alone by the published share, the rest sharing.
 */
import { bandIndex, HOUSEHOLDS } from '../evidence/tables';
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';

export interface Arrangements {
  /** Household number per resident. */
  readonly household: Uint32Array;
  readonly householdCount: number;
  /** Partner’s number or −1. */
  readonly partner: Int32Array;
}

/** Judgement, scaled to 57.8 % of those aged 16 and over living in a couple (Census 2021, ONS). */
const COUPLE = Object.freeze({
  ageFrom: [16, 20, 25, 30, 35, 45, 55, 65, 75, 85],
  share: [0.02, 0.16, 0.46, 0.63, 0.71, 0.69, 0.69, 0.69, 0.56, 0.3],
});
/** Judgement, scaled to 4.9 million adults in the parental home (Census 2021, ONS). */
const WITH_PARENTS = Object.freeze({
  ageFrom: [16, 18, 20, 25, 30, 35, 50],
  share: [0.95, 0.78, 0.52, 0.25, 0.12, 0.04, 0.01],
});
/** Of women 20–54 who live neither alone, with parents nor in a couple: share who can head a family. */
const LONE_MOTHER = 0.75;
const LONE_FATHER = 0.12;
const GENERATION_YEARS = 29;

const ALONE = 0;
const COUPLED = 1;
const CHILD = 2;
const LONE_PARENT = 3;
const SHARER = 4;

export function arrange(ageMonths: Uint16Array, sex: Uint8Array, luck: Luck): Arrangements {
  const count = sex.length;
  const role = new Uint8Array(count);
  for (let i = 0; i < count; i++) role[i] = roleOf(ageMonths[i] / 12, sex[i], i, luck);
  const household = new Uint32Array(count).fill(0xffffffff);
  const partner = new Int32Array(count).fill(-1);
  const families: number[] = [];
  let households = 0;

  const men = members(role, COUPLED, (i) => sex[i] === 0, ageMonths, 0);
  const women = members(role, COUPLED, (i) => sex[i] === 1, ageMonths, 24);
  const pairs = Math.min(men.length, women.length);
  for (let k = 0; k < pairs; k++) {
    // Equal ranks in age order pair off; where one sex is short, the longer list is thinned evenly.
    const man = men[Math.floor((k * men.length) / pairs)];
    const woman = women[Math.floor((k * women.length) / pairs)];
    partner[man] = woman;
    partner[woman] = man;
    household[man] = household[woman] = households++;
    families.push(woman);
  }
  for (const i of [...men, ...women]) if (partner[i] < 0) role[i] = SHARER;
  for (let i = 0; i < count; i++) {
    if (role[i] === LONE_PARENT || role[i] === ALONE) household[i] = households++;
    if (role[i] === LONE_PARENT) families.push(i);
  }
  families.sort((a, b) => ageMonths[a] - ageMonths[b] || a - b);
  for (let i = 0; i < count; i++) {
    if (role[i] !== CHILD) continue;
    const parent = parentFor(i, ageMonths, families, luck);
    if (parent >= 0) household[i] = household[parent];
    else role[i] = SHARER;
  }
  const sharers = members(role, SHARER, () => true, ageMonths, 0);
  for (let k = 0; k < sharers.length; ) {
    const size = 2 + Math.floor(2 * draw(luck, STREAMS.synthesis, k, 3));
    for (let j = 0; j < size && k < sharers.length; j++, k++) household[sharers[k]] = households;
    households++;
  }
  return { household, householdCount: households, partner };
}

function shareAt(table: { ageFrom: readonly number[]; share: readonly number[] }, age: number): number {
  return table.share[bandIndex(table.ageFrom, age)];
}

function roleOf(age: number, sex: number, person: number, luck: Luck): number {
  if (age < 16) return CHILD;
  const u = draw(luck, STREAMS.synthesis, person, 2);
  const alone = age < 18 ? 0 : shareAt(HOUSEHOLDS.livingAlone, age);
  const child = shareAt(WITH_PARENTS, age);
  // Men live in couples at the ages that women reach some three years earlier.
  const couple = shareAt(COUPLE, sex === 0 ? age - 1.5 : age + 1.5);
  if (u < alone) return ALONE;
  if (u < alone + child) return CHILD;
  if (u < alone + child + couple) return COUPLED;
  if (age >= 20 && age < 55) {
    const lone = sex === 1 ? LONE_MOTHER : LONE_FATHER;
    if (u > 1 - (1 - alone - child - couple) * lone) return LONE_PARENT;
  }
  return SHARER;
}

/** Residents with a role, by age; `shift` months are added to the sort key so that couples differ by it. */
function members(
  role: Uint8Array,
  wanted: number,
  test: (person: number) => boolean,
  ageMonths: Uint16Array,
  shift: number,
): number[] {
  const list: number[] = [];
  for (let i = 0; i < role.length; i++) if (role[i] === wanted && test(i)) list.push(i);
  return list.sort((a, b) => ageMonths[a] + shift - (ageMonths[b] + shift) || a - b);
}

/** A family head about a generation older, or −1. `families` are ordered by the head’s age. */
function parentFor(child: number, ageMonths: Uint16Array, families: number[], luck: Luck): number {
  for (let attempt = 0; attempt < 6; attempt++) {
    // The mean of three uniforms stands in for a bell shape: 29 ± 5 years, 16 to 45 at most.
    const a = draw(luck, STREAMS.synthesis, child, 16 + attempt);
    const b = draw(luck, STREAMS.synthesis, child, 32 + attempt);
    const c = draw(luck, STREAMS.synthesis, child, 48 + attempt);
    const gap = (GENERATION_YEARS + (a + b + c - 1.5) * 10) * 12;
    const wanted = ageMonths[child] + gap;
    const first = lowerBound(families, ageMonths, wanted - 9);
    const last = lowerBound(families, ageMonths, wanted + 9);
    // Anyone within nine months of the age wanted will do, or children would crowd into few families.
    const at = first + Math.floor(draw(luck, STREAMS.synthesis, child, 64 + attempt) * (last - first));
    const parent = families[Math.min(at, families.length - 1)];
    if (parent === undefined) return -1;
    const between = (ageMonths[parent] - ageMonths[child]) / 12;
    if (between >= 16 && between <= 48) return parent;
  }
  return -1;
}

function lowerBound(families: number[], ageMonths: Uint16Array, age: number): number {
  let low = 0;
  let high = families.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ageMonths[families[middle]] < age) low = middle + 1;
    else high = middle;
  }
  return low;
}
