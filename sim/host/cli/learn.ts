/** `kithwork learn`: the counts that a chapter of Learn shows, from all its runs. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Scenario } from '../../engine/scenario';
import { InputError } from '../../io/input-error';
import { show } from '../../io/wording';
import { answerAgreement, comparisonAgreement } from '../learn/agreement';
import { CHAPTERS, type Chapter, countedBy } from '../learn/chapters';
import { CHOICE_LABELS, READING_LABELS } from '../learn/labels';
import { ARMS_OF, type PairReading } from '../learn/measure';
import { spreadOf, whole } from '../learn/spread';
import { worldsDigest } from '../learn/worlds-digest';
import { nodeSha256 } from '../node-hasher';
import { type CliContext, untilInterrupted } from './context';
import { NONE } from './format';
import { printJson, printLines } from './json';
import { addFlags, applyOptions, type RawOptions, readOptions } from './options';
import { loadScenario } from './read-input';
import { tableLines } from './table';
import { colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  What chapter 4 shows: how many ties and groups are left when the money stops:
    $ kithwork learn scenarios/learn/4-the-money-stops.yaml

  The same with other luck, and every run by itself:
    $ kithwork learn scenarios/learn/4-the-money-stops.yaml --seed mine --json

  The counts of a chapter in a scenario of your own:
    $ kithwork learn town.yaml --chapter 2
`;

type RawLearn = RawOptions & { readonly chapter?: string };

export function addLearn(program: Command, context: CliContext): void {
  const command = program
    .command('learn')
    .summary('the counts that a chapter of Learn shows')
    .description(
      'Makes all runs of a chapter of Learn and prints what the chapter counts in them: the watched run, which is the first, and the lowest, average and highest of all. The page counts with the same code.',
    )
    .argument('<scenario>', 'a file of scenarios/learn, or another with --chapter')
    .option('--chapter <n>', 'count as this chapter does, 1 to 6 (default: the one whose file it is)');
  addFlags(command, ['seed', 'replicates', 'workers', 'json'], {
    replicates: 'runs with other luck (default: as the file says)',
  });
  command.addHelpText('after', EXAMPLES).action((file: string, raw: RawLearn) => learn(file, raw, context));
}

async function learn(file: string, raw: RawLearn, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const scenario = applyOptions(loadScenario(file, context), options);
  const chapter = chapterOf(file, raw.chapter);
  const needed = ARMS_OF[chapter.measure];
  if (scenario.arms.length < needed) {
    const { number } = chapter;
    const got = scenario.arms.length;
    throw InputError.of('arms', `expected at least ${needed} arms for chapter ${number}, got ${got}`, file);
  }
  if (scenario.place.areas !== undefined)
    throw InputError.of('place.areas', 'expected one neighbourhood, got a place of areas', file);
  const bar = progress(context);
  try {
    const { services, signal } = context;
    const work = services.countRuns(scenario, chapter.measure, {
      workers: options.workers,
      onProgress: bar.update,
      signal,
    });
    const runs = await untilInterrupted(signal, work);
    bar.stop();
    if (options.json) printJson(context, 'learn', jsonBody(chapter, scenario, runs));
    else printLines(context, report(chapter, scenario, runs, context));
  } finally {
    bar.stop();
  }
}

/** @throws InputError when no chapter is named and the file is none of a chapter */
function chapterOf(file: string, wanted: string | undefined): Chapter {
  if (wanted !== undefined) {
    const found = CHAPTERS.find(({ number }) => String(number) === wanted);
    if (found !== undefined) return found;
    throw InputError.of('--chapter', `expected a chapter from 1 to ${CHAPTERS.length}, got ${show(wanted)}`);
  }
  const name = basename(file).replace(/\.ya?ml$/, '');
  const found = CHAPTERS.find((chapter) => chapter.file === name || chapter.also?.file === name);
  if (found !== undefined) return found;
  throw InputError.of('', 'expected a file of scenarios/learn, or --chapter with the number of one', file);
}

const labelsOf = ({ number }: Chapter): Readonly<Record<string, string>> =>
  READING_LABELS[number as keyof typeof READING_LABELS];

function choiceLabel({ number }: Chapter, id: string): string {
  const choices: Readonly<Record<number, Readonly<Record<string, string>>>> = CHOICE_LABELS;
  return choices[number][id];
}

function jsonBody(chapter: Chapter, scenario: Scenario, runs: readonly PairReading[]): object {
  const labels = labelsOf(chapter);
  return {
    chapter: chapter.number,
    scenario: scenario.name,
    seed: scenario.seed,
    counts: countedBy(chapter).map((id) => {
      const spread = spreadOf(runs, id);
      const { watched = null, low = null, mean = null, high = null } = spread ?? {};
      return { id, label: labels[id], watched, low, mean, high, runs: spread?.values.length ?? 0 };
    }),
    answer: answerAgreement(chapter, runs),
    comparison: comparisonAgreement(chapter, runs),
    runs,
    worlds: worldsDigest(runs, nodeSha256),
  };
}

function report(
  chapter: Chapter,
  scenario: Scenario,
  runs: readonly PairReading[],
  context: CliContext,
): string[] {
  const { bold } = colours(context, context.stdout);
  const labels = labelsOf(chapter);
  const rows = countedBy(chapter).map((id) => {
    const spread = spreadOf(runs, id);
    if (spread === null) return [labels[id], NONE, NONE, NONE, NONE, '0'];
    const { watched, low, mean, high, values } = spread;
    const first = watched === null ? NONE : whole(watched);
    return [labels[id], first, whole(low), whole(mean), whole(high), String(values.length)];
  });
  const answer = answerAgreement(chapter, runs);
  const comparison = comparisonAgreement(chapter, runs);
  const [first, second] = (chapter.compared ?? []).map((id) => `“${labels[id]}”`);
  return [
    bold(`Chapter ${chapter.number}: ${scenario.name}`),
    '',
    ...tableLines({ heads: ['what is counted', 'watched', 'lowest', 'average', 'highest', 'runs'], rows }),
    '',
    'Shares are in 100. “runs” are those that had something to count.',
    ...(answer === null
      ? []
      : [
          `Answer: ${choiceLabel(chapter, answer.found)}; the same in ${answer.same} of ${answer.total} runs.`,
        ]),
    ...(comparison === null
      ? []
      : [
          `${first} against`,
          `${second}: ${comparison.found}; the same in ${comparison.same} of ${comparison.total} runs.`,
        ]),
    '',
    `world digest   ${worldsDigest(runs, nodeSha256)}`,
    `seed           ${scenario.seed}`,
    `version        ${context.services.version}`,
  ];
}
