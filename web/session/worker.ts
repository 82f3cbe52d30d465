/**
 * Entry of a worker in the browser: what runs, what adds up, what shows the network month by month, and
 * what reads official files. Starts
 * travel as blobs, which the browser passes on without copying them.
 */
import * as Comlink from 'comlink';
import { type MeasureApi, measureApi } from '../../sim/host/learn/measure-api';
import { type SandboxApi, sandboxApi } from '../../sim/host/sandbox-api';
import { type WatchApi, watchApi } from '../../sim/host/watch-api';
import { portableSha256 } from '../../sim/kernel/digest';
import { type AreaApi, areaApi } from '../area/reader';
import { asRead } from '../state/scenario-text';
import { type ClerkApi, clerkApi } from './clerk';
import { type RunnerApi, runnerApi } from './runner';

export interface BrowserWorkerApi extends RunnerApi, ClerkApi, WatchApi, AreaApi, MeasureApi, SandboxApi {}

const watch = watchApi(portableSha256);

const api: BrowserWorkerApi = {
  ...runnerApi(portableSha256),
  ...clerkApi(portableSha256),
  ...areaApi(),
  ...watch,
  // As its file says it: the same that the study runs.
  openWatch: (request, onGrown) =>
    watch.openWatch({ ...request, scenario: asRead(request.scenario) }, onGrown),
  ...measureApi(portableSha256),
  ...sandboxApi(portableSha256),
};
Comlink.expose(api);
