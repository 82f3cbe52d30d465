/** A world made by hand: a handful of people whose every column a test can choose and whose rules it can read. */
import { baseValues, geographyOf, startDemand, startRules } from '../../sim/engine/demand';
import { openStep } from '../../sim/engine/pair';
import type { Scenario } from '../../sim/engine/scenario';
import { EFFECT_SETS, type EffectSetId, resolveLinks } from '../../sim/evidence/effect-sets';
import { REFERENCE } from '../../sim/evidence/reference-exposure';
import type { ParameterValues } from '../../sim/evidence/registry';
import { createLuck, setMonth } from '../../sim/kernel/luck';
import type { ArrivalSchedule } from '../../sim/model/arrivals';
import { healthRules } from '../../sim/model/health-rules';
import { addHousehold, addPerson } from '../../sim/model/people';
import { callRolls } from '../../sim/model/roll';
import type { Rules } from '../../sim/model/rules';
import type { Step } from '../../sim/model/step';
import { createWorld, H, type World } from '../../sim/model/world';
import { addressCount } from '../../sim/population/geography';
import { scenario } from './model';

export interface Resident {
  readonly years?: number;
  readonly sex?: number;
  readonly sociability?: number;
  readonly ethnicGroup?: number;
  readonly qualification?: number;
  readonly interests?: number;
  /** Shares the household of the resident with this number instead of living alone. */
  readonly with?: number;
  readonly cell?: number;
  readonly tenure?: number;
}

const NOBODY: ArrivalSchedule = Object.freeze({
  pool: {
    start: new Uint32Array(1),
    tenure: new Uint8Array(0),
    ageMonths: new Uint16Array(0),
    sex: new Uint8Array(0),
    qualification: new Uint8Array(0),
    ethnicGroup: new Uint8Array(0),
    partner: new Int32Array(0),
  },
  external: { hours: new Float32Array(12), grade: new Uint8Array(12) },
  from: 0,
  start: new Uint32Array(1),
  donor: new Uint32Array(0),
  cell: new Uint32Array(0),
  firstId: new Uint32Array(0),
  nextId: 0,
});

export interface Handmade {
  readonly of?: Scenario;
  /** Changes of the record values and of the resolved rules. */
  readonly values?: Partial<ParameterValues>;
  readonly rules?: Partial<Rules>;
  readonly effectSet?: EffectSetId;
  readonly month?: number;
}

/** A step over a world of these residents; row numbers and ids are their places in the list. */
export function handmade(residents: readonly Resident[], options: Handmade = {}): Step {
  const { of = scenario(), month = 0, effectSet = 'default' } = options;
  const demand = startDemand(of);
  const values = { ...baseValues(of), ...options.values };
  const geography = geographyOf(demand, 1);
  const people = residents.length + 64;
  const cells = addressCount(geography);
  const world = createWorld({
    people,
    households: people,
    ties: 20 * people,
    pool: 80 * people,
    groups: 40,
    cells,
  });
  world.header[H.month] = month;
  residents.forEach((resident, id) => {
    place(world, resident, id);
  });
  world.header[H.firstArrivalId] = residents.length;
  world.header[H.firstChildId] = residents.length;
  const rules = {
    ...startRules({ ...demand, values }, residents.length),
    ...healthRules(
      values,
      resolveLinks(values, EFFECT_SETS[effectSet]),
      of.place.deprivationDecile,
      REFERENCE,
    ),
    ...options.rules,
  };
  const luck = createLuck('made by hand', 0);
  setMonth(luck, month);
  const lifelong = createLuck('made by hand, lifelong', 0);
  const step = openStep({ world, rules, geography, arrivals: NOBODY, luck, lifelong }, world, []);
  callRolls(world, step.scratch);
  return step;
}

function place(world: World, resident: Resident, id: number): void {
  const { years = 40, sex = 0, sociability = 1, cell = 0, tenure = 0 } = resident;
  const household =
    resident.with === undefined ? addHousehold(world, cell, tenure) : world.household[resident.with];
  const person = addPerson(world, id, household, world.header[H.month] - Math.round(years * 12));
  world.sex[person] = sex;
  world.sociability[person] = sociability;
  world.ethnicGroup[person] = resident.ethnicGroup ?? 0;
  world.qualification[person] = resident.qualification ?? 1;
  world.interests[person] = resident.interests ?? 1;
}
