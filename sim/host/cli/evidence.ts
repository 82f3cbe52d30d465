/** `kithwork evidence`: every parameter with value, range, distribution, grade and source. */
import type { Command } from 'commander';
import type { ParameterRecord } from '../../evidence/parameter';
import { InputError } from '../../io/input-error';
import type { Vocabulary } from '../../io/vocabulary';
import { show, suggestionOr } from '../../io/wording';
import type { CliContext } from './context';
import { distributionText, plain } from './distribution-text';
import { printJson, printLines } from './json';
import { addFlags } from './options';
import { type TextRow, tableLines, WIDTH, wrap } from './table';
import { type Colours, colours } from './terminal';

const EXAMPLES = `
Examples:
  Every parameter:
    $ kithwork evidence

  Those that speak of loneliness, or rest on judgement:
    $ kithwork evidence --search lonel
    $ kithwork evidence --grade J

  One record in full:
    $ kithwork evidence kappa
`;

interface RawEvidence {
  readonly search?: string;
  readonly grade?: string;
  readonly json?: boolean;
}

type Entry = ParameterRecord & { readonly id: string };

export function addEvidence(program: Command, context: CliContext): void {
  const command = program
    .command('evidence')
    .summary('every parameter with its value, range, grade and source')
    .description(
      'Lists the numbers the model uses. Grades: V seen in a cited source, C computed from published figures or real networks, J judgement with a range to be swept.',
    )
    .argument('[id]', 'one parameter, in full')
    .option('--search <text>', 'only those whose id, label, sentence or source holds the text')
    .option('--grade <grade>', 'only those of grade V, C or J');
  addFlags(command, ['json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((id: string | undefined, raw: RawEvidence) => evidence(id, raw, context));
}

function evidence(id: string | undefined, raw: RawEvidence, context: CliContext): void {
  const all = entries(context.vocabulary);
  const chosen = id === undefined ? filtered(all, raw) : [find(all, id)];
  if (raw.json) printJson(context, 'evidence', { parameters: chosen });
  else {
    const tint = colours(context, context.stdout);
    printLines(
      context,
      id === undefined ? listLines(chosen, all.length, tint) : recordLines(chosen[0], tint),
    );
  }
}

/** The model’s parameters and the options of approaches, those as `<approach>.<option>`. */
function entries({ parameters, approaches }: Vocabulary): Entry[] {
  const options = approaches.flatMap((approach) =>
    Object.entries(approach.options).map(([id, record]) => ({ id: `${approach.id}.${id}`, ...record })),
  );
  return [...Object.entries(parameters).map(([id, record]) => ({ id, ...record })), ...options];
}

function find(all: readonly Entry[], id: string): Entry {
  const found = all.find((entry) => entry.id === id);
  if (found) return found;
  const ids = all.map((entry) => entry.id);
  const where = 'kithwork evidence lists them all, kithwork evidence --search <text> some';
  throw InputError.of('id', `there is no parameter ${show(id)}${suggestionOr(id, ids, where)}`);
}

function filtered(all: readonly Entry[], { search, grade }: RawEvidence): Entry[] {
  const wanted = grade?.toUpperCase();
  if (wanted !== undefined && !['V', 'C', 'J'].includes(wanted)) {
    throw InputError.of('--grade', `expected one of V, C, J, got ${show(grade)}`);
  }
  const needle = search?.toLowerCase() ?? '';
  const holds = ({ id, label, sentence, source }: Entry) =>
    [id, label, sentence, source].some((text) => text.toLowerCase().includes(needle));
  return all.filter((entry) => (wanted === undefined || entry.grade === wanted) && holds(entry));
}

function listLines(chosen: readonly Entry[], count: number, { dim }: Colours): string[] {
  const rows = chosen.flatMap((entry): TextRow[] => [
    [entry.id, plain(entry.value), range(entry), entry.grade],
    { span: describe(entry), indent: 4 },
  ]);
  const heads = ['parameter', 'value', 'range', 'grade'];
  const lines = chosen.length === 0 ? [] : tableLines({ heads, rows, left: [3] });
  const tail = `${chosen.length} of ${count} parameters; kithwork evidence <id> shows one in full`;
  return [...lines.map((line) => (line.startsWith('    ') ? dim(line) : line)), '', tail];
}

const describe = ({ label, unit, distribution, source }: Entry) =>
  `${label} (${unit}), ${distributionText(distribution)}. ${source}`;

function recordLines(entry: Entry, { bold }: Colours): string[] {
  const fields: [string, string][] = [
    ['label', entry.label],
    ['value', `${plain(entry.value)} ${entry.unit}`],
    ['range', range(entry)],
    ['distribution', distributionText(entry.distribution)],
    ['role', entry.role],
    ['grade', entry.grade],
    ['meaning', entry.sentence],
    ['source', entry.source],
  ];
  const lines = fields.flatMap(([name, text]) =>
    wrap(text, WIDTH - 14).map((line, n) => `${(n === 0 ? name : '').padEnd(14)}${line}`),
  );
  return [bold(entry.id), '', ...lines];
}

const range = ({ low, high }: Entry) => `${plain(low)} to ${plain(high)}`;
