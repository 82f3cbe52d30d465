/** Runs the commands behind published numbers again, in this process, and says what came out differently. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../io/input-error';
import { differences } from '../../io/published/differences';
import { valuesAt } from '../../io/published/json-path';
import {
  type Published,
  type PublishedResult,
  type Quotation,
  quoted,
} from '../../io/published/published-file';
import { writeFlushed } from '../cli/atomic-write';
import { type CliContext, EXIT, Interrupted } from '../cli/context';

export type RunCommand = (args: readonly string[], context: CliContext) => Promise<number>;

export interface VerifyOptions {
  /** Only what is marked as quick. */
  readonly quick: boolean;
  /** Keep what is found in place of the results that are there. */
  readonly write: boolean;
  /** Parts of the names of the files or documents wanted; all when empty. */
  readonly only: readonly string[];
  readonly workers: number;
  readonly run: RunCommand;
  readonly onEntry: (name: string) => void;
}

export interface Verdict {
  readonly name: string;
  readonly verdict: 'same' | 'differs' | 'written' | 'left out';
  /** One line a difference. */
  readonly lines: readonly string[];
}

/** @param folder of the register, where its commands run */
export async function runPublished(
  published: Published,
  folder: string,
  options: VerifyOptions,
  context: CliContext,
): Promise<Verdict[]> {
  const work = mkdtempSync(join(tmpdir(), 'kithwork-verify-'));
  const verdicts: Verdict[] = [];
  const made = new Map<string, unknown>();
  const own: CliContext = { ...context, cwd: folder };
  /** The document of the last of the commands; equal commands run once. */
  const documentOf = async (commands: readonly (readonly string[])[]) => {
    const key = JSON.stringify(commands);
    if (made.has(key)) return made.get(key);
    let document: unknown;
    for (const words of commands) {
      document = await runOne(
        words.map((word) => word.replaceAll('$work', work)),
        options,
        own,
      );
    }
    made.set(key, document);
    return document;
  };
  try {
    for (const entry of [...published.results, ...published.quotations]) {
      const name = 'file' in entry ? entry.file : `${entry.document}: ${quoted(entry).text}`;
      if (options.only.length > 0 && !options.only.some((part) => name.includes(part))) continue;
      if ((options.quick && !entry.quick) || (options.write && !('file' in entry))) {
        verdicts.push({ name, verdict: 'left out', lines: [] });
        continue;
      }
      options.onEntry(name);
      const document = await documentOf(entry.run);
      verdicts.push(
        'file' in entry
          ? { name, ...checkResult(entry, document, work, folder, options.write, own) }
          : { name, ...checkQuotation(entry, document, folder, own) },
      );
    }
    return verdicts;
  } finally {
    context.fs.rmSync(work, { recursive: true, force: true });
  }
}

async function runOne(
  words: readonly string[],
  { run, workers }: VerifyOptions,
  context: CliContext,
): Promise<unknown> {
  let out = '';
  let err = '';
  const status = await run([...words, '--json'], {
    ...context,
    cpuCount: workers,
    stdout: { write: (text) => void (out += text) },
    stderr: { write: (text) => void (err += text) },
  });
  if (status === EXIT.interrupted) throw new Interrupted('nothing was changed');
  // A check that fails still has its document, which may be what was published.
  if (status === EXIT.ok || status === EXIT.checkFailed) return JSON.parse(out);
  throw InputError.of('', `kithwork ${words.join(' ')}: ${err.trim().split('\n')[0]}`);
}

/** What the file of a result should hold: a file that the commands left, or fields of their document. */
function contentOf({ take, keep }: PublishedResult, document: unknown, work: string, { fs }: CliContext) {
  if (take !== undefined) return new Uint8Array(fs.readFileSync(take.replaceAll('$work', work)));
  const fields = keep ?? Object.keys(document as object).filter((key) => key !== 'kithwork');
  const kept = Object.fromEntries(fields.map((path) => [path, valuesAt(document, path)[0]]));
  return `${JSON.stringify(kept, null, 1)}\n`;
}

function checkResult(
  entry: PublishedResult,
  document: unknown,
  work: string,
  folder: string,
  write: boolean,
  context: CliContext,
): Omit<Verdict, 'name'> {
  const { fs } = context;
  const path = resolve(folder, entry.file);
  const content = contentOf(entry, document, work, context);
  if (write) {
    fs.mkdirSync(dirname(path), { recursive: true });
    writeFlushed(fs, path, content);
    return { verdict: 'written', lines: [] };
  }
  if (!fs.existsSync(path)) return { verdict: 'differs', lines: [`there is no such file: ${entry.file}`] };
  if (typeof content !== 'string') {
    const same = Buffer.compare(fs.readFileSync(path), content) === 0;
    return { verdict: same ? 'same' : 'differs', lines: same ? [] : ['other bytes'] };
  }
  const found = differences(JSON.parse(fs.readFileSync(path, 'utf8')), JSON.parse(content), entry.tolerance);
  return verdictOf(
    found.map(({ path: at, printed, found }) => `${at}: ${printed} is kept, ${found} was found`),
  );
}

function checkQuotation(
  entry: Quotation,
  document: unknown,
  folder: string,
  { fs }: CliContext,
): Omit<Verdict, 'name'> {
  const { text, number } = quoted(entry);
  const page = fs.readFileSync(resolve(folder, entry.document), 'utf8').replace(/\s+/g, ' ');
  if (!page.includes(text.replace(/\s+/g, ' ')))
    return verdictOf([`${entry.document} does not say so (any more)`]);
  const path = entry.value ?? entry.largest ?? entry.smallest ?? '';
  const values = valuesAt(document, path).filter((value) => typeof value === 'number');
  if (values.length === 0 || (entry.value !== undefined && values.length > 1)) {
    return verdictOf([`${path}: expected one number in the document of the command, got ${values.length}`]);
  }
  const found = (entry.smallest === undefined ? Math.max(...values) : Math.min(...values)) * entry.times;
  // A printed number stands for all that round to it.
  const decimals = /\{[^}]*\.(\d+)/.exec(entry.says)?.[1].length ?? 0;
  const rounding = 0.5 / 10 ** decimals + 1e-9;
  if (Math.abs(found - number) <= rounding + entry.tolerance * Math.abs(number)) return verdictOf([]);
  return verdictOf([`${number} is printed, ${Number(found.toPrecision(6))} was found`]);
}

const verdictOf = (lines: readonly string[]): Omit<Verdict, 'name'> => ({
  verdict: lines.length === 0 ? 'same' : 'differs',
  lines,
});
