/** What all approaches at once cost beside the status quo: in one neighbourhood, where they weigh most, and in 20. */
import { readFileSync } from 'node:fs';
import { openPair, runArm } from '../sim/engine/pair';
import { drawsOf } from '../sim/engine/plan';
import type { Scenario } from '../sim/engine/scenario';
import type { Start } from '../sim/engine/start';
import { nodeSha256 } from '../sim/host/node-hasher';
import { VOCABULARY } from '../sim/host/vocabulary';
import { readScenario } from '../sim/io/scenario-file';
import { residentCount } from '../sim/model/world';
import { median } from './model';
import { burntIn, cpuNanoseconds } from './place';

const FILE = 'scenarios/everything-at-once.yaml';
/** As the library has it; with all approaches at work all the time; and the same in a larger place. */
const PLACES = [
  { neighbourhoods: 1, funded: 36, months: 120, rounds: 9 },
  { neighbourhoods: 1, funded: 60, months: 60, rounds: 15 },
  { neighbourhoods: 20, funded: 24, months: 24, rounds: 3 },
];
type Place = (typeof PLACES)[number];
/** Runs of each arm first, in which the code is compiled, as in the bench of the model. */
const WARM_UP = 4;

export function benchProgrammes(): string[] {
  const read = readScenario(readFileSync(FILE, 'utf8'), FILE, VOCABULARY);
  const start = burntIn({ ...read, place: { ...read.place, population: 5000 } });
  return PLACES.map((place) => {
    const rounds = costs(read, start, place);
    const of = (value: (none: number, all: number) => number) =>
      median(rounds.map(([none, all]) => value(none, all)));
    return (
      `${read.arms[1].programmes.length} approaches for ${place.funded} of ${place.months} months, ` +
      `${place.neighbourhoods} × 5,000 residents: ${of((_, all) => all).toFixed(0)} ns CPU a resident-month, ` +
      `${of((none, all) => all / none).toFixed(2)} × the status quo (${of((none) => none).toFixed(0)} ns)`
    );
  });
}

/** Nanoseconds of each arm, round by round and turn about, so that a slow spell of the computer falls on both. */
function costs(
  read: Scenario,
  start: Start,
  { neighbourhoods, funded, months, rounds: count }: Place,
): (readonly [none: number, all: number])[] {
  const arms = read.arms.map((arm) => ({
    ...arm,
    programmes: arm.programmes.map((programme) => ({ ...programme, months: funded })),
  }));
  const place = { ...read.place, population: 5000 * neighbourhoods, neighbourhoods };
  const scenario = { ...read, arms, place, months, draws: 1, replicates: 1 };
  const starts = Array.from({ length: neighbourhoods }, () => start);
  const input = { scenario, starts, pair: 0, values: drawsOf(scenario)[0] };
  const costOf = (arm: number): number => {
    const open = openPair(input);
    const before = process.cpuUsage();
    let residentMonths = 0;
    runArm(input, open, open.world, arm, nodeSha256, () => {
      residentMonths += residentCount(open.world);
    });
    return cpuNanoseconds(before) / residentMonths;
  };
  for (let run = 0; run < WARM_UP; run++) for (const arm of [0, 1]) costOf(arm);
  return Array.from({ length: count }, () => [costOf(0), costOf(1)] as const);
}
