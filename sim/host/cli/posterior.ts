/** `kithwork posterior`: calibrates to targets with likelihoods and keeps sets of parameters that fit them. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Scenario } from '../../engine/scenario';
import { PARAMETERS } from '../../evidence/registry';
import { COMMON_TARGETS, placeTargets } from '../../evidence/targets';
import { type PosteriorDocument, readPosterior, withPosterior } from '../../io/posterior/posterior-file';
import { readTargets } from '../../io/posterior/targets-file';
import { nodeSha256 } from '../node-hasher';
import { openRunLog } from '../posterior/run-log';
import { writeFault, writeFileAtomically } from './atomic-write';
import { type CliContext, untilInterrupted } from './context';
import { amount } from './format';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { loadText } from './read-input';
import { NBSP, tableLines, WIDTH, wrap } from './table';
import { type Colours, colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  The posterior that comes with Kithwork, made again:
    $ kithwork posterior scenarios/posterior/average-town.yaml --out town.json

  After a stop the same command goes on from the runs that are there
  (town.json.runs). A study under what was found:
    $ kithwork compare town.yaml --posterior town.json
`;

export function addPosterior(program: Command, context: CliContext): void {
  const command = program
    .command('posterior')
    .summary('calibrate to targets with likelihoods; keep the sets that fit')
    .description(
      'Runs the status quo over the parameters that may move, emulates each statistic, and samples what the surveys leave possible. Reports fit, held-out targets and how often known truths are covered. A fit is not a validation.',
    )
    .argument('<targets>', 'file of targets (YAML)');
  addFlags(command, ['workers', 'out', 'json'], {
    out: 'file for the posterior (default: posterior.json; replaced if it exists)',
  });
  command
    .addHelpText('after', EXAMPLES)
    .action((file: string, raw: RawOptions) => posterior(file, raw, context));
}

/** Ids of statistics that may be targets. */
function statisticIds(): string[] {
  const ofPlace = placeTargets(5, [1], [0.2, 0.4, 0.4], () => 1);
  return [...new Set([...COMMON_TARGETS, ...ofPlace].map(({ id }) => id))];
}

async function posterior(file: string, raw: RawOptions, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const { fs, cwd, services, signal } = context;
  const text = loadText(file, 'targets', context);
  const read = readTargets(text, file, services.places, statisticIds());
  const hash = nodeSha256();
  hash.update(new TextEncoder().encode(JSON.stringify([services.version, PARAMETERS, read.file])));
  const identity = hash.hex();
  const name = options.out ?? 'posterior.json';
  const path = resolve(cwd, name);
  const logName = `${name}.runs`;
  let log: ReturnType<typeof openRunLog>;
  try {
    log = openRunLog(fs, `${path}.runs`, identity);
  } catch (error) {
    throw writeFault(error, '--out', logName);
  }
  const bar = progress(context);
  try {
    const work = services.posterior(read, {
      workers: options.workers,
      onProgress: bar.update,
      signal,
      version: services.version,
      identity,
      log,
    });
    const left = `finished runs are kept in ${logName}; the same command goes on from them`;
    const found = await untilInterrupted(signal, work, left);
    bar.stop();
    writeFileAtomically(fs, path, name, `${JSON.stringify(found, null, 1)}\n`, { replace: true });
    const { sets, ...rest } = found;
    if (options.json) printJson(context, 'posterior', { file: name, sets: sets.length, ...rest });
    else
      printLines(context, [
        ...report(found, colours(context, context.stdout)),
        '',
        `Sets in ${name}, runs in ${logName}`,
      ]);
  } finally {
    bar.stop();
    log.close();
  }
}

function report(found: PosteriorDocument, { bold }: Colours): string[] {
  const share = (value: number | null) => (value === null ? '–' : `${Math.round(100 * value)} %`);
  return [
    bold(`${found.name}: ${found.sets.length} sets from ${found.simulations} runs, seed ${found.seed}`),
    '',
    ...tableLines({
      heads: ['parameter', 'record', 'mean', 'low', 'high', `in${NBSP}50${NBSP}%`, `in${NBSP}90${NBSP}%`],
      rows: found.parameters.map(({ id, record, mean, low95, high95, within50, within90 }) => [
        id,
        ...[record, mean, low95, high95].map((value) => amount(value)),
        share(within50),
        share(within90),
      ]),
    }),
    '',
    ...diagnosticLines('Target against simulated: fitted', found, true, bold),
    ...diagnosticLines('Held out', found, false, bold),
    ...wrap(
      `low and high hold the middle 95 %. Coverage: how many of ${found.truths} runs whose truth is known lay in the middle 50 % and 90 %; luck moves a share of 90 % by ${chance(found.truths)} points either way. z is the difference in standard deviations of the survey and the runs together; beyond 2 it misses.`,
      WIDTH,
    ),
  ];
}

/** Two standard errors of a share of 90 %, in percentage points. */
const chance = (truths: number) => Math.round(200 * Math.sqrt((0.9 * 0.1) / Math.max(1, truths)));

const SCALE = 24;

function diagnosticLines(
  title: string,
  { diagnostics }: PosteriorDocument,
  fitted: boolean,
  bold: (text: string) => string,
): string[] {
  const rows = diagnostics.filter((row) => row.fitted === fitted);
  if (rows.length === 0) return [];
  return [
    bold(title),
    '',
    ...tableLines({
      heads: ['statistic', 'target', 'simulated', 'z', '−4 target +4'],
      left: [4],
      rows: rows.map((row) => [
        row.statistic,
        amount(row.observed),
        amount(row.simulated),
        row.z.toFixed(1),
        drawn(row.z),
      ]),
    }),
    '',
  ];
}

/** A line of text with the target in its middle and the simulated mean at its z. */
function drawn(z: number): string {
  const at = Math.round(((Math.min(4, Math.max(-4, z)) + 4) / 8) * SCALE);
  const cells = Array.from({ length: SCALE + 1 }, (_, i) => (i === at ? '●' : i === SCALE / 2 ? '│' : '·'));
  return cells.join('');
}

export function addPosteriorFlag(command: Command): Command {
  return command.option(
    '--posterior <file>',
    'parameter sets that kithwork posterior wrote, one a draw in turn',
  );
}

/** The scenario with the sets of a file, if one was given. */
export function applyPosterior(scenario: Scenario, file: string | undefined, context: CliContext): Scenario {
  if (file === undefined) return scenario;
  return withPosterior(scenario, readPosterior(loadText(file, 'posterior', context), file), file);
}
