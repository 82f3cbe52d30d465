/**
 * What a running worker of the browser does: grow starts and run arms, with a breath between two slices of work, so
 * that it hears when the reader has changed something and the work is no longer wanted. It stays, warm, for the
 * next study.
 */
import * as Comlink from 'comlink';
import { growStart, type StartDemand, startsOfPair } from '../../sim/engine/demand';
import { drawsOf } from '../../sim/engine/plan';
import type { RunResult } from '../../sim/engine/results';
import { pairByMonths } from '../../sim/engine/run-pair';
import type { Scenario } from '../../sim/engine/scenario';
import type { Start } from '../../sim/engine/start';
import { packStart, unpackStart } from '../../sim/engine/start-file';
import type { ParameterValues } from '../../sim/evidence/registry';
import type { HasherFactory } from '../../sim/kernel/digest';
import { workOfPair, workOfStart } from './progress';
import { buffersOf } from './transfer';

/** Longest slice of work between two breaths, milliseconds. */
const SLICE = 20;
/** Time between two words on how far the work is, milliseconds. */
const TELL = 200;

export type OnWork = (residentMonths: number) => void;

export interface RunnerApi {
  /** Drops whatever is being done; its promise is rejected. */
  cancel(): void;
  /**
   * Takes the names of the study’s starts; returns the numbers of those that are here already.
   * @param onWork hears now and then how many months of residents were lived since
   */
  openStudy(scenario: Scenario, startNames: readonly string[], onWork?: OnWork): number[];
  giveStart(number: number, start: Blob): Promise<void>;
  growStart(demand: StartDemand, number: number): Promise<Blob>;
  /** Some arms of a pair. */
  runArms(pair: number, arms: readonly number[]): Promise<RunResult[]>;
}

export function runnerApi(hasher: HasherFactory): RunnerApi {
  let turn = 0;
  let scenario: Scenario | null = null;
  let draws: ParameterValues[] = [];
  let names: readonly string[] = [];
  let starts = new Map<string, Start>();

  let onWork: OnWork | undefined;
  let lastTold = 0;

  /** @param whole resident-months of the work as a whole; each step is one of `steps` equal ones */
  const inSlices = async <T>(
    work: Generator<unknown, T>,
    own: number,
    whole: number,
    steps: number,
  ): Promise<T> => {
    let began = performance.now();
    let told = 0;
    let step = 0;
    const tell = (lived: number) => {
      onWork?.(lived - told);
      told = lived;
      lastTold = performance.now();
    };
    for (let next = work.next(); ; next = work.next()) {
      if (next.done) {
        tell(whole);
        return next.value;
      }
      step++;
      if (performance.now() - began < SLICE) continue;
      await breath();
      if (own !== turn) throw new Error('cancelled');
      if (performance.now() - lastTold > TELL) tell(whole * Math.min(1, step / steps));
      began = performance.now();
    }
  };

  return {
    cancel() {
      turn++;
    },
    openStudy(next, startNames, hear) {
      turn++;
      // Frees the channel of the study before.
      (onWork as Partial<Comlink.Remote<OnWork>> | undefined)?.[Comlink.releaseProxy]?.();
      onWork = hear;
      scenario = next;
      draws = drawsOf(next);
      names = startNames;
      starts = new Map([...starts].filter(([name]) => names.includes(name)));
      return names.flatMap((name, number) => (starts.has(name) ? [number] : []));
    },
    async giveStart(number, blob) {
      const name = names[number];
      const start = unpackStart(new Uint8Array(await blob.arrayBuffer()), hasher);
      if (start === null) throw new Error(`start ${number}: expected a whole buffer, got a damaged one`);
      starts.set(name, start);
    },
    async growStart(demand, number) {
      const months = Math.round(demand.values.turnoverYears * 12);
      const whole = workOfStart({ demand, number });
      const start = await inSlices(growStart(demand, number), turn, whole, months);
      return new Blob([packStart(start, hasher)]);
    },
    async runArms(pair, arms) {
      if (scenario === null) throw new Error('runArms: expected openStudy() first');
      const own = startsOfPair(scenario, pair, names.length).map((n) => {
        const start = starts.get(names[n]);
        if (start === undefined) throw new Error(`runArms: expected start ${n} to be here for pair ${pair}`);
        return start;
      });
      const values = draws[Math.floor(pair / scenario.replicates)];
      const input = { scenario, starts: own, pair, values };
      const parts = scenario.place.areas === undefined ? 1 : own.length;
      const steps = scenario.months * arms.length * parts;
      const whole = workOfPair(scenario, arms.length);
      const results = await inSlices(pairByMonths(input, hasher, arms), turn, whole, steps);
      return Comlink.transfer(results, buffersOf(results));
    },
  };
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets waiting messages in; unlike a timer it costs no waiting of its own. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
