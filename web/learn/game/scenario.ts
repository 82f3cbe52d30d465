/** The game as a scenario: the untouched twin and the plan of each table, up to the end of a round. */
import type { ProgrammePlan, Scenario } from '../../../sim/engine/scenario';
import { learnScenario } from '../chapters/scenarios';
import { closedHalls } from './hall';
import { paidMonths, setUpCost, yearlyCost } from './money';
import { roleOf } from './roles';
import { ROUNDS } from './rounds';
import { troublesOf } from './shocks';
import type { GameState, Table } from './state';

/** @param round up to whose end the place is run */
export function gameScenario(state: GameState, round: number): Scenario {
  const base = learnScenario('game');
  // Last in every arm, so that the plans are numbered, and have the luck, that they had before.
  const halls = closedHalls({ shocks: state.shocks.slice(0, round) });
  return {
    ...base,
    name: `${base.name}, game ${state.luck}, round ${round + 1}`,
    seed: `game ${state.luck}`,
    months: ROUNDS[round].to,
    arms: [
      { name: base.comparator, programmes: halls },
      ...state.tables.map((table) => ({
        name: table.name,
        programmes: [...plansOf(state, table, round), ...halls],
      })),
    ],
  };
}

/** What was agreed up to a round, with the shocks that came up to it. */
function plansOf(state: GameState, { proposals }: Table, round: number): ProgrammePlan[] {
  const known = { shocks: state.shocks.slice(0, round) };
  // What was ended later was still to run on in this round.
  const then = proposals
    .filter((one) => one.round <= round)
    .map((one) => (one.endedIn !== null && one.endedIn > round ? { ...one, endedIn: null } : one));
  return then.flatMap((one): ProgrammePlan[] => {
    const months = paidMonths(one);
    if (months === 0) return [];
    return [
      {
        approach: one.approach,
        start: one.start,
        months,
        costPerYear: yearlyCost(one),
        setUpCost: setUpCost(one),
        payer: roleOf(one.role).pays,
        options: one.posts === null ? {} : { posts: one.posts },
        troubles: troublesOf(known, then, one),
      },
    ];
  });
}
