/** The flags that commands share, checked with messages of the same form as those of scenario files. */
import type { Command } from 'commander';
import type { Scenario } from '../../engine/scenario';
import { line } from '../../io/fields';
import { InputError, type Problem } from '../../io/input-error';
import { MOST_PAIRS } from '../../io/scenario-schema';
import { grouped, show } from '../../io/wording';
import type { CliContext } from './context';

const FLAGS = {
  seed: ['--seed <text>', 'any text; the same seed gives the same people and luck'],
  replicates: ['--replicates <n>', 'replicates of every parameter draw'],
  draws: ['--draws <n>', 'draws of the uncertain parameters'],
  workers: ['--workers <n>', 'worker threads (default: one a processor); results do not depend on it'],
  out: ['--out <path>', 'where files are written'],
  json: ['--json', 'print one JSON document and nothing else'],
} as const;

export type Flag = keyof typeof FLAGS;

/** What commander hands over: text as typed. */
export interface RawOptions {
  readonly seed?: string;
  readonly replicates?: string;
  readonly draws?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export interface SharedOptions {
  readonly seed: string | undefined;
  readonly replicates: number | undefined;
  readonly draws: number | undefined;
  readonly workers: number;
  readonly out: string | undefined;
  readonly json: boolean;
}

/** Adds shared flags, with what they mean for this command where that differs. */
export function addFlags(
  command: Command,
  flags: readonly Flag[],
  meanings: Partial<Record<Flag, string>> = {},
) {
  for (const flag of flags) command.option(FLAGS[flag][0], meanings[flag] ?? FLAGS[flag][1]);
  return command;
}

/** @throws InputError with every problem of the flags */
export function readOptions(raw: RawOptions, { cpuCount }: Pick<CliContext, 'cpuCount'>): SharedOptions {
  const problems: Problem[] = [];
  const report = (path: string, message: string) =>
    problems.push({ path, message, file: '', line: 0, column: 0 });
  const whole = (flag: string, text: string | undefined, high: number) => {
    const value = text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (text === undefined || (value >= 1 && value <= high)) return text === undefined ? undefined : value;
    report(flag, `expected a whole number between 1 and ${grouped(high)}, got ${show(text)}`);
    return undefined;
  };
  const seed = line(200).safeParse(raw.seed ?? 'left out');
  if (!seed.success) report('--seed', `${seed.error.issues[0].message}, got ${show(raw.seed)}`);
  if (raw.out === '') report('--out', 'expected a path, got ""');
  const options = {
    seed: raw.seed,
    replicates: whole('--replicates', raw.replicates, MOST_PAIRS),
    draws: whole('--draws', raw.draws, MOST_PAIRS),
    workers: whole('--workers', raw.workers, 256) ?? Math.max(1, cpuCount),
    out: raw.out,
    json: raw.json ?? false,
  };
  if (problems.length > 0) throw new InputError(problems);
  return options;
}

/** The scenario with the seed, draws and replicates of the flags. */
export function applyOptions(scenario: Scenario, { seed, draws, replicates }: SharedOptions): Scenario {
  const changed: Scenario = {
    ...scenario,
    seed: seed ?? scenario.seed,
    draws: draws ?? scenario.draws,
    replicates: replicates ?? scenario.replicates,
  };
  const pairs = changed.draws * changed.replicates;
  if (pairs > MOST_PAIRS) {
    const flag = draws === undefined ? '--replicates' : '--draws';
    throw InputError.of(
      flag,
      `expected draws × replicates of at most ${grouped(MOST_PAIRS)}, got ${grouped(pairs)}`,
    );
  }
  return changed;
}
