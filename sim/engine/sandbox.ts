/**
 * A sandbox: a small place that somebody changes by hand and lets grow older, beside its untouched twin, which
 * is the plain status quo. What it looks like in a month is a function of the place and the list of actions and
 * nothing else, so undoing is playing a shorter list, and a link needs to hold no more than the list.
 */

import { setMonth } from '../kernel/luck';
import type { Step } from '../model/step';
import { copyWorld, H, reserve } from '../model/world';
import { makeStart, startDemand } from './demand';
import { type OpenPair, openPair, openStep } from './pair';
import { drawsOf, programmeRuns } from './plan';
import {
  FEWEST_PEOPLE,
  MOST_ACTIONS,
  MOST_PAIRS,
  MOST_PEOPLE,
  MOST_WORKERS,
  type Refusal,
  SANDBOX_MONTHS,
  type SandboxAction,
  type SandboxPlace,
} from './sandbox-action';
import { applyAction } from './sandbox-apply';
import type { ProgrammePlan, Scenario } from './scenario';
import { advance } from './start';

export interface Sandbox {
  readonly scenario: Scenario;
  readonly open: OpenPair;
}

export interface Played {
  readonly step: Step;
  /** Why an action could not be done, or null, in the order of the actions; those of later months are null. */
  readonly refusals: readonly (Refusal | null)[];
  /** £ spent on workers up to the month. */
  readonly spent: number;
}

/** The template at another size and with other luck. Its first arm is the untouched twin. */
export function sandboxScenario(template: Scenario, { people, luck }: SandboxPlace): Scenario {
  return {
    ...template,
    seed: `${template.seed} ${luck}`,
    place: { ...template.place, population: people },
    months: SANDBOX_MONTHS,
    draws: 1,
    replicates: 1,
  };
}

/**
 * Grows the place; takes a moment. Everything that is played later starts from it.
 * @param template its second arm’s first programme is the worker who can be paid
 */
export function openSandbox(
  template: Scenario,
  place: SandboxPlace,
  onMonth?: (done: number, of: number) => void,
): Sandbox {
  if (!(place.people >= FEWEST_PEOPLE && place.people <= MOST_PEOPLE))
    throw new RangeError(`sandbox: expected ${FEWEST_PEOPLE} to ${MOST_PEOPLE} people, got ${place.people}`);
  const scenario = sandboxScenario(template, place);
  const demand = startDemand(scenario);
  const months = Math.round(demand.values.turnoverYears * 12);
  const start = makeStart(demand, place.place, (done) => onMonth?.(done, months));
  const open = openPair({ scenario, starts: [start], pair: 0, values: drawsOf(scenario)[0] });
  const { capacity } = open.world;
  // Room for every tie that actions can make, for a block of neighbours may double with each.
  const ties = MOST_ACTIONS * MOST_PAIRS;
  // And for a home of their own with each.
  const households = capacity.households + MOST_ACTIONS;
  const room = { ...capacity, households, ties: capacity.ties + ties, pool: capacity.pool + 16 * ties };
  return { scenario, open: { ...open, world: reserve(open.world, room) } };
}

/**
 * Plays the actions from the start and ages the place to `month`. `onMonth` sees the step in every month from 0
 * on, after the actions of that month.
 */
export function playSandbox(
  { scenario, open }: Sandbox,
  actions: readonly SandboxAction[],
  month: number,
  onMonth: (step: Step) => void = () => {},
): Played {
  checkOrder(actions);
  if (!(month >= 0 && month <= SANDBOX_MONTHS))
    throw new RangeError(`sandbox: expected a month between 0 and ${SANDBOX_MONTHS}, got ${month}`);
  const money = plansOf(scenario.arms[1].programmes[0], actions);
  const runs = programmeRuns(scenario, { name: 'yours', programmes: money.plans });
  const step = openStep(open, copyWorld(open.world), runs);
  const refusals = [...money.refusals];
  let next = 0;
  const act = () => {
    const now = step.world.header[H.month];
    setMonth(step.luck, now);
    for (; next < actions.length && actions[next].month <= now; next++)
      refusals[next] ??= applyAction(step, actions[next]);
    onMonth(step);
  };
  act();
  while (step.world.header[H.month] < month) {
    advance(step);
    act();
  }
  let spent = 0;
  for (const { spending } of runs) for (let m = 0; m < month; m++) spent += spending[m];
  return { step, refusals, spent };
}

function checkOrder(actions: readonly SandboxAction[]): void {
  if (actions.length > MOST_ACTIONS)
    throw new RangeError(`sandbox: expected at most ${MOST_ACTIONS} actions, got ${actions.length}`);
  let last = 0;
  actions.forEach(({ month }, n) => {
    if (!(month >= last && month <= SANDBOX_MONTHS))
      throw new RangeError(
        `sandbox: actions[${n}].month: expected ${last} to ${SANDBOX_MONTHS}, got ${month}`,
      );
    last = month;
  });
}

/** Workers as programmes: paid from the month of one action to the month of the other. */
function plansOf(
  worker: ProgrammePlan,
  actions: readonly SandboxAction[],
): {
  plans: ProgrammePlan[];
  refusals: (Refusal | null)[];
} {
  const spans: { start: number; end: number }[] = [];
  let paid = false;
  const refusals = actions.map(({ kind, month }): Refusal | null => {
    if (kind === 'fund worker') {
      if (paid) return 'worker already';
      if (spans.length === MOST_WORKERS) return 'enough workers';
      spans.push({ start: month, end: SANDBOX_MONTHS });
      paid = true;
    } else if (kind === 'stop worker') {
      const last = spans[spans.length - 1];
      if (!paid || last === undefined) return 'no worker';
      last.end = month;
      paid = false;
    }
    return null;
  });
  const plans = spans
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ ...worker, start, months: end - start }));
  return { plans, refusals };
}
