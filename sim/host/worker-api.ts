/**
 * What a worker does, the same in a browser and in Node: grow a start, open a study, run a pair. Arguments
 * and results are plain data and typed arrays, transferred and not copied.
 */
import * as Comlink from 'comlink';
import { makeStart, type StartDemand, startsOfPair } from '../engine/demand';
import type { PairInput } from '../engine/pair';
import { type PanelChoice, type PanelCounts, panelOfPair } from '../engine/panel';
import { drawsOf } from '../engine/plan';
import type { RunResult } from '../engine/results';
import { runPair } from '../engine/run-pair';
import type { Scenario } from '../engine/scenario';
import type { Start } from '../engine/start';
import { packStart, unpackStart } from '../engine/start-file';
import { runStatusQuo, type StatusQuoResult, type StatusQuoTask } from '../engine/status-quo';
import type { ParameterValues } from '../evidence/registry';
import type { HasherFactory } from '../kernel/digest';
import type { Spare } from '../model/spare';
import { type PointResult, type PointTask, runPoint } from './batch/run-point';
import { type MeasureId, measurePair, type PairReading } from './learn/measure';

export interface WorkerApi {
  /** A burnt-in neighbourhood as one buffer. */
  makeStart(demand: StartDemand, number: number): Uint8Array<ArrayBuffer>;
  /** Takes the study’s starts, null for those still to come; pairs whose starts are here can be run after it. */
  open(scenario: Scenario, starts: (Uint8Array<ArrayBuffer> | null)[]): void;
  /** Takes a start that was still to come. */
  take(number: number, start: Uint8Array<ArrayBuffer>): void;
  /** All arms of one pair. */
  runPair(pair: number): RunResult[];
  /** What a chapter of Learn counts in one pair. */
  countPair(pair: number, measure: MeasureId): PairReading;
  /** Takes a start under its name, and lets others go. */
  giveStart(name: string, start: Uint8Array<ArrayBuffer>, drop: readonly string[]): void;
  /** All arms of one pair of a design point, as the few numbers that a batch keeps. */
  runPoint(task: PointTask): PointResult;
  /** The same adults of one pair at two month ends, one entry a chosen arm. */
  runPanel(task: Omit<PointTask, 'kept'>, choice: PanelChoice): PanelCounts[];
  /** One status-quo run measured against the targets. */
  runStatusQuo(task: StatusQuoTask): StatusQuoResult;
}

export function workerApi(hasher: HasherFactory): WorkerApi {
  let scenario: Scenario | null = null;
  let starts: (Start | null)[] = [];
  let draws: ParameterValues[] = [];
  const spare: Spare = [];
  const unpack = (buffer: Uint8Array<ArrayBuffer>, n: number): Start => {
    const start = unpackStart(buffer, hasher);
    if (start === null) throw new Error(`start ${n}: expected a whole buffer, got a damaged one`);
    return start;
  };
  const inputOf = (pair: number): PairInput => {
    if (scenario === null) throw new Error(`pair ${pair}: expected open() first`);
    const own = startsOfPair(scenario, pair, starts.length).map((n) => {
      const start = starts[n];
      if (start === null) throw new Error(`pair ${pair}: expected start ${n} to be here`);
      return start;
    });
    return { scenario, starts: own, pair, values: draws[Math.floor(pair / scenario.replicates)], spare };
  };
  const given = new Map<string, Start>();
  const startsOf = (names: readonly string[]) =>
    names.map((name) => {
      const start = given.get(name);
      if (start === undefined) throw new Error(`pair: expected giveStart(${name}) first`);
      return start;
    });
  return {
    makeStart(demand, number) {
      const packed = packStart(makeStart(demand, number), hasher);
      return Comlink.transfer(packed, [packed.buffer]);
    },
    open(next, buffers) {
      scenario = next;
      draws = drawsOf(next);
      starts = buffers.map((buffer, n) => (buffer === null ? null : unpack(buffer, n)));
    },
    take(number, buffer) {
      starts[number] = unpack(buffer, number);
    },
    runPair(pair) {
      const results = runPair(inputOf(pair), hasher);
      const buffers = results.flatMap((r) => [r.record.buffer, r.programmeCosts.buffer, r.strata.buffer]);
      return Comlink.transfer(results, buffers as ArrayBuffer[]);
    },
    countPair: (pair, measure) => measurePair(inputOf(pair), measure, hasher),
    giveStart(name, buffer, drop) {
      for (const old of drop) given.delete(old);
      const start = unpackStart(buffer, hasher);
      if (start === null) throw new Error(`start ${name}: expected a whole buffer, got a damaged one`);
      given.set(name, start);
    },
    runPoint(task) {
      const result = runPoint(task, startsOf(task.startNames), spare, hasher);
      return Comlink.transfer(result, [result.values.buffer as ArrayBuffer]);
    },
    runPanel({ scenario, values, pair, startNames }, choice) {
      return panelOfPair({ scenario, values, pair, starts: startsOf(startNames) }, choice);
    },
    runStatusQuo: (task) => runStatusQuo(task, hasher),
  };
}
