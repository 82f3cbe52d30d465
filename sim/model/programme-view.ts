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
  readonly connectors: Uint32Array;
  readonly organisers: Uint32Array;
  readonly onBooks: Uint32Array;
}

export function countPlace({ world, geography, scratch, programmes }: Step): PlaceCounts {
  const size = geography.columns * geography.rows;
  const at = () => new Uint32Array(geography.neighbourhoods);
  const of = () => new Uint32Array(PROGRAMMES);
  const [residentsAt, adultsAt, membersAt] = [at(), at(), at()];
  const [connectors, organisers, onBooks] = [of(), of(), of()];
  const { residents, adults, meets } = scratch;
  const { cell, degree, memberMonths, connector, caseOf, met, volunteer } = world;
  const alone = geography.neighbourhoods === 1;
  if (alone) residentsAt[0] = residents.count;
  else for (let i = 0; i < residents.count; i++) residentsAt[Math.floor(cell[residents.rows[i]] / size)]++;
  let able = 0;
  let ties = 0;
  for (let i = 0; i < adults.count; i++) {
    const p = adults.rows[i];
    if (meets[p] === 0) continue;
    const n = alone ? 0 : Math.floor(cell[p] / size);
    able++;
    ties += degree[p];
    adultsAt[n]++;
    if (memberMonths[p] > 0) membersAt[n]++;
    if (volunteer[p] === 0 || met[p] === 0 || !organisesForResidents(world, p)) continue;
    for (const { index } of programmes) organisers[index] += (met[p] >>> index) & 1;
  }
  for (let i = 0; i < scratch.connectors.count; i++) {
    const p = scratch.connectors.rows[i];
    if (meets[p] === 1) connectors[connector[p] - 1]++;
  }
  for (let i = 0; i < scratch.onBooks.count; i++) {
    const p = scratch.onBooks.rows[i];
    if (meets[p] === 1) onBooks[caseOf[p] - 1]++;
  }
  return {
    residents: residents.count,
    residentsAt,
    adultsAt,
    membersAt,
    meanDegree: able > 0 ? ties / able : 0,
    connectors,
    organisers,
    onBooks,
  };
}

/** Adults who can meet others and have been met by a programme. */
function metBy({ world, scratch }: Step, index: number): number {
  const { rows, count } = scratch.adults;
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (scratch.meets[rows[i]] === 1) found += (world.met[rows[i]] >>> index) & 1;
  }
  return found;
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

export function viewFor(step: Step, run: ProgrammeRun, counts: PlaceCounts): ProgrammeView {
  const { world, rules } = step;
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
    met: () => metBy(step, run.index),
    onBooks: counts.onBooks[run.index],
    agencies: world.agencies,
    agencyShare: world.agencyShare[0],
    state: {
      stage: world.programmeState[fields + F.stage],
      stageMonths: world.programmeState[fields + F.stageMonths],
    },
  };
}
