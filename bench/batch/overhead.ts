/**
 * What a batch costs over the bare engine. Both have costs that come once (starting, compiling, reading starts) and
 * costs that come with every run, so each is measured at two numbers of runs, turn about, and a line laid through
 * them: the line says what a thousand runs would cost without running them.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import { median } from '../model';
import type { Bench } from './bench';
import { measure } from './child';
import { ONE_POINT, percent, writePlan, writeTown } from './inputs';

const RESIDENTS = 10_000;
const MONTHS = 24;
const FEW = 10;
const ROUNDS = 3;
const ASKED = 1000;

interface Line {
  readonly once: number;
  readonly each: number;
}

export function overhead({ folder, runs, say, doing }: Bench): void {
  const town = writeTown(folder, 'town', { residents: RESIDENTS, months: MONTHS, arms: 1 });
  const plan = (count: number) =>
    writePlan(folder, `runs-${count}`, [`scenario: ${town}`, `replicates: ${count}`, 'by: month', ONE_POINT]);
  const few = plan(FEW);
  const many = plan(runs);
  say(
    `batch of ${runs} runs of ${RESIDENTS} residents over ${MONTHS} months, one worker, every outcome of every month`,
  );
  // Grows and keeps the starts, so that what follows is running alone.
  measure(folder, { args: ['batch', few, '--workers', '1'] });
  const costs = { bareFew: [], bareMany: [], batchFew: [], batchMany: [] } as Record<string, number[]>;
  let files: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    doing(`round ${round + 1} of ${ROUNDS}`);
    costs.bareFew.push(measure(folder, { bare: town, runs: FEW }).seconds);
    costs.batchFew.push(batch(folder, few, `few-${round}`).seconds);
    costs.bareMany.push(measure(folder, { bare: town, runs }).seconds);
    const whole = batch(folder, many, `many-${round}`);
    costs.batchMany.push(whole.seconds);
    files = whole.document.files;
  }
  const bare = line(FEW, median(costs.bareFew), runs, median(costs.bareMany));
  const own = line(FEW, median(costs.batchFew), runs, median(costs.batchMany));
  const at = ({ once, each }: Line, count: number) => once + each * count;
  say(`  the engine alone                  ${words(bare)}`);
  say(`  batch                             ${words(own)}`);
  say(`  over the engine, each run         ${percent(own.each / bare.each - 1)}`);
  say(`  over the engine, ${runs} runs          ${percent(at(own, runs) / at(bare, runs) - 1)}`);
  say(
    `  over the engine, ${ASKED} runs        ${percent(at(own, ASKED) / at(bare, ASKED) - 1)} by the lines (medians of ${ROUNDS} rounds, turn about)`,
  );
  const values = runs * MONTHS * OUTCOME_COUNT;
  for (const ending of ['outcomes.parquet', 'outcomes.csv']) {
    const file = files.find((name) => name.endsWith(ending)) as string;
    const { size } = fs.statSync(join(folder, file));
    say(
      `  ${ending.padEnd(33)} ${(size / values).toFixed(2)} bytes a run, month and outcome (${OUTCOME_COUNT} outcomes)`,
    );
  }
}

const batch = (folder: string, plan: string, out: string) =>
  measure(folder, { args: ['batch', plan, '--workers', '1', '--out', out] });

function line(few: number, fewSeconds: number, many: number, manySeconds: number): Line {
  const each = (manySeconds - fewSeconds) / (many - few);
  return { each, once: fewSeconds - each * few };
}

const words = ({ once, each }: Line) => `${each.toFixed(3)} s a run and ${once.toFixed(1)} s once`;
