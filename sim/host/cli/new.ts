/** `kithwork new`: a commented scenario to start from. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { STARTER_SCENARIO } from '../../io/starter';
import { writeFileAtomically } from './atomic-write';
import type { CliContext } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions } from './options';

const EXAMPLES = `
Examples:
  Write a scenario, change it in an editor, run it:
    $ kithwork new town.yaml
    $ kithwork compare town.yaml
`;

export function addNew(program: Command, context: CliContext): void {
  const command = program
    .command('new')
    .summary('write a commented scenario to start from')
    .description('Writes a commented scenario to start from. It never replaces a file.')
    .argument('[file]', 'name of the new file', 'scenario.yaml');
  addFlags(command, ['json']);
  command.addHelpText('after', EXAMPLES).action((file: string, raw: RawOptions) => {
    const path = resolve(context.cwd, file);
    const { bytes } = writeFileAtomically(context.fs, path, file, STARTER_SCENARIO, { replace: false });
    if (raw.json) printJson(context, 'new', { file, bytes });
    else printLines(context, [`Wrote ${file}. Change it, then run: kithwork compare ${file}`]);
  });
}
