/** The files that `kithwork compare` leaves: results, tables, the scenario as run, and a manifest. */
import { setImmediate } from 'node:timers/promises';
import type { StudySummary } from '../../analysis/summary-types';
import type { StudyResult } from '../../engine/results';
import { csvChunks } from '../../io/csv';
import { dataDictionary } from '../../io/data-dictionary';
import { fifthsLedgerTable, fifthsTable, inequalityTable } from '../../io/fifths-tables';
import { parquetBytes } from '../../io/parquet';
import { writeScenario } from '../../io/scenario-file';
import { ledgerTable, outcomesTable, runsTable } from '../../io/study-tables';
import type { Table } from '../../io/table';
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

/** Those of a place whose neighbourhoods differ. */
const FIFTHS_FILES = ['fifths.csv', 'fifths.parquet', 'inequality.csv', 'fifths-ledger.csv'] as const;

/** A copy of the parameter sets of a study that took some: with scenario.yaml all that it takes to run it again. */
const POSTERIOR_FILE = 'posterior.json';

/** The manifest stays last. */
export function studyFiles(
  { deprivation }: Pick<StudySummary, 'deprivation'>,
  posterior: string | null = null,
): string[] {
  return [
    ...STUDY_FILES.slice(0, -1),
    ...(deprivation === undefined ? [] : FIFTHS_FILES),
    ...(posterior === null ? [] : [POSTERIOR_FILE]),
    MANIFEST,
  ];
}

/**
 * Fills the folder and gives it its name; stops between files when the user interrupts. No file says where the
 * folder is, so that equal studies leave equal bytes.
 * @param posterior text of the file of parameter sets that the study took
 */
export async function writeStudy(
  folder: OutFolder,
  result: StudyResult,
  summary: StudySummary,
  commandLine: string,
  posterior: string | null,
  context: CliContext,
): Promise<void> {
  const version = context.services.version;
  const outcomes = outcomesTable(result);
  const ledger = ledgerTable(summary.ledger);
  const runs = runsTable(result);
  const fifths = fifthsFiles(result, summary);
  const contents: readonly (readonly [string, () => Content])[] = [
    [
      'summary.json',
      () => jsonDocument(version, 'compare', { ...summary, files: studyFiles(summary, posterior) }),
    ],
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
          ...fifths.map(({ table, files }) => ({ table, files: files.map(([name]) => name) })),
        ]),
    ],
    ...fifths.flatMap(({ files }) => files),
    ...(posterior === null ? [] : [[POSTERIOR_FILE, () => posterior] as const]),
    [MANIFEST, () => manifest(folder, result, commandLine, context)],
  ];
  for (const [name, content] of contents) {
    await setImmediate(); // lets an interruption through
    if (context.signal.aborted) throw new Interrupted();
    folder.add(name, content());
  }
  folder.commit();
}

function fifthsFiles(result: StudyResult, { deprivation }: StudySummary) {
  if (deprivation === undefined) return [];
  const [runs, inequality, ledger] = [
    fifthsTable(result),
    inequalityTable(deprivation),
    fifthsLedgerTable(deprivation),
  ];
  const csv = (table: Table) => [`${table.name}.csv`, (): Content => csvChunks(table)] as const;
  const parquet = [`${runs.name}.parquet`, (): Content => parquetBytes(runs)] as const;
  return [
    { table: runs, files: [csv(runs), parquet] },
    { table: inequality, files: [csv(inequality)] },
    { table: ledger, files: [csv(ledger)] },
  ];
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
