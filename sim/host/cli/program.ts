/** The command line as one function of its arguments and surroundings: prints, and returns the exit status. */
import { Command, CommanderError, type Option } from 'commander';
import { formatProblem, InputError } from '../../io/input-error';
import { addArea } from './area';
import { addBatch } from './batch';
import { addCalibrate } from './calibrate';
import { addCheck } from './check';
import { addClaims } from './claims';
import { addCompare } from './compare';
import { CheckFailed, type CliContext, EXIT, Interrupted } from './context';
import { addDigest } from './digest';
import { addEvidence } from './evidence';
import { printJson } from './json';
import { addLearn } from './learn';
import { addList } from './list';
import { addMerge } from './merge';
import { addNetwork } from './network';
import { addNew } from './new';
import { addOdd } from './odd';
import { addPosterior } from './posterior';
import { addPsa } from './psa';
import { addQuery } from './query';
import { addRecreate } from './recreate';
import { addReplicates } from './replicates';
import { addRun } from './run';
import { addSchema } from './schema';
import { addSensitivity } from './sensitivity';
import { WIDTH } from './table';
import { addTrial } from './trial';
import { addVerify } from './verify';

const MOST_PROBLEMS_SHOWN = 20;

const AFTER_HELP = `
Examples:
  What can be done, and scenarios to look at:
    $ kithwork list

  Write a scenario to start from, then compare its options:
    $ kithwork new town.yaml
    $ kithwork compare town.yaml

  How each command works, with examples:
    $ kithwork compare --help

Exit status: 0 done, 1 a check failed, 2 bad input or a fault, 130 interrupted.
`;

/** @param args the arguments after the program’s name */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  try {
    const words = args.length === 0 ? ['--help'] : args;
    await buildProgram(context).parseAsync(words, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return explain(error, args, context);
  }
}

function buildProgram(context: CliContext): Command {
  const { stdout, stderr, services } = context;
  const program = new Command('kithwork')
    .description('Simulates how community networks change health in English neighbourhoods.')
    .version(services.version, '--version', 'print the version')
    .helpOption('-h, --help', 'explain a command, with examples')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
      outputError: (text, write) => write(text.replace(/^error: /, 'kithwork: ')),
    })
    .configureHelp({ optionDescription: described, argumentDescription: described })
    .addHelpText('after', AFTER_HELP);
  for (const add of [
    addCompare,
    addRun,
    addCheck,
    addClaims,
    addEvidence,
    addList,
    addNew,
    addArea,
    addSchema,
    addDigest,
    addLearn,
    addNetwork,
    addCalibrate,
    addPosterior,
    addOdd,
    addBatch,
    addMerge,
    addRecreate,
    addQuery,
    addSensitivity,
    addReplicates,
    addPsa,
    addTrial,
  ]) {
    add(program, context);
  }
  addVerify(program, context, runCli);
  return program;
}

/** With its default as it would be typed; commander would put numbers between quotation marks, and print empty lists. */
function described({ description, defaultValue }: Pick<Option, 'description' | 'defaultValue'>): string {
  const told = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  return told ? `${description} (default: ${defaultValue})` : description;
}

function explain(error: unknown, args: readonly string[], context: CliContext): number {
  const { stderr, env } = context;
  if (env.KITHWORK_DEBUG === '1' && error instanceof Error) stderr.write(`${error.stack}\n`);
  if (error instanceof CheckFailed) return EXIT.checkFailed;
  if (error instanceof Interrupted) {
    stderr.write(`kithwork: interrupted; ${error.message || 'no files were written'}\n`);
    return EXIT.interrupted;
  }
  // commander has printed its message already
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  if (error instanceof InputError) {
    const { problems } = error;
    stderr.write(`${problemLines(error).join('\n')}\n`);
    if (args.includes('--json')) printJson(context, args[0], { problems });
    return EXIT.badInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(`kithwork: unexpected fault: ${message.split('\n')[0]}\n`);
  if (env.KITHWORK_DEBUG !== '1') stderr.write('Set KITHWORK_DEBUG=1 to see where it happened.\n');
  return EXIT.badInput;
}

function problemLines({ problems }: InputError): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS_SHOWN).map(formatProblem);
  if (problems.length === 1) return [`kithwork: ${shown[0]}`];
  const more = problems.length - shown.length;
  return [`kithwork: ${problems.length} problems`, ...shown, ...(more > 0 ? [`and ${more} more`] : [])];
}
