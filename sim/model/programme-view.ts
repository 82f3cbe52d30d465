/** What programmes see of a place: one pass over the residents for all programmes of an arm. */
import type { ProgrammeView } from './effort';
import { ORGANISES } from './group-life';
import { CONTRACTOR, RESIDENT_LED, roleOf } from './people';
import { F, PROGRAMME_FIELDS, PROGRAMMES, type ProgrammeRun } from './programme-run';
import type { Step } from './step';
import { H, MEMBERSHIPS, type World } from './world';

export interface PlaceCounts {
  /** Residents, adults who can meet others and members of groups, by neighbourhood and in all. */
  readonly residents: number;
  readonly residentsAt: Uint32Array;
  readonly adultsAt: Uint32Array;
  readonly membersAt: Uint32Array;
  /** Local ties of an adult. */
  readonly meanDegree: number;
  /** By programme. */
  readonly met: Uint32Array;
  readonly connectors: Uint32Array;
  readonly organisers: Uint32Array;
  readonly onBooks: Uint32Array;
}

export function countPlace({ world, geography, scratch }: Step): PlaceCounts {
  const size = geography.columns * geography.rows;
  const at = () => new Uint32Array(geography.neighbourhoods);
  const counts = {
    residentsAt: at(),
    adultsAt: at(),
    membersAt: at(),
    met: new Uint32Array(PROGRAMMES),
    connectors: new Uint32Array(PROGRAMMES),
    organisers: new Uint32Array(PROGRAMMES),
    onBooks: new Uint32Array(PROGRAMMES),
  };
  const { residents, adults, meets } = scratch;
  const { cell, degree, memberMonths, connector, caseOf, met, volunteer } = world;
  const { residentsAt, adultsAt, membersAt, connectors, onBooks } = counts;
  const alone = geography.neighbourhoods === 1;
  if (alone) residentsAt[0] = residents.count;
  else for (let i = 0; i < residents.count; i++) residentsAt[Math.floor(cell[residents.rows[i]] / size)]++;
  let able = 0;
  let ties = 0;
  const metBits = new Uint32Array(PLANES);
  const organiserBits = new Uint32Array(PLANES);
  for (let i = 0; i < adults.count; i++) {
    const p = adults.rows[i];
    if (meets[p] === 0) continue;
    const n = alone ? 0 : Math.floor(cell[p] / size);
    able++;
    ties += degree[p];
    adultsAt[n]++;
    if (memberMonths[p] > 0) membersAt[n]++;
    if (connector[p] > 0) connectors[connector[p] - 1]++;
    if (caseOf[p] > 0) onBooks[caseOf[p] - 1]++;
    if (met[p] === 0) continue;
    addBits(metBits, met[p]);
    if (volunteer[p] !== 0 && organisesForResidents(world, p)) addBits(organiserBits, met[p]);
  }
  for (let index = 0; index < PROGRAMMES; index++) {
    counts.met[index] = countOf(metBits, index);
    counts.organisers[index] = countOf(organiserBits, index);
  }
  return { ...counts, residents: residents.count, meanDegree: able > 0 ? ties / able : 0 };
}

/** Enough for as many people as there can be. */
const PLANES = 32;

/**
 * Counts all bits of a word at once. Plane k holds the binary digit 2^k of 32 counters side by side, so adding
 * a word is adding it with carry, and the carry ends after two planes on average whatever the number of bits.
 */
function addBits(planes: Uint32Array, word: number): void {
  for (let k = 0, carry = word; carry !== 0; k++) {
    const both = planes[k] & carry;
    planes[k] ^= carry;
    carry = both;
  }
}

function countOf(planes: Uint32Array, index: number): number {
  let count = 0;
  for (let k = PLANES - 1; k >= 0; k--) count = 2 * count + ((planes[k] >>> index) & 1);
  return count;
}

/** Whether a resident organises a group that is residents’ own. */
function organisesForResidents(world: World, person: number): boolean {
  for (let k = 0; k < MEMBERSHIPS; k++) {
    if ((roleOf(world, person, k) & ORGANISES) === 0) continue;
    const flags = world.groupFlags[world.memberships[person * MEMBERSHIPS + k]];
    if ((flags & RESIDENT_LED) !== 0 && (flags & CONTRACTOR) === 0) return true;
  }
  return false;
}

export function viewFor({ world, rules }: Step, run: ProgrammeRun, counts: PlaceCounts): ProgrammeView {
  const month = world.header[H.month];
  const fields = run.index * PROGRAMME_FIELDS;
  const sum = (at: Uint32Array) => run.targets.reduce((total, n) => total + at[n], 0);
  const money = run.spending[month] ?? 0;
  return {
    age: month - run.start,
    residents: sum(counts.residentsAt),
    residentsAtStart: world.header[H.firstArrivalId],
    adults: sum(counts.adultsAt),
    members: sum(counts.membersAt),
    paidHours: run.paidHours[month] ?? 0,
    posts: (run.paidHours[month] ?? 0) / rules.values.hoursPerPost,
    money,
    funded: money > 0,
    connectors: counts.connectors[run.index],
    organisers: counts.organisers[run.index],
    met: counts.met[run.index],
    onBooks: counts.onBooks[run.index],
    agencies: world.agencies,
    agencyShare: world.agencyShare[0],
    state: {
      stage: world.programmeState[fields + F.stage],
      stageMonths: world.programmeState[fields + F.stageMonths],
    },
  };
}
