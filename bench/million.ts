/** One million residents for 12 months in one process; the caller reads the peak memory. */
import { openStep } from '../sim/engine/pair';
import { advance } from '../sim/engine/start';
import type { Spare } from '../sim/model/spare';
import { residentKept } from './memory';
import { burntIn, estate, openPlace } from './place';

export function million(): string {
  const scenario = estate(12);
  const open = openPlace(scenario, burntIn(scenario), 200);
  const step = openStep(open, open.world, []);
  for (let month = 0; month < 12; month++) advance(step);
  const peak = process.resourceUsage().maxRSS / 1024;
  return `1,000,000 residents, 12 months: peak RSS ${peak.toFixed(0)} MB, world ${(open.world.buffer.byteLength / 1e6).toFixed(0)} MB`;
}

/** 500 replicates of a year in sequence: growth of RSS after the first ten. */
export function replicates(): string {
  const scenario = estate(12);
  const start = burntIn(scenario);
  const spare: Spare = [];
  let early = 0;
  for (let pair = 0; pair < 500; pair++) {
    const open = openPlace(scenario, start, 1, pair, spare);
    const step = openStep(open, open.world, []);
    for (let month = 0; month < 12; month++) advance(step);
    spare.push(open.world.buffer);
    if (pair === 9) early = residentKept();
  }
  const late = residentKept();
  return `500 replicates in sequence: RSS ${(early / 1e6).toFixed(0)} MB after ten, ${(late / 1e6).toFixed(0)} MB at the end (${(100 * (late / early - 1)).toFixed(1)} %)`;
}
