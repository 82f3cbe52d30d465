/** One status-quo run of a place, measured as the published targets are: for `check` and `calibrate`. */
import type { HasherFactory } from '../../kernel/digest';
import { HEALTH_CELLS } from '../../model/bands';
import { REFERENCE_COLUMNS } from '../../model/reference';
import { copyWorld } from '../../model/world';
import { baseValues } from '../demand';
import { openPair, openStep } from '../pair';
import type { Scenario } from '../scenario';
import { advance } from '../start';
import { unpackStart } from '../start-file';
import { crossSection, type Sums } from './cross-section';
import { driftOf, standardised } from './drift';
import { addExposures, addStrengths, STRENGTH_BINS } from './exposure-table';
import { lifeExpectancy, observeHazards } from './life-expectancy';
import { lonelyPersistence, markLonely, markVolunteers, volunteersStopping } from './persistence';
import { closeTieAges, innerCircleLoss, retention, sizeOf, tiesAtStart } from './turnover';

export interface StatusQuoTask {
  /** One arm without programmes; the place is one neighbourhood. */
  readonly scenario: Scenario;
  readonly start: Uint8Array<ArrayBuffer>;
  readonly pair: number;
}

export interface StatusQuoResult {
  /** Statistic by id, see sim/evidence/targets.ts. */
  readonly statistics: Readonly<Record<string, number>>;
  /** Sums over adults and months by health cell × reference column, and their weights. */
  readonly exposureSums: Float64Array;
  readonly exposureWeights: Float64Array;
  /** Counts of network strength by health cell × bin. */
  readonly strengths: Float64Array;
}

const RETENTION_MONTHS = 84;

export function runStatusQuo(task: StatusQuoTask, hasher: HasherFactory): StatusQuoResult {
  const start = unpackStart(task.start, hasher);
  if (start === null) throw new Error('start: expected a whole buffer, got a damaged one');
  const { scenario, pair } = task;
  const open = openPair({ scenario, starts: [start], pair, values: baseValues(scenario) });
  const step = openStep(open, copyWorld(open.world), []);
  const { world } = step;
  const width = HEALTH_CELLS * REFERENCE_COLUMNS.length;
  const exposureSums = new Float64Array(width);
  const exposureWeights = new Float64Array(width);
  const strengths = new Float64Array(HEALTH_CELLS * STRENGTH_BINS);
  const hazards = observeHazards();
  const sums: Sums = { totals: new Map(), counts: new Map() };
  const early: Float64Array[] = [];
  const late: Float64Array[] = [];
  const atStart = tiesAtStart(world);
  const circle = closeTieAges(world);
  const sizeAtStart = sizeOf(world);
  const persistence: number[] = [];
  const stopping: number[] = [];
  let lonely = markLonely(world);
  let volunteers = markVolunteers(world);
  const extra: Record<string, number> = {};
  for (let month = 0; month < scenario.months; month++) {
    advance(step);
    hazards.add(step);
    const done = month + 1;
    if (done === 12) extra.innerCircleLoss = innerCircleLoss(world, circle, 12);
    if (done === RETENTION_MONTHS) {
      const kept = retention(world, atStart, RETENTION_MONTHS);
      extra.retention = kept.retention;
      extra.tieSizeChange = kept.sizeChange;
    }
    if (done <= 12) early.push(standardised(step));
    if (done > scenario.months - 12) late.push(standardised(step));
    if (done % 6 === 0) {
      addExposures(step, exposureSums, exposureWeights);
      addStrengths(step, strengths);
    }
    if (done % 12 === 0) {
      crossSection(step, sums);
      persistence.push(lonelyPersistence(world, lonely));
      stopping.push(volunteersStopping(world, volunteers));
      lonely = markLonely(world);
      volunteers = markVolunteers(world);
    }
  }
  const statistics: Record<string, number> = {
    ...extra,
    ...driftOf(early, late, sizeAtStart, sizeOf(world)),
  };
  for (const [id, total] of sums.totals) statistics[id] = total / (sums.counts.get(id) as number);
  statistics.lonelyPersistence = average(persistence);
  statistics.volunteersStopping = average(stopping);
  statistics.lifeExpectancyMen = lifeExpectancy(hazards, step, 0);
  statistics.lifeExpectancyWomen = lifeExpectancy(hazards, step, 1);
  return { statistics, exposureSums, exposureWeights, strengths };
}

function average(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
