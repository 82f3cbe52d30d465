/** Cost of the full default model, status-quo arm, beside the reference workload. */
import { openStep } from '../sim/engine/pair';
import type { Scenario } from '../sim/engine/scenario';
import { advance, type Start } from '../sim/engine/start';
import { residentCount } from '../sim/model/world';
import { burntIn, cpuNanoseconds, estate, openPlace } from './place';
import { referenceNanoseconds } from './reference';

const REPEATS = 5;

export function benchModel(): string[] {
  const scenario = estate(120);
  const start = burntIn(scenario);
  warmUp(scenario, start);
  const costs: number[] = [];
  const lines = [2, 20, 200].map((neighbourhoods) => {
    const open = openPlace(scenario, start, neighbourhoods);
    const step = openStep(open, open.world, []);
    for (let month = 0; month < (neighbourhoods > 20 ? 3 : 12); month++) advance(step);
    const ratios: number[] = [];
    const own: number[] = [];
    const heap = heapUsed();
    let steps = 0;
    for (let repeat = 0; repeat < (neighbourhoods > 20 ? 3 : REPEATS); repeat++) {
      const months = neighbourhoods > 20 ? 2 : neighbourhoods > 2 ? 6 : 20;
      const reference = referenceNanoseconds(6);
      const before = process.cpuUsage();
      let residentMonths = 0;
      for (let month = 0; month < months; month++, steps++) {
        residentMonths += residentCount(open.world);
        advance(step);
      }
      const cost = cpuNanoseconds(before) / residentMonths;
      own.push(cost);
      ratios.push(cost / reference);
    }
    const growth = (heapUsed() - heap) / steps;
    const cost = median(own);
    costs.push(cost);
    return (
      `${neighbourhoods} neighbourhoods of 5,000: ${cost.toFixed(0)} ns CPU a resident-month, ` +
      `${median(ratios).toFixed(1)} × the reference, heap growth ${growth.toFixed(0)} B a step`
    );
  });
  lines.push(`a resident-month at 1,000,000 costs ${(costs[2] / costs[0]).toFixed(2)} × one at 10,000`);
  return lines;
}

/**
 * Runs a small place until its code is compiled as it is in a worker after its first arms. A single long run
 * would measure the compiler instead: engines keep entering a loop that they met only once half-way.
 */
function warmUp(scenario: Scenario, start: Start): void {
  for (let run = 0; run < 4; run++) {
    const open = openPlace(scenario, start, 2);
    const step = openStep(open, open.world, []);
    for (let month = 0; month < 120; month++) advance(step);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
