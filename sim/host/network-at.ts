/** The local layer of one arm of a scenario after some months, as people and ties. */

import { startDemand } from '../engine/demand';
import { openPair, openStep, startsOfPair } from '../engine/pair';
import { drawsOf, programmeRuns } from '../engine/plan';
import type { Scenario } from '../engine/scenario';
import { advance } from '../engine/start';
import { unpackStart } from '../engine/start-file';
import { startCount } from '../engine/study';
import type { NetworkView } from '../io/graph';
import { viewOf } from '../io/world-view';
import { nodeSha256 } from './node-hasher';
import { openPool } from './node-pool';
import { gatherStarts } from './run-study';
import type { WorkOptions } from './services';

/** The first pair of the scenario, as `compare` and `run` have it. */
export async function networkAt(
  scenario: Scenario,
  arm: number,
  month: number,
  options: WorkOptions,
): Promise<NetworkView> {
  const count = Math.min(startCount(scenario), scenario.place.neighbourhoods);
  const pool = openPool(options.workers, options.signal);
  try {
    const buffers = await gatherStarts(pool, startDemand(scenario), count, options);
    const starts = startsOfPair(scenario, 0, count).map((n) => {
      const start = unpackStart(buffers[n], nodeSha256);
      if (start === null) throw new Error(`start ${n}: expected a whole buffer, got a damaged one`);
      return start;
    });
    const open = openPair({ scenario, starts, pair: 0, values: drawsOf(scenario)[0] });
    const step = openStep(open, open.world, programmeRuns(scenario, scenario.arms[arm]));
    for (let done = 0; done < month; done++) {
      advance(step);
      options.onProgress(done + 1, month, 'running');
      // Lets an interruption and the progress bar through between months.
      await new Promise((resolve) => setImmediate(resolve));
      if (options.signal.aborted) throw new Error('interrupted');
    }
    return viewOf(
      open.world,
      scenario.place.ethnicGroups.map((group) => group.name),
    );
  } finally {
    await pool.close();
  }
}
