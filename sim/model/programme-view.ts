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
  let residents = 0;
  let adults = 0;
  let ties = 0;
  const { residents: present, meets } = scratch;
  for (let i = 0; i < present.count; i++) {
    const p = present.rows[i];
    const n = Math.floor(world.cell[p] / size);
    residents++;
    counts.residentsAt[n]++;
    if (meets[p] === 0) continue;
    adults++;
    ties += world.degree[p];
    counts.adultsAt[n]++;
    if (world.memberMonths[p] > 0) counts.membersAt[n]++;
    if (world.connector[p] > 0) counts.connectors[world.connector[p] - 1]++;
    if (world.caseOf[p] > 0) counts.onBooks[world.caseOf[p] - 1]++;
    if (world.met[p] === 0) continue;
    const organises = world.volunteer[p] !== 0 && organisesForResidents(world, p);
    for (let left = world.met[p]; left !== 0; left &= left - 1) {
      const index = 31 - Math.clz32(left & -left);
      counts.met[index]++;
      if (organises) counts.organisers[index]++;
    }
  }
  return { ...counts, residents, meanDegree: adults > 0 ? ties / adults : 0 };
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
