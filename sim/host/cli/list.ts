/** `kithwork list`: what can be put into an arm, and the library of scenarios; or one approach in detail. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Scenario } from '../../engine/scenario';
import { InputError } from '../../io/input-error';
import { show, suggestionOr } from '../../io/wording';
import { TROUBLES } from '../../model/troubles';
import type { Approach } from '../../programmes/approach';
import type { CliContext } from './context';
import { distributionText, plain } from './distribution-text';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions } from './options';
import { loadScenario } from './read-input';
import { type TextRow, tableLines, WIDTH, wrap } from './table';
import { colours } from './terminal';

const EXAMPLES = `
Examples:
  All approaches, what can go wrong, and the scenarios that come with Kithwork:
    $ kithwork list

  One approach, with its options, costs and sources:
    $ kithwork list social-prescribing

  Scenarios of a folder of your own:
    $ kithwork list --folder my-scenarios
`;

interface RawList extends RawOptions {
  readonly folder?: string;
}

interface Listed {
  readonly file: string;
  readonly scenario: Scenario;
}

export function addList(program: Command, context: CliContext): void {
  const command = program
    .command('list')
    .summary('approaches, troubles and scenarios; or one approach in detail')
    .description('Lists the approaches that an arm can hold, what can go wrong with them, and scenarios.')
    .argument('[approach]', 'one approach, in detail')
    .option('--folder <path>', 'folder of scenario files (default: the library that comes with Kithwork)');
  addFlags(command, ['json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((id: string | undefined, raw: RawList) =>
      id === undefined ? listAll(raw, context) : listOne(id, raw, context),
    );
}

function listAll(raw: RawList, context: CliContext): void {
  const { approaches } = context.vocabulary;
  const scenarios = scenariosIn(raw.folder ?? context.library, context);
  if (raw.json) {
    printJson(context, 'list', {
      approaches: approaches.map(brief),
      troubles: TROUBLES,
      scenarios: scenarios.map(briefScenario),
    });
    return;
  }
  const { bold } = colours(context, context.stdout);
  const rows = approaches.flatMap((approach): TextRow[] => [
    [approach.id, plain(approach.cost.perYear.value), approach.cost.payer],
    { span: approach.label, indent: 4 },
  ]);
  printLines(context, [
    bold('Approaches'),
    ...tableLines({ heads: ['id', '£ a year, usually', 'payer, usually'], rows, left: [2] }),
    '',
    bold('What can go wrong with any of them'),
    ...Object.entries(TROUBLES).flatMap(([kind, text]) => [kind, ...indented(text)]),
    '',
    bold('Scenarios'),
    ...scenarios.flatMap(({ file, scenario }) => [
      `${file}: ${scenario.name}`,
      ...indented(scenario.question ?? scenario.description),
    ]),
    '',
    'kithwork list <approach> shows one in detail; kithwork compare <scenario> runs one.',
  ]);
}

function listOne(id: string, raw: RawList, context: CliContext): void {
  const { approaches } = context.vocabulary;
  const approach = approaches.find((entry) => entry.id === id);
  if (approach === undefined) {
    const ids = approaches.map((entry) => entry.id);
    throw InputError.of(
      'approach',
      `there is no approach ${show(id)}${suggestionOr(id, ids, 'kithwork list shows them all')}`,
    );
  }
  if (raw.json) printJson(context, 'list', { approach: inFull(approach) });
  else printLines(context, detailLines(approach, colours(context, context.stdout).bold));
}

function detailLines(approach: Approach, bold: (text: string) => string): string[] {
  const { label, id, description, odd, caution, cost, stages, options } = approach;
  const rows = Object.entries(options).flatMap(([name, record]): TextRow[] => [
    [name, plain(record.value), `${plain(record.low)} to ${plain(record.high)}`, record.grade],
    {
      span: `${record.label} (${record.unit}), ${distributionText(record.distribution)}. ${record.source}`,
      indent: 4,
    },
  ]);
  return [
    bold(`${label} (${id})`),
    '',
    ...wrap(description, WIDTH),
    '',
    ...wrap(`How the model does it: ${odd}`, WIDTH),
    '',
    ...wrap(`Be careful: ${caution}`, WIDTH),
    '',
    ...(stages.length > 1 ? [`Stages: ${stages.join(', ')}`, ''] : []),
    ...wrap(`Usual running cost: £${plain(cost.perYear.value)} a year. ${cost.perYear.source}.`, WIDTH),
    ...wrap(`Usual set-up cost: £${plain(cost.setUp.value)}. ${cost.setUp.source}.`, WIDTH),
    `Usual payer: ${cost.payer}`,
    '',
    bold('Options'),
    ...tableLines({ heads: ['option', 'value', 'range', 'grade'], rows, left: [3] }),
  ];
}

/** Scenario files of a folder, in order of name. */
function scenariosIn(folder: string, context: CliContext): Listed[] {
  const path = resolve(context.cwd, folder);
  if (!context.fs.existsSync(path)) {
    throw InputError.of('--folder', `there is no folder ${show(folder)}`);
  }
  const files = context.fs.readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  return files.sort().map((file) => ({ file, scenario: loadScenario(resolve(path, file), context) }));
}

const brief = ({ id, label, description, caution, cost, stages }: Approach) => ({
  id,
  label,
  description,
  caution,
  costPerYear: cost.perYear.value,
  setUpCost: cost.setUp.value,
  payer: cost.payer,
  stages,
});

const inFull = (approach: Approach) => ({
  ...brief(approach),
  odd: approach.odd,
  cost: approach.cost,
  options: Object.entries(approach.options).map(([id, record]) => ({ id, ...record })),
});

const briefScenario = ({ file, scenario }: Listed) => ({
  file,
  name: scenario.name,
  question: scenario.question ?? '',
  source: scenario.source ?? '',
  caution: scenario.caution ?? '',
  residents: scenario.place.population,
  months: scenario.months,
  arms: scenario.arms.map(({ name, programmes }) => ({
    name,
    approaches: programmes.map(({ approach }) => approach),
  })),
});

function indented(text: string): string[] {
  return wrap(text, WIDTH - 4).map((line) => `    ${line}`);
}
