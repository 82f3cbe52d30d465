/** `kithwork odd`: the ODD description of the model. */
import type { Command } from 'commander';
import { oddDocument } from '../../io/odd';
import type { CliContext } from './context';
import { printJson } from './json';
import { addFlags, type RawOptions } from './options';

const EXAMPLES = `
Examples:
  Read it:
    $ kithwork odd | less

  Bring the copy beside the model up to date:
    $ kithwork odd > sim/model/ODD.md
`;

export function addOdd(program: Command, context: CliContext): void {
  const command = program
    .command('odd')
    .summary('the ODD description of the model')
    .description(
      'Prints the description of the model by the ODD protocol (Grimm et al. 2020) in Markdown: entities, processes with their equations, every parameter, known limits.',
    );
  addFlags(command, ['json'], { json: 'the document as one string inside a JSON document' });
  command.addHelpText('after', EXAMPLES).action((raw: RawOptions) => {
    const markdown = oddDocument();
    if (raw.json) printJson(context, 'odd', { markdown });
    else context.stdout.write(markdown);
  });
}
