/** `kithwork digest`: only the digests of a study, to see whether two machines or versions agree. */
import type { Command } from 'commander';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, applyOptions, type RawOptions, readOptions } from './options';
import { loadScenario } from './read-input';
import { progress } from './terminal';

const EXAMPLES = `
Examples:
  The digests of a scenario:
    $ kithwork digest town.yaml --draws 1

  The same with another number of workers must print the same:
    $ kithwork digest town.yaml --draws 1 --workers 1
`;

export function addDigest(program: Command, context: CliContext): void {
  const command = program
    .command('digest')
    .summary('only the digests of a study')
    .description('Runs a study and prints the SHA-256 of its inputs, its worlds and its ledgers.')
    .argument('<scenario>', 'scenario file (YAML)');
  addFlags(command, ['seed', 'draws', 'replicates', 'workers', 'json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((file: string, raw: RawOptions) => digest(file, raw, context));
}

async function digest(file: string, raw: RawOptions, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const scenario = applyOptions(loadScenario(file, context), options);
  const bar = progress(context);
  try {
    const { services, signal } = context;
    const work = services.runStudy(scenario, { workers: options.workers, onProgress: bar.update, signal });
    const { digests } = await untilInterrupted(signal, work);
    bar.stop();
    if (options.json) printJson(context, 'digest', { seed: scenario.seed, digests });
    else {
      printLines(context, [
        `worlds  ${digests.worlds}`,
        `inputs  ${digests.inputs}`,
        `ledger  ${digests.ledger}`,
      ]);
    }
  } finally {
    bar.stop();
  }
}
