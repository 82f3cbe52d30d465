/** `kithwork trial`: what an evaluation could show, were the model true. */
import type { Command } from 'commander';
import { crossSections } from '../../analysis/trial/cross-section';
import { type PanelPlace, panels, shareStaying } from '../../analysis/trial/panel';
import { placesNeeded, runTrials, type Site, surveyVariance } from '../../analysis/trial/virtual-trial';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../../engine/outcomes';
import { PANEL_STATES, type PanelState } from '../../engine/panel';
import { InputError } from '../../io/input-error';
import type { Batch } from '../../io/plan/batch';
import { placesOf, type Waves } from '../../io/plan/trial-places';
import { grouped, listNames, show } from '../../io/wording';
import { armOf, openBatch } from '../batch/open-batch';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { tableLines } from './table';
import { progress } from './terminal';

const EXAMPLES = `
Examples:
  Ten places with the programme, ten without, 200 adults asked in each:
    $ kithwork trial kithwork-out/places --outcome lonely

  Asked before and after (difference in differences), a quarter do not answer:
    $ kithwork trial results --outcome isolated --before 1 --attrition 0.25

  The same adults both times (a panel); who moves away is lost:
    $ kithwork trial results --outcome lonely --before 12 --panel

  How often would such a trial see what a real one saw, two points fewer lonely?
    $ kithwork trial results --outcome lonely --observed -0.02

The plan needs: by: month, and draws × replicates of at least twice --places.
Each pair of runs is a place. A panel runs them again, as a batch keeps no
persons.
`;

/** Adults asked in each place, for the table of what a larger survey would need. */
const SURVEYS = Object.freeze([50, 100, 200, 500, 1000] as const);

interface RawTrial extends RawOptions {
  readonly outcome: string;
  readonly arm?: string;
  readonly point: string;
  readonly places: string;
  readonly people: string;
  readonly before?: string;
  readonly panel?: true;
  readonly after?: string;
  readonly attrition: string;
  readonly trials: string;
  readonly observed?: string;
}

export function addTrial(program: Command, context: CliContext): void {
  const command = program
    .command('trial')
    .summary('what a trial or evaluation could show, were the model true')
    .description(
      'Repeats a cluster-randomised trial inside a finished batch: places with and without the programme, a survey of adults at random. Says how often it would find the effect, and how many places and people it would take.',
    )
    .argument('<folder>', 'folder of the batch')
    .requiredOption('--outcome <id>', 'the state of adults that is asked about, such as lonely')
    .option('--arm <name>', 'the arm (default: the first that is not the comparator)')
    .option('--point <n>', 'number of the design point', '0')
    .option('--places <n>', 'places on each side', '10')
    .option('--people <n>', 'adults asked in each place and wave', '200')
    .option('--before <month>', 'month of a survey before; without it there is none')
    .option('--panel', 'ask the same adults before and after; without it others, at random')
    .option('--after <month>', 'month of the survey after (default: the last)')
    .option('--attrition <share>', 'share who do not answer, whatever their state', '0')
    .option('--trials <n>', 'trials to repeat', '1000')
    .option('--observed <change>', 'a change that a real trial saw, as a share such as -0.02');
  addFlags(command, ['seed', 'workers', 'json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((folder: string, raw: RawTrial) => trial(folder, raw, context));
}

/** @throws InputError that says where the limit comes from: every place is a pair of runs of the batch */
function placesAsked(text: string, pairs: number): number {
  const most = Math.floor(pairs / 2);
  if (/^\d{1,9}$/.test(text) && Number(text) >= 2 && Number(text) <= most) return Number(text);
  throw InputError.of(
    '--places',
    `expected a whole number between 2 and ${grouped(most)}, got ${show(text)}; each place is a pair of runs, and the batch has ${grouped(pairs)} a point (draws × replicates)`,
  );
}

async function trial(name: string, raw: RawTrial, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  const { batch, runs } = openBatch(name, context);
  const { scenario, pairsPerPoint } = batch;
  const { months } = scenario;
  const whole = (flag: string, text: string, low: number, high: number) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high) return Number(text);
    throw InputError.of(
      flag,
      `expected a whole number between ${grouped(low)} and ${grouped(high)}, got ${show(text)}`,
    );
  };
  const number = (flag: string, text: string, low: number, high: number) => {
    if (text.trim() !== '' && Number(text) >= low && Number(text) <= high) return Number(text);
    throw InputError.of(flag, `expected a number between ${low} and ${high}, got ${show(text)}`);
  };
  if (pairsPerPoint < 4) {
    throw InputError.of(
      '',
      `expected four pairs or more a point (draws × replicates), got ${pairsPerPoint}`,
      name,
    );
  }
  const waves: Waves = {
    before: raw.before === undefined ? null : whole('--before', raw.before, 1, months - 1),
    after: raw.after === undefined ? months : whole('--after', raw.after, 1, months),
  };
  if (waves.before !== null && waves.before >= waves.after) {
    throw InputError.of('--before', `expected a month before ${waves.after}, got ${waves.before}`);
  }
  const design = {
    places: placesAsked(raw.places, pairsPerPoint),
    people: whole('--people', raw.people, 1, 1_000_000),
    attrition: number('--attrition', raw.attrition, 0, 0.99),
    trials: whole('--trials', raw.trials, 1, 100_000),
    seed: options.seed ?? scenario.seed,
  };
  const observed = raw.observed === undefined ? null : number('--observed', raw.observed, -1, 1);
  const arm = armOf(batch, raw.arm);
  const point = whole('--point', raw.point, 0, batch.points - 1);
  const places = placesOf(batch, runs(), { arm, point, outcome: raw.outcome, ...waves }, name);
  const asked = raw.panel
    ? await panelOf(batch, { arm, point, outcome: raw.outcome, ...waves }, options.workers, context)
    : null;
  const sites = asked === null ? crossSections(places) : panels(asked);
  const result = runTrials(sites, design);
  const needs = SURVEYS.map((people) => ({
    people,
    places: needed(sites, people, design.attrition, result),
  }));
  const asSeen =
    observed === null
      ? null
      : result.estimates.filter((estimate) => (observed < 0 ? estimate <= observed : estimate >= observed))
          .length / design.trials;
  const { estimates: _estimates, ...numbers } = result;
  const body = {
    outcome: raw.outcome,
    arm: scenario.arms[arm].name,
    point,
    ...waves,
    panel: asked === null ? null : { staying: shareStaying(asked) },
    ...design,
    ...numbers,
    needs,
    observed: observed === null ? null : { change: observed, share: asSeen },
  };
  if (options.json) printJson(context, 'trial', body);
  else printLines(context, report(body, OUTCOMES[OUTCOME_INDEX[raw.outcome as OutcomeId]].label));
}

/** @throws InputError for what a panel cannot be asked about */
async function panelOf(
  batch: Batch,
  { arm, point, outcome, before, after }: Waves & { arm: number; point: number; outcome: string },
  workers: number,
  context: CliContext,
): Promise<PanelPlace[]> {
  const state = PANEL_STATES.find((id) => id === outcome) as PanelState | undefined;
  if (before === null) throw InputError.of('--panel', 'expected --before too: a panel is asked twice');
  if (state === undefined)
    throw InputError.of(
      '--panel',
      `expected an outcome that is kept of each person (${listNames(PANEL_STATES)}), got ${show(outcome)}`,
    );
  const { place, arms, comparator } = batch.pointAt(point).scenario;
  if (place.areas !== undefined)
    throw InputError.of('--panel', 'expected a place of one kind: give each kind of neighbourhood a plan');
  const control = arms.findIndex(({ name }) => name === comparator);
  const first = point * batch.pairsPerPoint;
  const pairs = Array.from({ length: batch.pairsPerPoint }, (_, n) => first + n);
  const bar = progress(context);
  try {
    const choice = { state, before, after, arms: [arm, control] };
    const options = { workers, onProgress: bar.update, signal: context.signal };
    const work = context.services.runPanels(batch, pairs, choice, options);
    const found = await untilInterrupted(context.signal, work);
    return found.map(([treated, control]) => ({ treated, control }));
  } finally {
    bar.stop();
  }
}

function needed(
  sites: readonly Site[],
  people: number,
  attrition: number,
  { truth, betweenSd }: { truth: number; betweenSd: number },
): number | null {
  return placesNeeded(truth, betweenSd, Math.sqrt(surveyVariance(sites, { people, attrition })));
}

type Body = Omit<ReturnType<typeof runTrials>, 'estimates'> &
  Waves & {
    readonly arm: string;
    readonly places: number;
    readonly people: number;
    readonly attrition: number;
    readonly panel: { readonly staying: number } | null;
    readonly trials: number;
    readonly needs: readonly { readonly people: number; readonly places: number | null }[];
    readonly observed: { readonly change: number; readonly share: number | null } | null;
  };

function report(body: Body, label: string): string[] {
  const { example, truth, power, wrongSign, coverage, betweenSd, surveySd, needs, observed } = body;
  const points = (share: number) => `${share > 0 ? '+' : ''}${(100 * share).toFixed(2)}`;
  const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 && share > 0 ? 1 : 0)} %`;
  const when =
    body.before === null
      ? `month ${body.after}`
      : `months ${body.before} and ${body.after}, as the change between`;
  return [
    `${label}: ${body.arm}`,
    `${body.places} places with it and ${body.places} without, ${grouped(body.people)} adults asked in each (${percent(body.attrition)} do not answer),`,
    `${when}; ${grouped(body.trials)} trials`,
    ...(body.panel === null
      ? []
      : [
          `the same adults both times; ${percent(body.panel.staying)} of them still live there for the second`,
        ]),
    '',
    `what it really does        ${points(truth)} percentage points`,
    `one trial would report     ${points(example.estimate)} (${points(example.low95)} to ${points(example.high95)})`,
    `95 % of trials find        ${points(body.low95)} to ${points(body.high95)}`,
    `power                      ${percent(power)} find an effect of the right sign`,
    `wrong sign                 ${percent(wrongSign)}`,
    `interval holds the truth   ${percent(coverage)}`,
    `spread between places      ${points(betweenSd).replace('+', '')}; of the survey in a place ${points(surveySd).replace('+', '')}`,
    ...(observed === null || observed.share === null
      ? []
      : [`${points(observed.change)} or beyond       ${percent(observed.share)} of trials`]),
    '',
    ...(needs.every(({ places }) => places === null)
      ? ['There is no effect to find.']
      : [
          'For a power of 80 %:',
          ...tableLines({
            heads: ['adults asked in each place', 'places on each side', 'adults asked in all, a wave'],
            rows: needs.map(({ people, places }) => [
              grouped(people),
              places === null ? '–' : grouped(places),
              places === null ? '–' : grouped(2 * places * people),
            ]),
          }),
        ]),
    '',
    'Places differ here only by their people and luck; real places differ by more, so',
    'a real trial needs more of them. Those who answer are like those who do not.',
    ...(body.panel === null ? [] : ['A panel speaks of those who stayed, not of who moved in or away.']),
  ];
}
