/** `kithwork schema`: scenario files and batch plans as JSON Schema, for editors and other programs. */
import type { Command } from 'commander';
import { planJsonSchema } from '../../io/plan/plan-file';
import { scenarioJsonSchema } from '../../io/scenario-schema';
import { fieldTable } from '../../io/schema-page';
import type { CliContext } from './context';
import { printJson } from './json';
import { addFlags, type RawOptions } from './options';

const EXAMPLES = `
Examples:
  Keep the schema beside your scenarios:
    $ kithwork schema > scenario.schema.json

  Read every field with its limits and default (scenarios/FIELDS.md):
    $ kithwork schema --page

  Let an editor complete and check a scenario: put this line at its top
    # yaml-language-server: $schema=scenario.schema.json
`;

/** The page scenarios/FIELDS.md. */
export function fieldsPage({ vocabulary }: Pick<CliContext, 'vocabulary'>): string {
  return `# Fields of scenario files and plans

Made by \`kithwork schema --page\` from the schema that files are read with. \`x[].y\` is the field y of each entry of the
list x. What a combination of fields must keep to is said by the message when it does not.

## A scenario

${fieldTable(scenarioJsonSchema(vocabulary))}

## The plan of a batch

${fieldTable(planJsonSchema())}
`;
}

export function addSchema(program: Command, context: CliContext): void {
  const command = program
    .command('schema')
    .summary('JSON Schema of a scenario file or a batch plan')
    .description(
      'Prints the JSON Schema (draft 2020-12) of a scenario file: every field with its limits and default.',
    )
    .option('--plan', 'the schema of the plan of a batch instead')
    .option('--page', 'both as a page for readers, in Markdown');
  addFlags(command, ['json'], { json: 'the schema inside the header that every --json document has' });
  command.addHelpText('after', EXAMPLES).action((raw: RawOptions & { plan?: boolean; page?: boolean }) => {
    if (raw.page) {
      context.stdout.write(fieldsPage(context));
      return;
    }
    const schema = raw.plan ? planJsonSchema() : scenarioJsonSchema(context.vocabulary);
    if (raw.json) printJson(context, 'schema', { schema });
    else context.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  });
}
