/**
 * Entry of a worker in the browser: what a worker of the simulator does, and the clerk’s part. Starts travel as
 * blobs, which the browser passes on without copying them.
 */
import * as Comlink from 'comlink';
import type { StartDemand } from '../../sim/engine/demand';
import type { Scenario } from '../../sim/engine/scenario';
import { type WatchApi, watchApi } from '../../sim/host/watch-api';
import { type WorkerApi, workerApi } from '../../sim/host/worker-api';
import { portableSha256 } from '../../sim/kernel/digest';
import { type MeasureApi, measureApi } from '../learn/measures/measure-api';
import { type ClerkApi, clerkApi } from './clerk';

export interface BrowserWorkerApi extends Pick<WorkerApi, 'runPair'>, ClerkApi, WatchApi, MeasureApi {
  growStart(demand: StartDemand, number: number): Blob;
  openStudy(scenario: Scenario, startCount: number): void;
  giveStart(number: number, start: Blob): Promise<void>;
}

const simulator = workerApi(portableSha256);

const api: BrowserWorkerApi = {
  runPair: simulator.runPair,
  growStart: (demand, number) => new Blob([simulator.makeStart(demand, number)]),
  openStudy: (scenario, startCount) => simulator.open(scenario, new Array(startCount).fill(null)),
  giveStart: async (number, start) => simulator.take(number, new Uint8Array(await start.arrayBuffer())),
  ...clerkApi(portableSha256),
  ...watchApi(portableSha256),
  ...measureApi(portableSha256),
};
Comlink.expose(api);
