/**
 * Targets of a calibration to a posterior: what surveys found of a kind of neighbourhood, as likelihoods, which
 * parameters may move and how far, and what is held out to be predicted.
 */
import { z } from 'zod';
import type { Target } from '../../analysis/posterior/posterior-density';
import { PARAMETERS, type ParameterId } from '../../evidence/registry';
import { choice, group, line, list, whole } from '../fields';
import { InputError, type Problem } from '../input-error';
import { collectProblems } from '../scenario-problems';
import { listNames, show, suggestion } from '../wording';
import { parseYaml, plainData, problemAt } from '../yaml-source';

const LIKELIHOODS = ['binomial', 'normal', 'multinomial'] as const;

const target = group({
  label: line(120).describe('What it is, in words.'),
  statistics: list(line(60), 1, 20).describe(
    'Ids of statistics as in kithwork check --ids; one a category of a multinomial.',
  ),
  likelihood: choice(LIKELIHOODS, 'a likelihood'),
  successes: z.number('expected a number').min(0).optional().describe('Of a binomial: how many said yes.'),
  of: z
    .number('expected a number')
    .min(1)
    .optional()
    .describe('Of a binomial: how many were asked, effectively.'),
  mean: z.number('expected a number').optional().describe('Of a normal.'),
  sd: z.number('expected a number').positive('expected a number above 0').optional().describe('Of a normal.'),
  counts: list(z.number('expected a number').min(0), 2, 20)
    .optional()
    .describe('Of a multinomial: how many gave each answer.'),
  source: line(400).describe('Who found it; where the width comes from.'),
});

const prior = group({
  low: z.number('expected a number').optional().describe('Lowest value; the record’s own unless given.'),
  high: z.number('expected a number').optional(),
});

const schema = group({
  'kithwork-targets': z.literal(1, 'expected 1, the version of the form'),
  name: line(120),
  place: line(60).describe('Kind of neighbourhood, as in kithwork check.'),
  residents: whole(300, 20_000).default(1500).describe('Residents of each simulated place.'),
  months: whole(84, 240).default(96).describe('Months of each run after the burn-in.'),
  seed: line(120).default('posterior'),
  simulations: list(whole(10, 100_000), 1, 6).describe(
    'Runs of each wave; later waves go where earlier ones left off.',
  ),
  sets: whole(10, 10_000).default(200).describe('Parameter sets to keep.'),
  truths: whole(0, 1000)
    .default(100)
    .describe('Runs of the last wave that stand for worlds whose truth is known, for coverage.'),
  predictions: whole(0, 1000)
    .default(12)
    .describe('Sets run again in the model, to hold against the targets.'),
  parameters: z
    .record(z.string(), prior, 'expected a group of parameters')
    .describe('What may move; evenly likely from low to high.'),
  fit: list(target, 1, 100),
  holdOut: list(target, 0, 100).default([]),
});

export type TargetsFile = z.infer<typeof schema>;

export interface NamedTarget extends Target {
  readonly label: string;
  readonly source: string;
  readonly fitted: boolean;
}

export interface PriorRange {
  readonly id: ParameterId;
  readonly low: number;
  readonly high: number;
}

export interface ReadTargets {
  readonly file: TargetsFile;
  readonly targets: readonly NamedTarget[];
  readonly priors: readonly PriorRange[];
}

/**
 * @param places kinds of neighbourhood that exist
 * @param statistics ids that a run gives
 * @throws InputError with every fault
 */
export function readTargets(
  text: string,
  name: string,
  places: readonly string[],
  statistics: readonly string[],
): ReadTargets {
  const source = parseYaml(text, name, {
    noun: 'file of targets',
    hint: 'scenarios/posterior/average-town.yaml shows one',
  });
  const data = plainData(source);
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new InputError(collectProblems(parsed.error.issues, [], schema, data, source));
  const file = parsed.data;
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string) =>
    problems.push(problemAt(source, path, message));
  if (!places.includes(file.place)) {
    report(['place'], `expected a neighbourhood type (${listNames(places)}), got ${show(file.place)}`);
  }
  const priors = Object.entries(file.parameters).flatMap(([id, range]): PriorRange[] => {
    const record = PARAMETERS[id as ParameterId];
    if (record === undefined) {
      report(
        ['parameters', id],
        `expected the id of a parameter, got ${show(id)}${suggestion(id, Object.keys(PARAMETERS))}`,
      );
      return [];
    }
    const { low = record.low, high = record.high } = range;
    if (!(low >= record.low && high <= record.high && low < high)) {
      report(
        ['parameters', id],
        `expected a range within ${record.low} to ${record.high}, got ${low} to ${high}`,
      );
    }
    return [{ id: id as ParameterId, low, high }];
  });
  if (Object.keys(file.parameters).length === 0) report(['parameters'], 'expected at least one parameter');
  const read = (list: TargetsFile['fit'], key: string, fitted: boolean) =>
    list.flatMap((entry, n): NamedTarget[] => {
      for (const id of entry.statistics) {
        if (!statistics.includes(id)) {
          report(
            [key, n, 'statistics'],
            `expected the id of a statistic, got ${show(id)}${suggestion(id, statistics)}`,
          );
        }
      }
      const observation = observationOf(entry);
      if (typeof observation === 'string') {
        report([key, n], observation);
        return [];
      }
      const { label, source: from, statistics: ids } = entry;
      return [{ label, source: from, statistics: ids, observation, fitted }];
    });
  const targets = [...read(file.fit, 'fit', true), ...read(file.holdOut, 'holdOut', false)];
  if (problems.length > 0) throw new InputError(problems);
  return { file, targets, priors };
}

function observationOf(entry: TargetsFile['fit'][number]): Target['observation'] | string {
  const { likelihood, successes, of, mean, sd, counts, statistics } = entry;
  if (likelihood === 'binomial') {
    if (successes === undefined || of === undefined || successes > of || statistics.length !== 1)
      return 'a binomial needs one statistic, of, and successes no greater than of';
    return { likelihood, successes, of };
  }
  if (likelihood === 'normal') {
    if (mean === undefined || sd === undefined || statistics.length !== 1)
      return 'a normal needs one statistic, mean and sd';
    return { likelihood, mean, sd };
  }
  if (counts === undefined || counts.length !== statistics.length || counts.every((count) => count === 0))
    return 'a multinomial needs counts, one a statistic';
  return { likelihood, counts };
}
