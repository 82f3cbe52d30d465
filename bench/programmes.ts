/** What all approaches at once cost beside the status quo, in one neighbourhood, where they weigh most. */
import { readFileSync } from 'node:fs';
import { openPair, runArm } from '../sim/engine/pair';
import { drawsOf } from '../sim/engine/plan';
import type { Scenario } from '../sim/engine/scenario';
import type { Start } from '../sim/engine/start';
import { nodeSha256 } from '../sim/host/node-hasher';
import { VOCABULARY } from '../sim/host/vocabulary';
import { readScenario } from '../sim/io/scenario-file';
import { residentCount } from '../sim/model/world';
import { burntIn, cpuNanoseconds } from './place';

const FILE = 'scenarios/everything-at-once.yaml';
const MONTHS = 60;
const ROUNDS = 12;

export function benchProgrammes(): string[] {
  const read = readScenario(readFileSync(FILE, 'utf8'), FILE, VOCABULARY);
  const start = burntIn({ ...read, place: { ...read.place, population: 5000 } });
  return [36, MONTHS].map((funded) => {
    const [none, all] = costs(read, start, funded);
    return (
      `${read.arms[1].programmes.length} approaches for ${funded} of ${MONTHS} months, one neighbourhood of 5,000: ` +
      `${all.toFixed(0)} ns CPU a resident-month, ${(all / none).toFixed(2)} × the status quo (${none.toFixed(0)} ns)`
    );
  });
}

/** Mean of several rounds for each arm, in turn, so that a slow spell of the computer falls on both. */
function costs(read: Scenario, start: Start, funded: number): readonly [none: number, all: number] {
  const arms = read.arms.map((arm) => ({
    ...arm,
    programmes: arm.programmes.map((programme) => ({ ...programme, months: funded })),
  }));
  const place = { ...read.place, population: 5000 };
  const scenario = { ...read, arms, place, months: MONTHS, draws: 1, replicates: 1 };
  const input = { scenario, starts: [start], pair: 0, values: drawsOf(scenario)[0] };
  const costOf = (arm: number): number => {
    const open = openPair(input);
    const before = process.cpuUsage();
    let residentMonths = 0;
    runArm(input, open, open.world, arm, nodeSha256, () => {
      residentMonths += residentCount(open.world);
    });
    return cpuNanoseconds(before) / residentMonths;
  };
  for (const arm of [0, 1]) costOf(arm); // compiles the code
  const rounds = Array.from({ length: ROUNDS }, () => [costOf(0), costOf(1)]);
  const mean = (arm: 0 | 1) => rounds.reduce((sum, round) => sum + round[arm], 0) / ROUNDS;
  return [mean(0), mean(1)];
}
