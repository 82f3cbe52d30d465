/** The files that `kithwork compare` leaves: results, tables, the scenario as run, and a manifest. */
import { setImmediate } from 'node:timers/promises';
import type { StudySummary } from '../../analysis/summary-types';
import type { StudyResult } from '../../engine/results';
import { csvChunks } from '../../io/csv';
import { dataDictionary } from '../../io/data-dictionary';
import { parquetBytes } from '../../io/parquet';
import { writeScenario } from '../../io/scenario-file';
import { ledgerTable, outcomesTable, runsTable } from '../../io/study-tables';
import type { Content } from './atomic-write';
import { type CliContext, Interrupted } from './context';
import { jsonDocument } from './json';
import { MANIFEST, type OutFolder } from './out-folder';

/** Names of the files in the order of the report. */
export const STUDY_FILES = [
  'summary.json',
  'outcomes.csv',
  'outcomes.parquet',
  'ledger.csv',
  'runs.csv',
  'scenario.yaml',
  'DATA-DICTIONARY.md',
  MANIFEST,
] as const;

/**
 * Fills the folder and gives it its name; stops between files when the user interrupts. No file says where the
 * folder is, so that equal studies leave equal bytes.
 */
export async function writeStudy(
  folder: OutFolder,
  result: StudyResult,
  summary: StudySummary,
  commandLine: string,
  context: CliContext,
): Promise<void> {
  const version = context.services.version;
  const outcomes = outcomesTable(result);
  const ledger = ledgerTable(summary.ledger);
  const runs = runsTable(result);
  const contents: readonly (readonly [string, () => Content])[] = [
    ['summary.json', () => jsonDocument(version, 'compare', { ...summary, files: STUDY_FILES })],
    ['outcomes.csv', () => csvChunks(outcomes)],
    ['outcomes.parquet', () => parquetBytes(outcomes)],
    ['ledger.csv', () => csvChunks(ledger)],
    ['runs.csv', () => csvChunks(runs)],
    ['scenario.yaml', () => writeScenario(result.scenario)],
    [
      'DATA-DICTIONARY.md',
      () =>
        dataDictionary([
          { table: outcomes, files: ['outcomes.csv', 'outcomes.parquet'] },
          { table: ledger, files: ['ledger.csv'] },
          { table: runs, files: ['runs.csv'] },
        ]),
    ],
    [MANIFEST, () => manifest(folder, result, commandLine, context)],
  ];
  for (const [name, content] of contents) {
    await setImmediate(); // lets an interruption through
    if (context.signal.aborted) throw new Interrupted();
    folder.add(name, content());
  }
  folder.commit();
}

/** What made these files, and their hashes. Holds no date, so that equal studies leave equal bytes. */
export function manifest(
  folder: OutFolder,
  { scenario, digests }: StudyResult,
  commandLine: string,
  { services, nodeVersion }: CliContext,
): string {
  return jsonDocument(services.version, 'manifest', {
    commandLine,
    seed: scenario.seed,
    scenario: scenario.name,
    digests,
    node: nodeVersion,
    files: folder.entries,
  });
}
