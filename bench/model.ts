/** Cost of the full default model beside the reference workload. */
import { readFileSync } from 'node:fs';
import { makeStart, startDemand } from '../sim/engine/demand';
import { openPair, openStep } from '../sim/engine/pair';
import { drawsOf } from '../sim/engine/plan';
import { advance } from '../sim/engine/start';
import { VOCABULARY } from '../sim/host/vocabulary';
import { readScenario } from '../sim/io/scenario-file';
import { residentCount } from '../sim/model/world';
import { referenceNanoseconds } from './reference';

export function benchModel(): string[] {
  const file = 'scenarios/coastal-estate.yaml';
  const base = readScenario(readFileSync(file, 'utf8'), file, VOCABULARY);
  const scenario = { ...base, place: { ...base.place, population: 5000 } };
  const start = makeStart(startDemand(scenario), 0);
  const lines: string[] = [];
  const ratios: number[] = [];
  for (const neighbourhoods of [2, 20]) {
    const place = { ...scenario.place, population: 5000 * neighbourhoods, neighbourhoods };
    const starts = Array.from({ length: neighbourhoods }, () => start);
    const open = openPair({
      scenario: { ...scenario, place },
      starts,
      pair: 0,
      values: drawsOf({ ...scenario, draws: 1 })[0],
    });
    const step = openStep(open, open.world, []);
    advance(step);
    const reference = referenceNanoseconds(12);
    const before = process.cpuUsage();
    const heap = heapUsed();
    let residentMonths = 0;
    for (let month = 0; month < 24; month++) {
      residentMonths += residentCount(open.world);
      advance(step);
    }
    const used = process.cpuUsage(before);
    const growth = (heapUsed() - heap) / 24;
    const cost = ((used.user + used.system) * 1000) / residentMonths;
    ratios.push(cost / reference);
    lines.push(
      `${neighbourhoods} neighbourhoods of 5,000: ${cost.toFixed(0)} ns a resident-month, ${(1000 / cost).toFixed(2)} M a CPU second; ` +
        `reference ${reference.toFixed(0)} ns; ratio ${(cost / reference).toFixed(1)}; heap growth ${growth.toFixed(0)} B a step`,
    );
  }
  return lines;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
