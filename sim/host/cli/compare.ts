/** `kithwork compare`: the main job. Runs every arm with the same people and luck and says what changes. */
import { basename, extname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Scenario } from '../../engine/scenario';
import { InputError } from '../../io/input-error';
import { modelBreakEvens } from '../break-even';
import { withChosenSplit } from '../chosen-split';
import { breakEvenReport } from './break-even-report';
import { compareReport } from './compare-report';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, applyOptions, type RawOptions, readOptions } from './options';
import { OutFolder } from './out-folder';
import { addPosteriorFlag, applyPosterior } from './posterior';
import { type RawPsa, readPsaOptions } from './psa-options';
import { psaReport } from './psa-report';
import { loadScenario, loadText } from './read-input';
import { studyFiles, writeStudy } from './study-files';
import { colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  Compare the options of a scenario; files go to kithwork-out/coastal-estate:
    $ kithwork compare scenarios/coastal-estate.yaml

  A quick look, with other luck:
    $ kithwork compare scenarios/coastal-estate.yaml --draws 5 --seed again

  Acceptability, value of information, what decides the answer, break-evens:
    $ kithwork compare scenarios/coastal-estate.yaml --psa

  60 pairs, split by a pilot; the price of care at which the answer turns:
    $ kithwork compare town.yaml --pairs 60 --break-even costCareMonth

  For a script: the summary as one JSON document, the files where you want them:
    $ kithwork compare town.yaml --json --out results/town > town.json
`;

type RawCompare = RawOptions &
  RawPsa & { readonly all?: boolean; readonly structure: boolean; readonly posterior?: string };

export function addCompare(program: Command, context: CliContext): void {
  const command = program
    .command('compare')
    .summary('compare the arms of a scenario: what changes, who pays, how sure')
    .description('Runs every arm of a scenario for the same residents with the same luck, and compares them.')
    .argument('<scenario>', 'scenario file (YAML)')
    .option('--all', 'print every outcome, not only the headline ones')
    .option('--psa', 'add the probabilistic analysis: acceptability, information, tornado, break-evens')
    .option('--pairs <n>', 'as many pairs, split between draws and replicates by a small pilot')
    .option('--break-even <id>', 'solve for a parameter by new runs: where net benefit and cash are zero')
    .option('--no-structure', 'leave out the runs under other structural choices');
  addPosteriorFlag(command);
  addFlags(command, ['seed', 'draws', 'replicates', 'workers', 'out', 'json'], {
    out: 'folder for the files (default: kithwork-out/<name of the scenario file>)',
  });
  command
    .addHelpText('after', EXAMPLES)
    .action((file: string, raw: RawCompare) => compare(file, raw, context));
}

async function compare(file: string, raw: RawCompare, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const psa = readPsaOptions(raw, context);
  const asked = applyPosterior(applyOptions(loadScenario(file, context), options), raw.posterior, context);
  const sets = raw.posterior === undefined ? null : loadText(raw.posterior, 'posterior', context);
  if (asked.arms.length < 2) {
    throw InputError.of('arms', 'expected at least two arms to compare, got 1', file);
  }
  const name = options.out ?? join('kithwork-out', basename(file, extname(file)));
  const path = resolve(context.cwd, name);
  const folder = new OutFolder(context.fs, path, name);
  const bar = progress(context);
  try {
    const { services, signal } = context;
    const work = { workers: options.workers, onProgress: bar.update, signal };
    const run = (study: Scenario) => untilInterrupted(signal, services.runStudy(study, work));
    const scenario = psa.pairs === undefined ? asked : await withChosenSplit(asked, psa.pairs, run);
    const result = await run(scenario);
    const variants = raw.structure
      ? await untilInterrupted(signal, services.runStructure(scenario, work))
      : [];
    const turns = psa.breakEven
      ? await modelBreakEvens(scenario, psa.breakEven.id, psa.breakEven.record, run)
      : [];
    bar.stop();
    const shown = relative(context.cwd, path) || '.';
    const found = services.summarise(result, variants);
    const files = studyFiles(found, sets).map((entry) => join(shown, entry));
    const summary = {
      ...found,
      ...(raw.psa ? { psa: services.analyse(result, variants) } : {}),
      ...(psa.breakEven ? { breakEvenByRuns: turns } : {}),
      files,
    };
    await writeStudy(folder, result, summary, commandLine(file, raw), sets, context);
    if (options.json) printJson(context, 'compare', summary);
    else {
      const tint = colours(context, context.stdout);
      const extra = [
        ...(summary.psa ? psaReport(summary.psa, context.vocabulary.parameters, tint) : []),
        ...(psa.breakEven ? breakEvenReport(turns, psa.breakEven.record, tint) : []),
      ];
      printLines(context, compareReport(summary, tint, raw.all, extra));
    }
  } finally {
    bar.stop();
    folder.discard();
  }
}

/** The command as typed, without what does not change the results. */
function commandLine(
  file: string,
  { seed, draws, replicates, pairs, breakEven, posterior }: RawCompare,
): string {
  const values = { seed, draws, replicates, pairs, 'break-even': breakEven, posterior };
  const flags = Object.entries(values).filter(([, value]) => value !== undefined);
  return [
    'kithwork compare',
    file,
    ...flags.map(([flag, value]) => `--${flag} ${JSON.stringify(value)}`),
  ].join(' ');
}
