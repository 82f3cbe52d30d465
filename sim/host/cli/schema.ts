/** `kithwork schema`: scenario files and batch plans as JSON Schema, for editors and other programs. */
import type { Command } from 'commander';
import { planJsonSchema } from '../../io/plan/plan-file';
import { scenarioJsonSchema } from '../../io/scenario-schema';
import type { CliContext } from './context';
import { printJson } from './json';
import { addFlags, type RawOptions } from './options';

const EXAMPLES = `
Examples:
  Keep the schema beside your scenarios:
    $ kithwork schema > scenario.schema.json

  Let an editor complete and check a scenario: put this line at its top
    # yaml-language-server: $schema=scenario.schema.json
`;

export function addSchema(program: Command, context: CliContext): void {
  const command = program
    .command('schema')
    .summary('JSON Schema of a scenario file or a batch plan')
    .description(
      'Prints the JSON Schema (draft 2020-12) of a scenario file: every field with its limits and default.',
    )
    .option('--plan', 'the schema of the plan of a batch instead');
  addFlags(command, ['json'], { json: 'the schema inside the header that every --json document has' });
  command.addHelpText('after', EXAMPLES).action((raw: RawOptions & { plan?: boolean }) => {
    const schema = raw.plan ? planJsonSchema() : scenarioJsonSchema(context.vocabulary);
    if (raw.json) printJson(context, 'schema', { schema });
    else context.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  });
}
