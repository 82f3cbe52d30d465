/**
 * YAML 1.2 files without custom tags, read so that every message can point at its line and column: shared by
 * scenario files and batch plans.
 */
import { type Document, isMap, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { InputError, type Problem } from './input-error';
import { locate, type Source } from './scenario-problems';
import { formatPath, type Path, show } from './wording';

/** Longest file, characters. */
export const LONGEST_FILE = 1_000_000;
/** How often aliases (`*name`) may repeat content; a few save typing, many are an attack on memory. */
const MOST_ALIASES = 50;

/** What a file should be, for messages. */
export interface FileKind {
  /** Such as “scenario”. */
  readonly noun: string;
  /** What an empty file is told. */
  readonly hint: string;
}

/**
 * @param file the file as the user named it
 * @throws InputError with every fault of the syntax
 */
export function parseYaml(text: string, file: string, kind: FileKind): Source {
  if (text.length > LONGEST_FILE) throw InputError.of('', 'the file is longer than 1 MB', file);
  const lines = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      schema: 'core',
      version: '1.2',
      stringKeys: true,
      logLevel: 'error', // “silent” would let a second document pass
    });
  } catch (error) {
    if (error instanceof RangeError) throw nestedTooDeeply(file);
    throw error;
  }
  const faults = [...document.errors, ...document.warnings];
  if (faults.some(({ message }) => message.includes('call stack'))) throw nestedTooDeeply(file);
  const problems = faults.map((error) => syntaxProblem(error, text, file, lines, kind));
  if (problems.length > 0) throw new InputError(problems);
  const source = { file, document, lines };
  if (document.contents === null) {
    throw InputError.of('', `the file is empty; ${kind.hint}`, file);
  }
  if (!isMap(document.contents)) {
    const given = show(plainData(source));
    throw new InputError([
      problemAt(source, [], `expected a ${kind.noun} (lines of key: value), got ${given}`),
    ]);
  }
  return source;
}

/** The parser recurses: brackets nested thousands deep exhaust the stack. */
function nestedTooDeeply(file: string): InputError {
  return InputError.of('', 'the file is nested too deeply', file);
}

/** Plain data of a document, refusing aliases that multiply. */
export function plainData({ document, file }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    const unknown = /^Unresolved alias.*: (.*)$/.exec(error.message)?.[1];
    if (unknown) throw InputError.of('', `the alias *${unknown} has no anchor &${unknown} before it`, file);
    throw InputError.of('', 'aliases (*name) repeat too much; write the content out instead', file);
  }
}

/** A problem of a value of the file. */
export function problemAt(source: Source, path: Path, message: string): Problem {
  return { path: formatPath(path), message, file: source.file, ...locate(source, path, false) };
}

const SYNTAX: Partial<Record<YAMLError['code'], (snippet: string, noun: string) => string>> = {
  DUPLICATE_KEY: (key) => `the key ${show(key)} is given twice`,
  MULTIPLE_DOCS: (_, noun) => `expected one ${noun} in the file, got several (separated by ---)`,
  TAG_RESOLVE_FAILED: (tag) => `tags such as ${tag} are not allowed`,
  NON_STRING_KEY: () => 'expected a name before the colon',
};

function syntaxProblem(
  error: YAMLError,
  text: string,
  file: string,
  lines: LineCounter,
  { noun }: FileKind,
): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const snippet = /^[^\s:]{0,40}/.exec(text.slice(error.pos[0], error.pos[0] + 60))?.[0] ?? '';
  const own = SYNTAX[error.code]?.(snippet, noun);
  const message = own ?? `not valid YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
  return { path: '', message, file, line, column: col };
}
