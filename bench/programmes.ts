/** What all approaches at once cost beside the status quo, in one neighbourhood, where they weigh most. */
import { readFileSync } from 'node:fs';
import { openPair, runArm } from '../sim/engine/pair';
import { drawsOf } from '../sim/engine/plan';
import { nodeSha256 } from '../sim/host/node-hasher';
import { VOCABULARY } from '../sim/host/vocabulary';
import { readScenario } from '../sim/io/scenario-file';
import { residentCount } from '../sim/model/world';
import { median } from './model';
import { burntIn, cpuNanoseconds } from './place';

const FILE = 'scenarios/everything-at-once.yaml';
const MONTHS = 60;
const ROUNDS = 9;

export function benchProgrammes(): string[] {
  const read = readScenario(readFileSync(FILE, 'utf8'), FILE, VOCABULARY);
  const arms = read.arms.map((arm) => ({
    ...arm,
    programmes: arm.programmes.map((programme) => ({ ...programme, months: MONTHS })),
  }));
  const place = { ...read.place, population: 5000 };
  const scenario = { ...read, arms, place, months: MONTHS, draws: 1, replicates: 1 };
  const input = { scenario, starts: [burntIn(scenario)], pair: 0, values: drawsOf(scenario)[0] };
  const costOf = (arm: number): number => {
    const open = openPair(input);
    const before = process.cpuUsage();
    let residentMonths = 0;
    runArm(input, open, open.world, arm, nodeSha256, () => {
      residentMonths += residentCount(open.world);
    });
    return cpuNanoseconds(before) / residentMonths;
  };
  // In turn, so that whatever else the computer does falls on both; the first rounds compile the code.
  const costs = Array.from({ length: ROUNDS + 2 }, () => [costOf(0), costOf(1)]).slice(2);
  const ratio = median(costs.map(([none, all]) => all / none));
  const all = `${arms[1].programmes.length} approaches at once, one neighbourhood of 5,000, ${MONTHS} months`;
  return [
    `${all}: ${median(costs.map((pair) => pair[1])).toFixed(0)} ns CPU a resident-month, ` +
      `${ratio.toFixed(2)} × the status quo (${median(costs.map((pair) => pair[0])).toFixed(0)} ns)`,
  ];
}
