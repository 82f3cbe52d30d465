/** Cost of the full default model, status-quo arm, beside the reference workload. */
import { openStep } from '../sim/engine/pair';
import type { Scenario } from '../sim/engine/scenario';
import { advance, type Start } from '../sim/engine/start';
import { residentCount } from '../sim/model/world';
import { heapKept } from './memory';
import { burntIn, cpuNanoseconds, estate, openPlace } from './place';
import { referenceNanoseconds } from './reference';

const REPEATS = 7;
/**
 * Repeats before heap growth is taken, as the median of the rest: until then the engine’s notes on the code grow
 * by up to 4 kB a step, and later code that it compiles anew now and then adds 40 kB and gives them back.
 */
const SETTLED = 2;
/** Runs in one process before the figures that stand for its first arms, and before those that stand for a long study. */
const FIRST_RUNS = 4;
const LATER_RUNS = 15;

export function benchModel(): string[] {
  const scenario = estate(120);
  const start = burntIn(scenario);
  runSmallPlace(scenario, start, FIRST_RUNS);
  const first = [2, 20, 200].map((neighbourhoods) => measure(scenario, start, neighbourhoods));
  runSmallPlace(scenario, start, LATER_RUNS - FIRST_RUNS);
  const later = [2, 20].map((neighbourhoods) => measure(scenario, start, neighbourhoods));
  return [
    `after ${FIRST_RUNS} runs in the process:`,
    ...first.map(({ line }) => line),
    `a resident-month at 1,000,000 costs ${(first[2].ratio / first[0].ratio).toFixed(2)} × one at 10,000, each against the reference beside it`,
    `after ${LATER_RUNS} runs and more, as long studies have:`,
    ...later.map(({ line }) => line),
  ];
}

interface Measured {
  /** CPU time of a resident-month, times that of the reference. */
  readonly ratio: number;
  readonly line: string;
}

/** Medians over repeats, each beside the reference just before it. */
function measure(scenario: Scenario, start: Start, neighbourhoods: number): Measured {
  const open = openPlace(scenario, start, neighbourhoods);
  const step = openStep(open, open.world, []);
  for (let month = 0; month < (neighbourhoods > 20 ? 3 : 12); month++) advance(step);
  const ratios: number[] = [];
  const own: number[] = [];
  const growth: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const months = neighbourhoods > 20 ? 4 : neighbourhoods > 2 ? 6 : 20;
    const reference = referenceNanoseconds(6);
    const heap = heapKept();
    const before = process.cpuUsage();
    let residentMonths = 0;
    for (let month = 0; month < months; month++) {
      residentMonths += residentCount(open.world);
      advance(step);
    }
    const cost = cpuNanoseconds(before) / residentMonths;
    own.push(cost);
    ratios.push(cost / reference);
    if (repeat >= SETTLED) growth.push((heapKept() - heap) / months);
  }
  const ratio = median(ratios);
  const line =
    `${neighbourhoods} neighbourhoods of 5,000: ${median(own).toFixed(0)} ns CPU a resident-month, ` +
    `${ratio.toFixed(1)} × the reference, heap growth ${median(growth).toFixed(0)} B a step`;
  return { ratio, line };
}

/**
 * Runs a small place until its code is compiled as it is in a worker after its first arms. A single long run
 * would measure the compiler instead: engines keep entering a loop that they met only once half-way.
 */
function runSmallPlace(scenario: Scenario, start: Start, runs: number): void {
  for (let run = 0; run < runs; run++) {
    const open = openPlace(scenario, start, 2);
    const step = openStep(open, open.world, []);
    for (let month = 0; month < 120; month++) advance(step);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
