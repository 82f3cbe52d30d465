/** `kithwork calibrate`: fits the calibrated parameters to their targets, repeatably. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Calibration } from '../services';
import { writeFileAtomically } from './atomic-write';
import { addKappa, checkOptions, type RawCheckOptions } from './check-options';
import { checkReport } from './check-report';
import { type CliContext, untilInterrupted } from './context';
import { amount } from './format';
import { jsonDocument, printJson, printLines } from './json';
import { addFlags, readOptions } from './options';
import { tableLines } from './table';
import { type Colours, colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  Fit the parameters whose role is “calibrated”, and see the fit:
    $ kithwork calibrate

  Keep the fitted values in a file:
    $ kithwork calibrate "coastal estate" --replicates 12 --out fitted.json

  Fit anew where group time displaces all other contact:
    $ kithwork calibrate --kappa 0
`;

export function addCalibrate(program: Command, context: CliContext): void {
  const command = program
    .command('calibrate')
    .summary('fit the calibrated parameters to their targets')
    .description(
      'Fits the parameters whose role is “calibrated” to their named targets. The fit is reported as fit: it is not validation, and no target is widened.',
    )
    .argument('[places...]', 'kinds of neighbourhood to fit to (default: all)');
  addFlags(command, ['seed', 'replicates', 'workers', 'out', 'json'], {
    replicates: 'runs of each place in each step',
    out: 'file for the fitted values (JSON; replaced if it exists)',
  });
  addKappa(command)
    .addHelpText('after', EXAMPLES)
    .action((places: string[], raw: RawCheckOptions) => calibrate(places, raw, context));
}

async function calibrate(
  places: readonly string[],
  raw: RawCheckOptions,
  context: CliContext,
): Promise<void> {
  const options = readOptions(raw, context);
  const bar = progress(context);
  try {
    const work = context.services.calibrate(checkOptions(places, options, raw.kappa, context, bar.update));
    const found = await untilInterrupted(context.signal, work);
    bar.stop();
    if (options.out !== undefined) {
      const content = jsonDocument(context.services.version, 'calibrate', found);
      const path = resolve(context.cwd, options.out);
      writeFileAtomically(context.fs, path, options.out, content, { replace: true });
    }
    if (options.json) printJson(context, 'calibrate', found);
    else printLines(context, report(found, colours(context, context.stdout)));
  } finally {
    bar.stop();
  }
}

function report(found: Calibration, tint: Colours): string[] {
  const rows = found.parameters.map(({ id, unit, before, after }) => [
    id,
    amount(before),
    amount(after),
    unit,
  ]);
  return [
    tint.bold('Fitted parameters'),
    '',
    ...tableLines({ heads: ['parameter', 'before', 'after', 'unit'], rows, left: [3] }),
    '',
    `misfit ${amount(found.misfitBefore)} before, ${amount(found.misfitAfter)} after; seed ${found.seed}`,
    '',
    tint.bold('Fit to the targets (not validation)'),
    '',
    ...checkReport(found.targets, tint),
  ];
}
