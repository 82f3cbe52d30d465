/** `kithwork verify`: makes the numbers that documents and notebooks print anew, and says which differ. */
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../../io/input-error';
import { readPublished } from '../../io/published/published-file';
import { type RunCommand, runPublished, type Verdict } from '../verify/run-published';
import { CheckFailed, type CliContext } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { loadText } from './read-input';
import { type Colours, colours } from './terminal';

const EXAMPLES = `
Examples:
  All published numbers; takes some minutes:
    $ kithwork verify

  Those that take less than a minute, as the tests do:
    $ kithwork verify --quick

  One of them:
    $ kithwork verify --only status-quo

  After a change of results that the changelog explains:
    $ kithwork verify --write

The register, notebooks/published.yaml, names each result and quotation with the
commands behind it, and what is left out (times and memory of one computer).
`;

type RawVerify = RawOptions & { readonly quick?: boolean; readonly write?: boolean; readonly only: string[] };

export function addVerify(program: Command, context: CliContext, run: RunCommand): void {
  const command = program
    .command('verify')
    .summary('makes every published number anew and says which differ')
    .description(
      'Runs the commands behind every number that the README, the documents and the notebooks print and that the model produced. The exit status is 1 when one differs.',
    )
    .argument('[register]', 'register of published numbers (default: the one that comes with Kithwork)')
    .option('--quick', 'only those that take less than a minute')
    .option('--write', 'keep what is found as the results of the notebooks')
    .option(
      '--only <text>',
      'those whose file or document has this in its name',
      (text: string, all: string[]) => [...all, text],
      [],
    );
  addFlags(command, ['workers', 'json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, raw: RawVerify) => verify(file, raw, context, run));
}

async function verify(
  file: string | undefined,
  raw: RawVerify,
  context: CliContext,
  run: RunCommand,
): Promise<void> {
  const options = readOptions(raw, context);
  const own = join(context.library, '..', 'notebooks', 'published.yaml');
  const name = file ?? own;
  const path = resolve(context.cwd, name);
  const published = readPublished(loadText(name, 'register', context), name);
  const watched = context.stderr.isTTY === true && !options.json;
  const verdicts = await runPublished(
    published,
    dirname(path),
    {
      quick: raw.quick ?? false,
      write: raw.write ?? false,
      only: raw.only,
      workers: options.workers,
      run,
      onEntry: (entry) => void (watched && context.stderr.write(`… ${entry}\n`)),
    },
    context,
  );
  if (raw.only.length > 0 && verdicts.length === 0) {
    throw InputError.of(
      '--only',
      `expected part of a name in the register, got ${raw.only.join(', ')}`,
      name,
    );
  }
  const differing = verdicts.filter(({ verdict }) => verdict === 'differs').length;
  if (options.json)
    printJson(context, 'verify', { passed: differing === 0, verdicts, excluded: published.excluded });
  else printLines(context, report(verdicts, published.excluded, colours(context, context.stdout)));
  if (differing > 0) throw new CheckFailed();
}

function report(
  verdicts: readonly Verdict[],
  excluded: readonly { document: string; section?: string; says?: string; reason: string }[],
  { bold, green, red, dim }: Colours,
): string[] {
  const count = (wanted: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const paint = { same: green, differs: red, written: bold, 'left out': dim };
  return [
    ...verdicts.flatMap(({ name, verdict, lines }) => [
      `${paint[verdict](verdict.padEnd(8))}  ${name}`,
      ...lines.map((line) => `          ${line}`),
    ]),
    ...excluded.map(({ document, section, says, reason }) =>
      dim(`excluded  ${document}${section ? `, ${section}` : ''}${says ? `: ${says}` : ''}: ${reason}`),
    ),
    '',
    bold(
      `${count('same')} the same, ${count('differs')} different, ${count('written')} written, ${count('left out')} left out`,
    ),
  ];
}
