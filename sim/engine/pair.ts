/**
 * One pair: every arm of a scenario for one replicate under one parameter draw, from the same start, with the
 * same arrivals and the same luck. Only what the programmes do makes a difference.
 */
import type { ParameterValues } from '../evidence/registry';
import type { HasherFactory } from '../kernel/digest';
import { createLuck, type Luck, setMonth } from '../kernel/luck';
import { type ArrivalSchedule, scheduleArrivals } from '../model/arrivals';
import { brokeredTies } from '../model/brokered';
import { setConditions } from '../model/conditions';
import { openAgencies } from '../model/programme-actions/agencies';
import { F, PROGRAMME_FIELDS, type ProgrammeRun } from '../model/programme-run';
import type { Rules } from '../model/rules';
import type { Spare } from '../model/spare';
import { createStep, type Step } from '../model/step';
import { H, personTop, type World } from '../model/world';
import { liveTieCount, poolTop, tieTop } from '../network/tie-store';
import { addressCount, type Geography } from '../population/geography';
import { assemble } from './assemble';
import { beyondHorizon } from './beyond-horizon';
import { capacityFor } from './capacity';
import { geographyOf, startDemand } from './demand';
import { measureNetwork } from './network-measures';
import { programmeRuns, rulesFor } from './plan';
import { createRecorder, recordMonth } from './record';
import type { NetworkMeasures, RunResult } from './results';
import { purseOf } from './savings';
import type { Scenario } from './scenario';
import { advance, type Start } from './start';
import { hashWorld } from './world-digest';

/** Months between two hashes of the world. */
const RECORDED_EVERY = 12;

export interface PairInput {
  readonly scenario: Scenario;
  /** One burnt-in start per neighbourhood. */
  readonly starts: readonly Start[];
  readonly pair: number;
  readonly values: ParameterValues;
  /** Arm × programme: whether it works in this neighbourhood of a larger place; all do when left out. */
  readonly here?: readonly (readonly boolean[])[];
  /** Kept by whoever runs one pair after the other. */
  readonly spare?: Spare;
}

/** The programmes of an arm that work here; each keeps its number in the arm, which keys its luck. */
export function runsHere({ scenario, here }: PairInput, arm: number): ProgrammeRun[] {
  const runs = programmeRuns(scenario, scenario.arms[arm]);
  return here === undefined ? runs : runs.filter(({ index }) => here[arm][index]);
}

export interface OpenPair {
  readonly world: World;
  readonly rules: Rules;
  readonly geography: Geography;
  readonly arrivals: ArrivalSchedule;
  readonly luck: Luck;
  readonly lifelong: Luck;
}

/** The world at month 0 and everything that the arms share. */
export function openPair({ scenario, starts, pair, values, spare }: PairInput): OpenPair {
  const demand = startDemand(scenario);
  const geography = geographyOf(demand, starts.length);
  const cellsPerPart = geography.columns * geography.rows;
  const luck = createLuck(scenario.seed, pair);
  const rate = starts.reduce((sum, start) => sum + start.arrivalRate, 0);
  let people = 0;
  let homes = 0;
  let ties = 0;
  let pool = 0;
  for (const { world } of starts) {
    people += personTop(world);
    homes += world.header[H.households];
    ties += tieTop(world);
    pool += poolTop(world);
  }
  const arrivals = scheduleArrivals(
    {
      pool: starts[0].pool,
      weights: null,
      external: starts[0].external,
      from: 0,
      months: scenario.months,
      rate,
      cells: addressCount(geography),
      firstId: people,
    },
    luck,
    (month) => setMonth(luck, month),
  );
  const cells = addressCount(geography);
  const capacity = capacityFor(people, homes, scenario.months, arrivals.nextId - people, cells, ties, pool);
  const world = assemble(
    starts.map((start) => start.world),
    cellsPerPart,
    capacity,
    spare,
  );
  world.header[H.firstArrivalId] = people;
  world.header[H.firstChildId] = arrivals.nextId;
  const adults = countAdults(world);
  const degree = (2 * liveTieCount(world)) / adults;
  const rules = rulesFor(scenario, values, adults / starts.length, starts[0].moveFactors, degree);
  const lifelong = createLuck(`${scenario.seed} lifelong`, pair);
  openAgencies(world, rules, lifelong);
  setConditions(world, rules, lifelong);
  return { world, rules, geography, arrivals, luck, lifelong };
}

function countAdults(world: World): number {
  let adults = 0;
  for (let p = 0; p < personTop(world); p++) if (world.birthMonth[p] <= -192) adults++;
  return adults;
}

/** A step over a world with the given programmes; the world is changed in place. */
export function openStep(open: OpenPair, world: World, programmes: readonly ProgrammeRun[]): Step {
  const { rules, geography, arrivals, luck, lifelong } = open;
  return createStep({ world, rules, luck, lifelong, geography, arrivals, programmes });
}

/** Months at which the network of every arm is measured: at both ends and whenever a programme of any arm ends. */
export function monthsMeasured(scenario: Scenario): ReadonlySet<number> {
  const ends = scenario.arms.flatMap((arm) => programmeRuns(scenario, arm).map(({ end }) => end));
  return new Set([0, scenario.months, ...ends]);
}

/** One arm, in the world given, which is changed in place. */
export function runArm(
  input: PairInput,
  open: OpenPair,
  world: World,
  arm: number,
  hasher: HasherFactory,
  onMonth: () => void = () => {},
): RunResult {
  const months = armByMonths(input, open, world, arm, hasher);
  for (let next = months.next(); ; next = months.next()) {
    if (next.done) return next.value;
    onMonth();
  }
}

/**
 * The same month by month, for a thread that must be able to stop between two.
 * @param comparator record of the comparator, for programmes that spend what was saved
 */
export function* armByMonths(
  input: PairInput,
  open: OpenPair,
  world: World,
  arm: number,
  hasher: HasherFactory,
  comparator: Float64Array | null = null,
): Generator<void, RunResult> {
  const { scenario, pair } = input;
  const programmes = runsHere(input, arm);
  const planned = scenario.arms[arm].programmes.length;
  const step = openStep(open, world, programmes);
  const recorder = createRecorder(scenario.months, planned);
  const pay = purseOf(scenario, arm, input.values, programmes, recorder.record, comparator);
  const measureAt = monthsMeasured(scenario);
  const measures: NetworkMeasures[] = [];
  const hash = hasher();
  if (measureAt.has(0)) measures.push(measureNetwork(world));
  for (let month = 0; month < scenario.months; month++) {
    pay(month);
    advance(step);
    recordMonth(recorder, step.tally, month);
    const done = month + 1;
    if (done % RECORDED_EVERY === 0 || done === scenario.months) hashWorld(world, hash);
    if (measureAt.has(done)) measures.push(measureNetwork(world));
    yield;
  }
  const field = ({ index }: Pick<ProgrammeRun, 'index'>, f: number) =>
    world.programmeState[index * PROGRAMME_FIELDS + f];
  return {
    arm,
    pair,
    draw: Math.floor(pair / scenario.replicates),
    replicate: pair % scenario.replicates,
    worldDigest: hash.hex(),
    record: recorder.record,
    programmeCosts: recorder.programmeCosts,
    strata: recorder.strata,
    measures,
    stages: Array.from({ length: planned }, (_, index) => ({
      reached: field({ index }, F.reached),
      ended: field({ index }, F.stage),
    })),
    connectors:
      programmes.length === 0 ? null : Math.max(...programmes.map((run) => field(run, F.connectors))),
    brokered: {
      made: programmes.reduce((sum, run) => sum + field(run, F.made), 0),
      atFundingEnd: Math.max(0, ...programmes.map((run) => field(run, F.atFundingEnd))),
      atEnd: brokeredTies(world),
    },
    beyondHorizon: beyondHorizon(step),
  };
}
