/** `kithwork batch`: many runs from one plan, that can be stopped, gone on with and shared out. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../../io/input-error';
import { type Batch, compileBatch } from '../../io/plan/batch';
import { batchRecord } from '../../io/plan/batch-identity';
import { grouped } from '../../io/wording';
import { openFolder, scanPieces } from '../batch/batch-folder';
import { chunkCount, collector, pairsOf } from '../batch/collect';
import { CRATE, finishBatch, writeCrate } from '../batch/finish';
import { beginSession } from '../batch/sessions';
import { nodeSha256 } from '../node-hasher';
import { isDiskFault, writeFault } from './atomic-write';
import { batchReport, estimateReport } from './batch-report';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { addPosteriorFlag, applyPosterior } from './posterior';
import { loadPlan, loadScenario } from './read-input';
import { readShard, type Shard, shardFolder } from './shard';
import { progress } from './terminal';

const EXAMPLES = `
Examples:
  What would it take, and then do it; files go to kithwork-out/kappa:
    $ kithwork batch kappa.yaml --dry-run
    $ kithwork batch kappa.yaml

  After a crash or a kill: the same command goes on where it stopped:
    $ kithwork batch kappa.yaml

  The third of ten shares, as on a cluster; kithwork merge joins them:
    $ kithwork batch kappa.yaml --shard 3/10 --out results
    $ kithwork merge results

A plan, kappa.yaml:
  kithwork-batch: 1
  name: Does κ decide the answer?
  scenario: town.yaml
  replicates: 20
  design:
    kind: grid
    factors:
      - { vary: settings.kappa, values: [0, 0.5, 1] }
      - { vary: settings.effectSet, values: [default, none] }

Designs: list, grid, zip, one at a time, latin hypercube, sobol, morris.
The form of a plan:
    $ kithwork schema --plan
`;

type RawBatch = RawOptions & {
  readonly shard?: string;
  readonly dryRun?: boolean;
  readonly posterior?: string;
};

export function addBatch(program: Command, context: CliContext): void {
  const command = program
    .command('batch')
    .summary('many runs from one plan: grids, samples, sensitivity designs')
    .description(
      'Runs every arm of a scenario at every point of a design, with the same luck at each, and keeps tables that R and Python read. Stopped at any moment, it goes on where it was.',
    )
    .argument('<plan>', 'plan of the batch (YAML)')
    .option('--shard <i/n>', 'do the i-th of n equal shares, in a folder of its own')
    .option('--dry-run', 'only say how many runs, how long and how much disk');
  addPosteriorFlag(command);
  addFlags(command, ['workers', 'out', 'json'], {
    out: 'folder for the results (default: kithwork-out/<name of the plan file>)',
  });
  command
    .addHelpText('after', EXAMPLES)
    .action((file: string, raw: RawBatch) => batchCommand(file, raw, context));
}

/** The plan compiled against its scenario, as the files say. */
export function loadBatch(file: string, context: CliContext, posterior?: string) {
  const read = loadPlan(file, context);
  const own = loadScenario(join(dirname(file), read.plan.scenario), context);
  const scenario = applyPosterior(own, posterior, context);
  return { batch: compileBatch(read, scenario, context.vocabulary), scenario };
}

async function batchCommand(file: string, raw: RawBatch, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const shard = readShard(raw.shard);
  const { batch, scenario } = loadBatch(file, context, raw.posterior);
  const { fs, services, signal, cwd } = context;
  if (raw.dryRun) {
    const estimate = services.estimate(batch);
    if (options.json) printJson(context, 'batch', { ...counts(batch), estimate });
    else printLines(context, estimateReport(batch, estimate, options.workers, shard));
    return;
  }
  const root = options.out ?? join('kithwork-out', basename(file, extname(file)));
  const name = shard === null ? root : join(root, shardFolder(shard));
  const record = batchRecord(batch, scenario, services.version, nodeSha256);
  const folder = openFolder(fs, resolve(cwd, name), name, record, context.env);
  const bar = progress(context);
  const left = `finished pieces are kept in ${name}; the same command goes on from them`;
  try {
    const own = chunksOf(batch, shard);
    const { whole, damaged } = scanPieces(fs, folder, own);
    for (const line of damaged) context.stderr.write(`kithwork: ${name}: damaged and done again: ${line}\n`);
    const pairs = own
      .filter((chunk) => !whole.has(chunk))
      .flatMap((chunk) => {
        const { firstPair, count } = pairsOf(batch, chunk);
        return Array.from({ length: count }, (_, i) => firstPair + i);
      });
    const { workers } = options;
    const session =
      pairs.length > 0
        ? beginSession(fs, folder.path, {
            command: commandLine(file, raw),
            workers,
            node: context.nodeVersion,
          })
        : null;
    if (pairs.length > 0) {
      const work = services.runPairs(batch, pairs, collector(fs, folder, batch), {
        workers,
        onProgress: bar.update,
        signal,
      });
      await untilInterrupted(signal, work, left);
    }
    bar.stop();
    const finished = shard === null ? finishBatch(folder, batch, context) : null;
    session?.end(pairs.length);
    if (finished && (session || !fs.existsSync(join(folder.path, CRATE)))) {
      writeCrate(folder, batch, finished, context);
    }
    const shown = relative(cwd, folder.path) || '.';
    const result = {
      ...counts(batch),
      shard,
      pieces: own.length,
      kept: whole.size,
      damaged,
      folder: shown,
      digest: finished?.digest ?? null,
      files: finished
        ? [...finished.files.map(({ name }) => name), CRATE].map((name) => join(shown, name))
        : [],
    };
    if (options.json) printJson(context, 'batch', result);
    else printLines(context, batchReport(result));
  } catch (error) {
    throw isDiskFault(error) ? writeFault(error, '--out', name, left) : error;
  } finally {
    bar.stop();
    folder.close();
  }
}

/** The command as typed, without what names places of this machine. */
function commandLine(file: string, { shard, posterior }: RawBatch): string {
  const sets = posterior ? ` --posterior ${basename(posterior)}` : '';
  return `kithwork batch ${basename(file)}${shard ? ` --shard ${shard}` : ''}${sets}`;
}

/** Pieces of a share: every n-th, so that shares take equally long. */
function chunksOf(batch: Batch, shard: Shard | null): number[] {
  const all = Array.from({ length: chunkCount(batch) }, (_, chunk) => chunk);
  if (shard === null) return all;
  if (shard.of > all.length) {
    throw InputError.of(
      '--shard',
      `expected at most ${grouped(all.length)} shares, as many as there are pieces, got ${shard.of}; pairsPerChunk in the plan makes pieces smaller`,
    );
  }
  return all.filter((chunk) => shardOfChunk(chunk, shard.of) === shard.number);
}

export const shardOfChunk = (chunk: number, of: number) => (chunk % of) + 1;

export function counts(batch: Batch) {
  const { plan, points, pairs, arms, scenario } = batch;
  return { name: plan.name, seed: scenario.seed, points, pairs, runs: pairs * arms };
}
