/** `kithwork merge`: the shares of a batch put together, as if one run had made them. */
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../../io/input-error';
import { recompileBatch } from '../../io/plan/recompile';
import { grouped } from '../../io/wording';
import { openFolder, PIECES, writeFileWhole } from '../batch/batch-folder';
import { chunkName } from '../batch/chunk-file';
import { chunkCount } from '../batch/collect';
import { CRATE, finishBatch, writeCrate } from '../batch/finish';
import { checkShares, findShares, type MergeCheck, type Share } from '../batch/merge';
import { copySessions } from '../batch/sessions';
import { isDiskFault, writeFault } from './atomic-write';
import { counts, shardOfChunk } from './batch';
import { batchReport } from './batch-report';
import { CheckFailed, type CliContext } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';

const EXAMPLES = `
Examples:
  Join all shares in a folder; the tables go beside them:
    $ kithwork merge results

  Join shares from several places:
    $ kithwork merge disk1/results disk2/results --out whole
`;

const MOST_LINES = 20;

export function addMerge(program: Command, context: CliContext): void {
  const command = program
    .command('merge')
    .summary('join the shares of a batch, and say what is missing')
    .description(
      'Joins the shares that kithwork batch --shard made. Names what is missing, damaged, there twice or of another version; exits with 1 while the batch is not whole.',
    )
    .argument('<folders...>', 'folders with shares');
  addFlags(command, ['out', 'json'], { out: 'folder for the joined batch (default: the first folder)' });
  command
    .addHelpText('after', EXAMPLES)
    .action((folders: string[], raw: RawOptions) => merge(folders, raw, context));
}

function merge(folders: readonly string[], raw: RawOptions, context: CliContext): void {
  const options = readOptions(raw, context);
  const { fs, cwd, services, vocabulary } = context;
  const shares = folders.flatMap((name) => {
    const path = resolve(cwd, name);
    if (!fs.existsSync(path)) throw InputError.of('', 'there is no such folder', name);
    return findShares(fs, path, name);
  });
  if (shares.length === 0) {
    throw InputError.of(
      '',
      'expected shares of a batch (folders such as shard-1-of-4), found none',
      folders[0],
    );
  }
  const { record } = shares[0];
  if (record.version !== services.version) {
    throw InputError.of(
      '',
      `made by version ${record.version}; this is ${services.version}, which may give other results`,
      shares[0].name,
    );
  }
  const batch = recompileBatch(record, shares[0].name, vocabulary);
  const check = checkShares(fs, shares, chunkCount(batch));
  const lines = checkLines(check, chunkCount(batch), sharesOf(shares));
  if (check.faults.length > 0 || check.gaps.length > 0) {
    if (options.json) printJson(context, 'merge', { ...counts(batch), ...plainCheck(check), digest: null });
    else printLines(context, lines);
    throw new CheckFailed();
  }
  const name = options.out ?? folders[0];
  const folder = openFolder(fs, resolve(cwd, name), name, record, context.env);
  try {
    for (const [chunk, path] of check.files) {
      const target = join(folder.path, PIECES, chunkName(chunk));
      if (resolve(path) !== target) writeFileWhole(fs, target, fs.readFileSync(path));
    }
    const finished = finishBatch(folder, batch, context);
    const { digest, files } = finished;
    for (const share of shares) copySessions(fs, share.path, folder.path);
    writeCrate(folder, batch, finished, context);
    const shown = relative(cwd, folder.path) || '.';
    const result = {
      ...counts(batch),
      shard: null,
      pieces: chunkCount(batch),
      kept: 0,
      folder: shown,
      digest,
      files: [...files.map((entry) => entry.name), CRATE].map((entry) => join(shown, entry)),
    };
    if (options.json) printJson(context, 'merge', { ...result, ...plainCheck(check) });
    else printLines(context, [...lines, ...batchReport(result)]);
  } catch (error) {
    throw isDiskFault(error) ? writeFault(error, '--out', name) : error;
  } finally {
    folder.close();
  }
}

function plainCheck({ gaps, duplicates, faults, damaged }: MergeCheck) {
  return { gaps, duplicates, faults, damaged };
}

/** Into how many shares the batch was cut, when all folders are named alike. */
function sharesOf(shares: readonly Share[]): number | null {
  const [of, ...others] = new Set(shares.map(({ name }) => /shard-\d+-of-(\d+)$/.exec(name)?.[1]));
  return of === undefined || others.length > 0 ? null : Number(of);
}

/** The flags that make what is missing, where they are few. */
function sharesToDo(gaps: MergeCheck['gaps'], of: number | null): string {
  if (of === null) return 'the shares that were not done';
  const numbers = new Set<number>();
  for (const [from, to] of gaps) {
    for (let chunk = from; chunk <= Math.min(to, from + of - 1); chunk++)
      numbers.add(shardOfChunk(chunk, of));
  }
  if (numbers.size > MOST_LINES) return 'the shares that were not done';
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => `--shard ${number}/${of}`)
    .join(' and ');
}

function checkLines(
  { gaps, duplicates, faults, damaged }: MergeCheck,
  chunks: number,
  of: number | null,
): string[] {
  const few = (lines: readonly string[]) =>
    lines.length <= MOST_LINES
      ? lines
      : [...lines.slice(0, MOST_LINES), `and ${grouped(lines.length - MOST_LINES)} more`];
  const missing = gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return [
    ...few(damaged.map((line) => `damaged: ${line}`)),
    ...few(faults),
    ...(missing === 0
      ? []
      : [
          `missing: ${grouped(missing)} of ${grouped(chunks)} pieces: ${few(
            gaps.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)),
          ).join(', ')}`,
          `Run kithwork batch again with ${sharesToDo(gaps, of)}, then merge again.`,
        ]),
    ...(duplicates.length === 0 ? [] : [`there twice, and equal: ${grouped(duplicates.length)} pieces`]),
  ];
}
