/**
 * Reads scenario files: YAML 1.2 without custom tags, checked against the schema and the rules. A reading
 * reports every problem it finds, each with its path, what is allowed, what was given, line and column.
 */
import { type Document, isMap, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Scenario } from '../engine/scenario';
import { InputError, type Problem } from './input-error';
import { migrate } from './migrate';
import { collectProblems, locate, type Source } from './scenario-problems';
import { brokenRules } from './scenario-rules';
import { scenarioSchema, toScenario } from './scenario-schema';
import type { Vocabulary } from './vocabulary';
import { formatPath, show } from './wording';

export { writeScenario } from './scenario-write';

/** Longest scenario file, characters. */
export const LONGEST_FILE = 1_000_000;
/** How often aliases (`*name`) may repeat content; a few save typing, many are an attack on memory. */
const MOST_ALIASES = 50;

/**
 * Reads a scenario file of any known version.
 * @param fileName the file as the user named it, for messages
 * @throws InputError with all problems
 */
export function readScenario(text: string, fileName: string, vocabulary: Vocabulary): Scenario {
  if (text.length > LONGEST_FILE) throw InputError.of('', 'the file is longer than 1 MB', fileName);
  const source = parse(text, fileName);
  const fault = migrate(source.document);
  if (fault !== undefined) throw new InputError([at(source, ['kithwork'], fault)]);
  const data = plain(source);
  const schema = scenarioSchema(vocabulary);
  const parsed = schema.safeParse(data);
  const broken = brokenRules(data, vocabulary);
  if (parsed.success && broken.length === 0) return toScenario(parsed.data, vocabulary);
  throw new InputError(collectProblems(parsed.error?.issues ?? [], broken, schema, data, source));
}

function parse(text: string, file: string): Source {
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
  const problems = faults.map((error) => syntaxProblem(error, text, file, lines));
  if (problems.length > 0) throw new InputError(problems);
  const source = { file, document, lines };
  if (document.contents === null) {
    throw InputError.of('', 'the file is empty; kithwork new writes a scenario to start from', file);
  }
  if (!isMap(document.contents)) {
    const given = show(plain(source));
    throw new InputError([at(source, [], `expected a scenario (lines of key: value), got ${given}`)]);
  }
  return source;
}

/** The parser recurses: brackets nested thousands deep exhaust the stack. */
function nestedTooDeeply(file: string): InputError {
  return InputError.of('', 'the file is nested too deeply', file);
}

/** Plain data of a document, refusing aliases that multiply. */
function plain({ document, file }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    const unknown = /^Unresolved alias.*: (.*)$/.exec(error.message)?.[1];
    if (unknown) throw InputError.of('', `the alias *${unknown} has no anchor &${unknown} before it`, file);
    throw InputError.of('', 'aliases (*name) repeat too much; write the content out instead', file);
  }
}

function at(source: Source, path: readonly string[], message: string): Problem {
  return { path: formatPath(path), message, file: source.file, ...locate(source, path, false) };
}

const SYNTAX: Partial<Record<YAMLError['code'], (snippet: string) => string>> = {
  DUPLICATE_KEY: (key) => `the key ${show(key)} is given twice`,
  MULTIPLE_DOCS: () => 'expected one scenario in the file, got several (separated by ---)',
  TAG_RESOLVE_FAILED: (tag) => `tags such as ${tag} are not allowed`,
  NON_STRING_KEY: () => 'expected a name before the colon',
};

function syntaxProblem(error: YAMLError, text: string, file: string, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const snippet = /^[^\s:]{0,40}/.exec(text.slice(error.pos[0], error.pos[0] + 60))?.[0] ?? '';
  const own = SYNTAX[error.code]?.(snippet);
  const message = own ?? `not valid YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
  return { path: '', message, file, line, column: col };
}
