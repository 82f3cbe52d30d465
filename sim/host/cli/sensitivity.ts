/** `kithwork sensitivity`: which factors of a batch decide its results. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { replicateNoiseShare } from '../../analysis/sensitivity/replicate-noise';
import { csvChunks } from '../../io/csv';
import { changesOf, measuresOf, pointMeans } from '../../io/plan/measures';
import { type FactorRow, sensitivityRows, sensitivityTable } from '../../io/plan/sensitivity';
import { grouped } from '../../io/wording';
import { armOf, measureIds, openBatch } from '../batch/open-batch';
import { writeFileAtomically } from './atomic-write';
import type { CliContext } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { tableLines } from './table';

const EXAMPLES = `
Examples:
  What decides how many fewer people are lonely, and what it is worth:
    $ kithwork sensitivity kithwork-out/sobol

  Of one measure, for another arm, with all numbers as a file:
    $ kithwork sensitivity results --measure isolated \\
        --arm "funding stopped after a year" --out isolated.csv

The design of the batch says how: Sobol indices for sobol, elementary effects
for morris, partial rank correlations for latin hypercube, a fan of levels for
one at a time.
`;

const USUAL = ['isolated', 'lonely', 'depressed', 'deaths', 'qalysDiscounted', 'healthAndCareCost'];

/** From this share of luck on the order of factors says little. */
const MOSTLY = 0.5;
const DOUBT =
  ': with other luck the factors may come in another order. `kithwork replicates` says how many more pairs it takes';

type RawSensitivity = RawOptions & { readonly arm?: string; readonly measure: string[] };

export function addSensitivity(program: Command, context: CliContext): void {
  const command = program
    .command('sensitivity')
    .summary('which factors of a batch decide its results')
    .description(
      'Ranks the factors of a finished batch by what they do to the change that an arm makes, with intervals by resampling.',
    )
    .argument('<folder>', 'folder of the batch')
    .option('--arm <name>', 'the arm; the comparator’s own name shows its levels (default: the first other)')
    .option(
      '--measure <id>',
      'an outcome, or a column of worth in runs.csv; may be given several times',
      (id: string, all: string[]) => [...all, id],
      [],
    );
  addFlags(command, ['out', 'json'], { out: 'also write all rows as CSV' });
  command
    .addHelpText('after', EXAMPLES)
    .action((folder: string, raw: RawSensitivity) => sensitivity(folder, raw, context));
}

function sensitivity(name: string, raw: RawSensitivity, context: CliContext): void {
  const options = readOptions(raw, context);
  const { batch, runs } = openBatch(name, context);
  const arm = armOf(batch, raw.arm);
  const measures = measuresOf(batch);
  const ids = measureIds(
    raw.measure,
    measures.map(({ id }) => id),
    USUAL,
  );
  const changes = changesOf(batch, runs(), arm, ids);
  const results = ids.map((id, i) => {
    const means = pointMeans(changes[i], batch.pairsPerPoint);
    const measure = measures.find((entry) => entry.id === id);
    const noise = replicateNoiseShare(changes[i], batch.pairsPerPoint);
    return { id, label: measure?.label ?? id, noise, rows: sensitivityRows(batch, means) };
  });
  if (options.out !== undefined) {
    const table = sensitivityTable(results);
    writeFileAtomically(context.fs, resolve(context.cwd, options.out), options.out, csvChunks(table), {
      replace: true,
    });
  }
  const { kind } = batch.plan.design;
  const armName = batch.scenario.arms[arm].name;
  if (options.json) printJson(context, 'sensitivity', { design: kind, arm: armName, measures: results });
  else {
    const against =
      armName === batch.scenario.comparator ? 'level' : `change against ${batch.scenario.comparator}`;
    printLines(context, [
      `${batch.plan.name}: ${grouped(batch.points)} points, ${armName}, ${against}`,
      ...results.flatMap(({ id, label, noise, rows }) => [
        '',
        ...measureLines(`${label} (${id})`, noise, rows),
      ]),
    ]);
  }
}

/** How far the order of factors is to be trusted; `noise` is the share of luck in the spread between points. */
export function noiseNote(noise: number): string {
  if (Number.isNaN(noise)) return 'One pair a point: how much of this is luck cannot be told.';
  return `Luck makes ${percent(noise)} of the spread between points${noise > MOSTLY ? DOUBT : ''}.`;
}

function measureLines(label: string, noise: number, rows: readonly FactorRow[]): string[] {
  if (rows.every(({ statistics }) => statistics.every(({ value }) => Number.isNaN(value)))) {
    return [label, 'It does not vary between the points.'];
  }
  const names = rows[0].statistics.map(({ name }) => name);
  const fans = rows.every(({ statistics }) => statistics.every(({ interval }) => interval === null));
  const heads = ['factor', ...names.flatMap((name) => (fans ? [name] : [name, '95 % interval']))];
  const sorted = [...rows].sort((a, b) => size(b) - size(a));
  const cells = sorted.map(({ factor, statistics }) => [
    factor,
    ...statistics.flatMap(({ value, interval }) => {
      const range = interval === null ? '' : `${number(interval.low95)} to ${number(interval.high95)}`;
      return fans ? [number(value)] : [number(value), range];
    }),
  ]);
  return [label, ...tableLines({ heads, rows: cells }), noiseNote(noise)];
}

/** Factors are ranked by the last statistic that has an interval: the total, the mean size, the correlation. */
function size({ statistics }: FactorRow): number {
  const last = statistics.filter(({ name, interval }) => interval !== null || name === 'swing').at(-1);
  return last === undefined || Number.isNaN(last.value) ? -1 : Math.abs(last.value);
}

const percent = (share: number) => `${Math.round(100 * Math.min(1, share))} %`;
const number = (value: number) => (Number.isNaN(value) ? '–' : Number(value.toPrecision(3)).toString());
