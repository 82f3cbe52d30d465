/** Entry of a worker thread on Node. */
import { parentPort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { nodeSha256 } from './node-hasher';
import { workerApi } from './worker-api';

if (parentPort === null) throw new Error('node-worker: expected to be started as a worker thread');
Comlink.expose(workerApi(nodeSha256), nodeEndpoint(parentPort));
