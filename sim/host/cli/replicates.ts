/** `kithwork replicates`: how many pairs of runs a wanted precision takes. */
import type { Command } from 'commander';
import { replicatesNeeded } from '../../analysis/replicates-needed';
import { InputError } from '../../io/input-error';
import { changesOf, measuresOf } from '../../io/plan/measures';
import { grouped, show } from '../../io/wording';
import { armOf, measureIds, openBatch } from '../batch/open-batch';
import type { CliContext } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { tableLines } from './table';

const EXAMPLES = `
Examples:
  From a small batch, the pairs for an error of a tenth of each change:
    $ kithwork replicates kithwork-out/pilot

  For an error of half a person in the mean number of lonely adults:
    $ kithwork replicates kithwork-out/pilot --measure lonely --error 0.5
`;

const USUAL = [
  'isolated',
  'lonely',
  'depressed',
  'participating',
  'deaths',
  'qalysDiscounted',
  'healthAndCareCost',
];

type RawReplicates = RawOptions & {
  readonly arm?: string;
  readonly measure: string[];
  readonly error?: string;
  readonly point: string;
};

export function addReplicates(program: Command, context: CliContext): void {
  const command = program
    .command('replicates')
    .summary('how many pairs of runs a wanted precision takes')
    .description(
      'From the pairs of one point of a finished batch: how many give the change that an arm makes with a wanted Monte Carlo error.',
    )
    .argument('<folder>', 'folder of the batch')
    .option('--error <number>', 'error wanted, in the unit of the measure (default: a tenth of the change)')
    .option('--arm <name>', 'the arm (default: the first that is not the comparator)')
    .option('--point <n>', 'number of the design point', '0')
    .option(
      '--measure <id>',
      'an outcome, or a column of worth in runs.csv; may be given several times',
      (id: string, all: string[]) => [...all, id],
      [],
    );
  addFlags(command, ['json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((folder: string, raw: RawReplicates) => replicates(folder, raw, context));
}

function replicates(name: string, raw: RawReplicates, context: CliContext): void {
  const options = readOptions(raw, context);
  const { batch, runs } = openBatch(name, context);
  const wanted = raw.error === undefined ? null : Number(raw.error);
  if (wanted !== null && !(wanted > 0 && Number.isFinite(wanted))) {
    throw InputError.of('--error', `expected a number above 0, got ${show(raw.error)}`);
  }
  const point = Number(raw.point);
  if (!/^\d{1,9}$/.test(raw.point) || point >= batch.points) {
    throw InputError.of(
      '--point',
      `expected a whole number between 0 and ${grouped(batch.points - 1)}, got ${show(raw.point)}`,
    );
  }
  if (batch.pairsPerPoint < 2) {
    throw InputError.of('', 'expected two pairs or more a point (draws × replicates), got 1', name);
  }
  const arm = armOf(batch, raw.arm);
  const measures = measuresOf(batch);
  const ids = measureIds(
    raw.measure,
    measures.map(({ id }) => id),
    USUAL,
  );
  const changes = changesOf(batch, runs(), arm, ids);
  const first = point * batch.pairsPerPoint;
  const results = ids.map((id, i) => ({
    id,
    unit: measures.find((measure) => measure.id === id)?.unit ?? '',
    ...replicatesNeeded(changes[i].subarray(first, first + batch.pairsPerPoint), wanted),
  }));
  const armName = batch.scenario.arms[arm].name;
  if (options.json) printJson(context, 'replicates', { point, arm: armName, measures: results });
  else {
    const count = (value: number | null) => (value === null ? '–' : grouped(value));
    const number = (value: number) => Number(value.toPrecision(3)).toLocaleString('en-GB');
    const rows = results.map(({ id, mean, error, wanted: goal, needed, safe }) => [
      id,
      number(mean),
      number(error),
      number(goal),
      count(needed),
      count(safe),
    ]);
    printLines(context, [
      `${batch.plan.name}, point ${point}, ${armName}: ${grouped(batch.pairsPerPoint)} pairs`,
      '',
      ...tableLines({
        heads: ['measure', 'change', 'error now', 'error wanted', 'pairs needed', 'to be safe'],
        rows,
      }),
      '',
      'To be safe: were the spread at the upper end of what these few pairs allow.',
    ]);
  }
}
