/** The local layer of one arm of a scenario after some months, as people and ties. */

import { startSlots } from '../engine/demand';
import { openPair, openStep, runsHere } from '../engine/pair';
import { drawsOf } from '../engine/plan';
import type { Scenario } from '../engine/scenario';
import { shownPlace } from '../engine/shown-place';
import { advance } from '../engine/start';
import { unpackStart } from '../engine/start-file';
import type { NetworkView } from '../io/graph';
import { viewOf } from '../io/world-view';
import { nodeSha256 } from './node-hasher';
import { openPool } from './node-pool';
import { gatherStarts } from './run-study';
import type { WorkOptions } from './work-options';

/**
 * The first pair of the scenario, as `compare` and `run` have it.
 * @param area of a place of areas: whose first neighbourhood is wanted
 */
export async function networkAt(
  scenario: Scenario,
  arm: number,
  month: number,
  options: WorkOptions,
  area?: string,
): Promise<NetworkView> {
  const shown = shownPlace(scenario, area);
  const all = startSlots(scenario);
  const slots = shown.starts(0).map((n) => all[n]);
  const pool = openPool(options.workers, options.signal);
  try {
    const buffers = await gatherStarts(pool, slots, options);
    const starts = buffers.map((bytes, n) => {
      const start = unpackStart(bytes, nodeSha256);
      if (start === null) throw new Error(`start ${n}: expected a whole buffer, got a damaged one`);
      return start;
    });
    const input = { ...shown, starts, pair: 0, values: drawsOf(scenario)[0] };
    const open = openPair(input);
    const step = openStep(open, open.world, runsHere(input, arm));
    for (let done = 0; done < month; done++) {
      advance(step);
      options.onProgress(done + 1, month, 'running');
      // Lets an interruption and the progress bar through between months.
      await new Promise((resolve) => setImmediate(resolve));
      if (options.signal.aborted) throw new Error('interrupted');
    }
    return viewOf(
      open.world,
      shown.scenario.place.ethnicGroups.map((group) => group.name),
    );
  } finally {
    await pool.close();
  }
}
