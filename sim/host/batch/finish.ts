/** The files of a complete batch: tables, what made them, and hashes. The manifest comes last and says it is done. */
import { join } from 'node:path';
import { WORTH } from '../../analysis/run-values';
import { csvChunks } from '../../io/csv';
import { dataDictionary } from '../../io/data-dictionary';
import { parquetChunks } from '../../io/parquet';
import type { Batch } from '../../io/plan/batch';
import { batchDraws, batchOutcomes, batchPoints, batchRuns } from '../../io/plan/batch-tables';
import { roCrate } from '../../io/ro-crate';
import { writeScenario } from '../../io/scenario-file';
import type { Table } from '../../io/table';
import type { Content } from '../cli/atomic-write';
import type { CliContext } from '../cli/context';
import { jsonDocument } from '../cli/json';
import type { FileEntry } from '../cli/out-folder';
import { nodeSha256 } from '../node-hasher';
import { allRuns, type BatchFolder, datasetDigest, writeFileWhole } from './batch-folder';
import { chunkCount } from './collect';
import { readSessions } from './sessions';

export const MANIFEST = 'manifest.json';

export interface Finished {
  /** SHA-256 over all runs, the same however the work was cut. */
  readonly digest: string;
  readonly files: readonly FileEntry[];
}

export function finishBatch(
  folder: BatchFolder,
  batch: Batch,
  { fs, nodeVersion }: Pick<CliContext, 'fs' | 'nodeVersion'>,
): Finished {
  const chunks = chunkCount(batch);
  const digest = datasetDigest(fs, folder, chunks);
  const runs = () => allRuns(fs, folder.pieces, chunks);
  const { files } = batch.plan;
  const large = (table: Table) => [
    ...(files === 'csv' ? [] : [[`${table.name}.parquet`, () => parquetChunks(table)] as const]),
    ...(files === 'parquet' ? [] : [[`${table.name}.csv`, () => csvChunks(table)] as const]),
  ];
  const tables = [batchPoints(batch), batchRuns(batch, runs), batchOutcomes(batch, runs)];
  if (batch.scenario.draws > 1) tables.push(batchDraws(batch));
  const contents: (readonly [string, () => Content])[] = tables.flatMap(large);
  const dictionary = dataDictionary(
    tables.map((table) => ({ table, files: large(table).map(([name]) => name) })),
  );
  const worth = WORTH.map(({ id, label, unit }) => `- \`${id}\`: ${label} (${unit}).`).join('\n');
  contents.push(
    ['scenario.yaml', () => writeScenario(batch.scenario)],
    ['plan.json', () => `${JSON.stringify(batch.plan, null, 2)}\n`],
    ['DATA-DICTIONARY.md', () => `${dictionary}\n## Worth of a run\n\n${worth}\n`],
  );
  const names = contents.map(([name]) => name);
  const done = finishedBefore(fs, folder, digest, names);
  if (done) return done;
  const entries: FileEntry[] = contents.map(([name, content]) => ({
    name,
    ...writeFileWhole(fs, join(folder.path, name), content()),
  }));
  const { identity, version } = folder.record;
  const manifest = jsonDocument(version, 'manifest', {
    batch: batch.plan.name,
    identity,
    digest,
    seed: batch.scenario.seed,
    points: batch.points,
    pairs: batch.pairs,
    runs: batch.pairs * batch.arms,
    node: nodeVersion,
    files: entries,
  });
  writeFileWhole(fs, join(folder.path, MANIFEST), manifest);
  return { digest, files: entries };
}

export const CRATE = 'ro-crate-metadata.json';
const INPUTS = ['plan.json', 'scenario.yaml'];

/** Who made what from what, when: apart from the manifest, since it holds dates. */
export function writeCrate(
  folder: BatchFolder,
  batch: Batch,
  { digest, files }: Finished,
  { fs }: Pick<CliContext, 'fs'>,
): void {
  const bytes = fs.readFileSync(join(folder.path, MANIFEST));
  const manifest = { name: MANIFEST, bytes: bytes.length, sha256: sha256(bytes) };
  const { identity, version } = folder.record;
  const content = roCrate({
    plan: batch.plan,
    version,
    seed: batch.scenario.seed,
    identity,
    digest,
    sessions: readSessions(fs, folder.path),
    inputs: files.filter(({ name }) => INPUTS.includes(name)),
    results: [...files.filter(({ name }) => !INPUTS.includes(name)), manifest],
  });
  writeFileWhole(fs, join(folder.path, CRATE), content);
}

function sha256(bytes: Uint8Array): string {
  const hash = nodeSha256();
  hash.update(bytes);
  return hash.hex();
}

/** What an earlier finish left, when it was of the same runs and every file still has its size. */
function finishedBefore(
  fs: CliContext['fs'],
  { path }: BatchFolder,
  digest: string,
  names: readonly string[],
): Finished | null {
  try {
    const manifest = JSON.parse(fs.readFileSync(join(path, MANIFEST), 'utf8'));
    const files = manifest.files as FileEntry[];
    const whole = files.every(
      ({ name, bytes }, i) => name === names[i] && fs.statSync(join(path, name)).size === bytes,
    );
    return manifest.digest === digest && files.length === names.length && whole ? { digest, files } : null;
  } catch {
    return null;
  }
}
