/** `kithwork check`: the status quo held against published targets. Exit status 1 when one must pass and misses. */
import type { Command } from 'commander';
import { addKappa, checkOptions, type RawCheckOptions } from './check-options';
import { checkReport, fails } from './check-report';
import { CheckFailed, type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, readOptions } from './options';
import { colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  Hold the model against its targets in every kind of neighbourhood:
    $ kithwork check

  One kind of neighbourhood, with less Monte Carlo error:
    $ kithwork check "coastal estate" --replicates 20

  In a script, where the exit status says whether every row graded V passed:
    $ kithwork check --json > check.json && echo reproduced
`;

export function addCheck(program: Command, context: CliContext): void {
  const command = program
    .command('check')
    .summary('the status quo against published targets')
    .description(
      'Runs the status quo and compares it with what is known of English neighbourhoods: target, simulated value, verdict and source. Rows graded V must pass; C and J rows that miss are listed with their reason.',
    )
    .argument('[places...]', 'kinds of neighbourhood (default: all)');
  addFlags(command, ['seed', 'replicates', 'workers', 'json'], { replicates: 'runs of each place' });
  addKappa(command)
    .addHelpText('after', EXAMPLES)
    .action((places: string[], raw: RawCheckOptions) => check(places, raw, context));
}

async function check(places: readonly string[], raw: RawCheckOptions, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const bar = progress(context);
  try {
    const work = context.services.check(checkOptions(places, options, raw.kappa, context, bar.update));
    const rows = await untilInterrupted(context.signal, work);
    bar.stop();
    const passed = !rows.some(fails);
    if (options.json) printJson(context, 'check', { passed, rows });
    else printLines(context, checkReport(rows, colours(context, context.stdout)));
    if (!passed) throw new CheckFailed();
  } finally {
    bar.stop();
  }
}
