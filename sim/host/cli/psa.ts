/** `kithwork psa`: a batch for SAVI and BCEA, and what it would be worth to know a parameter for certain. */
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { FEWEST_DRAWS } from '../../analysis/probabilistic/partial-information';
import type { WorthId } from '../../analysis/run-values';
import { csvChunks } from '../../io/csv';
import { InputError } from '../../io/input-error';
import { COSTS, type InformationValue, informationValue, psaOf, psaTables } from '../../io/plan/psa';
import { grouped, listNames, show } from '../../io/wording';
import { writeFileWhole } from '../batch/batch-folder';
import { openBatch } from '../batch/open-batch';
import { writeFault } from './atomic-write';
import type { CliContext } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { tableLines } from './table';

const EXAMPLES = `
Examples:
  Costs, effects and parameters of each draw, in <folder>/psa:
    $ kithwork psa kithwork-out/draws

  From the view of all public services, at £20,000 a QALY:
    $ kithwork psa results --cost publicCost --threshold 20000

In R, with the package BCEA:
  e <- as.matrix(read.csv("psa/effects.csv"))
  c <- as.matrix(read.csv("psa/costs.csv"))
  m <- BCEA::bcea(e, c, ref = 2, interventions = colnames(e))
SAVI asks for the three files by name. The plan needs draws of 20 or more.
`;

const SHOWN = 12;

type RawPsa = RawOptions & { readonly point: string; readonly cost: string; readonly threshold?: string };

export function addPsa(program: Command, context: CliContext): void {
  const command = program
    .command('psa')
    .summary('a batch as costs, effects and parameters, and the value of knowing more')
    .description(
      'Writes the draws of a finished batch as the three CSV files that SAVI and the R package BCEA read, and ranks parameters by what it would be worth to know them (EVPPI).',
    )
    .argument('<folder>', 'folder of the batch')
    .option('--point <n>', 'number of the design point', '0')
    .option('--cost <id>', `whose costs: ${COSTS.join(' or ')}`, COSTS[0])
    .option('--threshold <pounds>', 'worth of a QALY (default: that of the scenario)');
  addFlags(command, ['out', 'json'], { out: 'folder for the files (default: psa in that of the batch)' });
  command.addHelpText('after', EXAMPLES).action((folder: string, raw: RawPsa) => psa(folder, raw, context));
}

function psa(name: string, raw: RawPsa, context: CliContext): void {
  const options = readOptions(raw, context);
  const { batch, runs } = openBatch(name, context);
  const { scenario } = batch;
  const point = wholeNumber('--point', raw.point, batch.points - 1);
  const threshold =
    raw.threshold === undefined
      ? scenario.settings.threshold
      : wholeNumber('--threshold', raw.threshold, 1e9);
  if (!COSTS.includes(raw.cost as WorthId)) {
    throw InputError.of('--cost', `expected one of ${listNames(COSTS)}, got ${show(raw.cost)}`);
  }
  if (scenario.draws < FEWEST_DRAWS || scenario.arms.length < 2) {
    throw InputError.of(
      '',
      `expected a batch with ${FEWEST_DRAWS} draws or more and two arms or more, got ${scenario.draws} and ${scenario.arms.length}`,
      name,
    );
  }
  const result = psaOf(batch, runs(), point, raw.cost as WorthId);
  const value = informationValue(result, threshold, scenario.seed);
  const out = options.out ?? join(name, 'psa');
  const path = resolve(context.cwd, out);
  const shown = relative(context.cwd, path) || '.';
  const files = psaTables(result).map((table) => {
    try {
      writeFileWhole(context.fs, join(path, `${table.name}.csv`), csvChunks(table));
    } catch (error) {
      throw writeFault(error, '--out', out);
    }
    return join(shown, `${table.name}.csv`);
  });
  const head = { point, cost: raw.cost, draws: scenario.draws, replicates: scenario.replicates };
  if (options.json) printJson(context, 'psa', { ...head, ...value, files });
  else printLines(context, report(`${batch.plan.name}, point ${point}`, scenario.draws, value, files));
}

function wholeNumber(flag: string, text: string, high: number): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= high) return Number(text);
  throw InputError.of(flag, `expected a whole number between 0 and ${grouped(high)}, got ${show(text)}`);
}

function report(
  title: string,
  draws: number,
  { threshold, evpi, luckRemoved, partial }: InformationValue,
  files: readonly string[],
): string[] {
  const pounds = (value: number) => `£${grouped(Math.round(value))}`;
  const rows = partial
    .slice(0, SHOWN)
    .map(({ id, value, byChance }) => [id, pounds(value), pounds(byChance)]);
  return [
    `${title}: ${grouped(draws)} draws, £${grouped(threshold)} a QALY`,
    '',
    `To know everything would be worth ${pounds(evpi)} for this decision in this place (EVPI).`,
    '',
    ...tableLines({ heads: ['to know for certain', 'worth (EVPPI)', 'by chance'], rows }),
    '',
    'By chance: what a parameter without any part in the answer shows with so few',
    'draws. Trust a value only where it is well above that.',
    luckRemoved
      ? 'Luck between replicates was taken out of the EVPI.'
      : 'Luck is part of the EVPI: a plan with replicates: 2 or more takes it out.',
    '',
    'Files',
    ...files.map((file) => `  ${file}`),
  ];
}
