/** `kithwork recreate`: one run of a batch once more, from its row in the tables, held against its digest. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { valueCount } from '../../analysis/run-values';
import { InputError } from '../../io/input-error';
import { keptOf } from '../../io/plan/batch-tables';
import { recompileBatch } from '../../io/plan/recompile';
import { writeScenario } from '../../io/scenario-file';
import { grouped, show } from '../../io/wording';
import { readRecord } from '../batch/batch-folder';
import { findRun } from '../batch/find-run';
import type { PointResult } from '../batch/run-point';
import { CheckFailed, type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { progress } from './terminal';

const EXAMPLES = `
Examples:
  The run in row 123 of runs.csv:
    $ kithwork recreate kithwork-out/kappa --run 123

  Its scenario, to look at with kithwork run or compare:
    $ kithwork recreate kithwork-out/kappa --run 123 --scenario > point.yaml
`;

type RawRecreate = RawOptions & { readonly run: string; readonly scenario?: boolean };

export function addRecreate(program: Command, context: CliContext): void {
  const command = program
    .command('recreate')
    .summary('one run of a batch once more, held against its digest')
    .description(
      'Runs one row of a batch again, with all arms of its pair, and compares the digest and every kept value; exits with 1 when they differ.',
    )
    .argument('<folder>', 'folder of the batch')
    .requiredOption('--run <n>', 'number of the run, as in the tables')
    .option('--scenario', 'only print the scenario of its design point, as a file');
  addFlags(command, ['json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((folder: string, raw: RawRecreate) => recreate(folder, raw, context));
}

async function recreate(name: string, raw: RawRecreate, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const { fs, cwd, services, signal, vocabulary } = context;
  const path = resolve(cwd, name);
  const record = readRecord(fs, path, name);
  const batch = recompileBatch(record, name, vocabulary);
  const runs = batch.pairs * batch.arms;
  const run = /^\d{1,12}$/.test(raw.run) ? Number(raw.run) : Number.NaN;
  if (!(run < runs)) {
    throw InputError.of(
      '--run',
      `expected the number of a run, 0 to ${grouped(runs - 1)}, got ${show(raw.run)}`,
    );
  }
  const pair = Math.floor(run / batch.arms);
  const arm = run % batch.arms;
  const point = batch.pointAt(Math.floor(pair / batch.pairsPerPoint));
  if (raw.scenario) {
    const { scenario, overrides } = point;
    context.stdout.write(
      writeScenario({ ...scenario, parameters: { ...scenario.parameters, ...overrides } }),
    );
    return;
  }
  const row = findRun(fs, path, name, batch, run);
  let result: PointResult | null = null;
  const bar = progress(context);
  try {
    const keep = (_: number, found: PointResult) => {
      result = found;
    };
    const work = services.runPairs(batch, [pair], keep, { workers: 1, onProgress: bar.update, signal });
    await untilInterrupted(signal, work);
  } finally {
    bar.stop();
  }
  const { digests, values } = result as unknown as PointResult;
  const width = valueCount(keptOf(batch));
  const again = values.subarray(arm * width, (arm + 1) * width);
  const different = again.reduce((sum, value, i) => sum + (Object.is(value, row.values[i]) ? 0 : 1), 0);
  const same = digests[arm] === row.worldDigest && different === 0;
  const body = {
    run,
    point: point.name,
    arm: batch.scenario.arms[arm].name,
    pair: pair % batch.pairsPerPoint,
    made: services.version,
    recorded: record.version,
    worldDigest: digests[arm],
    recordedDigest: row.worldDigest,
    valuesThatDiffer: different,
    same,
  };
  if (options.json) printJson(context, 'recreate', body);
  else {
    printLines(context, [
      `run ${grouped(run)}: ${body.point}, ${body.arm}, pair ${body.pair}`,
      `digest in the batch  ${row.worldDigest}`,
      `digest now           ${digests[arm]}`,
      same
        ? 'the same, and so is every value'
        : `DIFFERENT: ${different} values differ${record.version === services.version ? '' : `; the batch was made by version ${record.version}, this is ${services.version}`}`,
    ]);
  }
  if (!same) throw new CheckFailed();
}
