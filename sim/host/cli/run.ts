/** `kithwork run`: one arm, one run, month by month. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../../engine/outcomes';
import type { StudyResult } from '../../engine/results';
import type { Scenario } from '../../engine/scenario';
import { csvChunks } from '../../io/csv';
import { dataDictionary } from '../../io/data-dictionary';
import { InputError } from '../../io/input-error';
import { writeScenario } from '../../io/scenario-file';
import { monthlyTable } from '../../io/study-tables';
import { listNames, show, suggestion } from '../../io/wording';
import { type CliContext, untilInterrupted } from './context';
import { amount } from './format';
import { printJson, printLines } from './json';
import { addFlags, applyOptions, type RawOptions, readOptions } from './options';
import { MANIFEST, OutFolder } from './out-folder';
import { addPosteriorFlag, applyPosterior } from './posterior';
import { loadScenario } from './read-input';
import { manifest } from './study-files';
import { tableLines } from './table';
import { colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  Watch the status quo month by month:
    $ kithwork run scenarios/coastal-estate.yaml

  One run of another arm:
    $ kithwork run town.yaml --arm "resident-led partnership"

  Every outcome of every month, as a file:
    $ kithwork run town.yaml --out results/one-run
`;

const KEY_SERIES: readonly OutcomeId[] = [
  'adults',
  'isolated',
  'lonely',
  'depressed',
  'participating',
  'groups',
  'ties',
];

type RawRun = RawOptions & { readonly arm?: string; readonly posterior?: string };

/** Counts are whole. */
const PERSONS = 1000;

export function addRun(program: Command, context: CliContext): void {
  const command = program
    .command('run')
    .summary('one run of one arm, month by month')
    .description('Runs one arm of a scenario once and prints its key series by month and its digest.')
    .argument('<scenario>', 'scenario file (YAML)')
    .option('--arm <name>', 'the arm to run (default: the comparator)');
  addPosteriorFlag(command);
  addFlags(command, ['seed', 'workers', 'out', 'json'], {
    out: 'folder for every outcome by month (default: none)',
  });
  command.addHelpText('after', EXAMPLES).action((file: string, raw: RawRun) => run(file, raw, context));
}

async function run(file: string, raw: RawRun, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const loaded = applyPosterior(loadScenario(file, context), raw.posterior, context);
  const scenario = oneArm(applyOptions(loaded, options), raw.arm);
  const name = options.out ?? '';
  const folder = name === '' ? undefined : new OutFolder(context.fs, resolve(context.cwd, name), name);
  const bar = progress(context);
  try {
    const { services, signal } = context;
    const work = services.runStudy(scenario, { workers: options.workers, onProgress: bar.update, signal });
    const result = await untilInterrupted(signal, work);
    bar.stop();
    if (folder) writeRun(folder, result, `kithwork run ${file} --arm ${show(scenario.comparator)}`, context);
    if (options.json) printJson(context, 'run', jsonBody(result));
    else printLines(context, report(result, name, context));
  } finally {
    bar.stop();
    folder?.discard();
  }
}

/** The scenario with one arm, one draw and one replicate. */
function oneArm(scenario: Scenario, name = scenario.comparator): Scenario {
  const arm = scenario.arms.find((entry) => entry.name === name);
  if (arm) return { ...scenario, arms: [arm], comparator: name, draws: 1, replicates: 1 };
  const names = scenario.arms.map((entry) => entry.name);
  const message = `expected the name of an arm (${listNames(names)}), got ${show(name)}${suggestion(name, names)}`;
  throw InputError.of('--arm', message);
}

function report(
  { scenario, runs, digests, version }: StudyResult,
  out: string,
  context: CliContext,
): string[] {
  const { bold } = colours(context, context.stdout);
  const heads = ['month', ...KEY_SERIES.map((id) => OUTCOMES[OUTCOME_INDEX[id]].label)];
  const rows = Array.from({ length: scenario.months }, (_, month) => [
    String(month),
    ...KEY_SERIES.map((id) => amount(runs[0].record[OUTCOME_INDEX[id] * scenario.months + month], PERSONS)),
  ]);
  return [
    bold(`${scenario.name}: ${scenario.comparator}, one run`),
    '',
    ...tableLines({ heads, rows }),
    '',
    `world digest   ${runs[0].worldDigest}`,
    `inputs digest  ${digests.inputs}`,
    `seed           ${scenario.seed}`,
    `version        ${version}`,
    ...(out === '' ? [] : ['', `Files in ${out}`]),
  ];
}

function jsonBody({ scenario, runs, digests }: StudyResult): object {
  const { months } = scenario;
  const series = OUTCOMES.map(({ id }, outcome) => [
    id,
    Array.from(runs[0].record.subarray(outcome * months, (outcome + 1) * months)),
  ]);
  const { worldDigest, stages, brokered, measures } = runs[0];
  return {
    arm: scenario.comparator,
    seed: scenario.seed,
    months,
    worldDigest,
    digests,
    stages,
    brokered,
    network: measures,
    series: Object.fromEntries(series),
  };
}

function writeRun(folder: OutFolder, result: StudyResult, commandLine: string, context: CliContext): void {
  const monthly = monthlyTable(result.runs[0], result.scenario.months);
  folder.add('monthly.csv', csvChunks(monthly));
  folder.add('scenario.yaml', writeScenario(result.scenario));
  folder.add('DATA-DICTIONARY.md', dataDictionary([{ table: monthly, files: ['monthly.csv'] }]));
  folder.add(MANIFEST, manifest(folder, result, commandLine, context));
  folder.commit();
}
