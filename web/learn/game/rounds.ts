/** Rounds of the game, and how its ninety minutes are spent. */

export interface Round {
  /** First month of it. */
  readonly from: number;
  /** First month after it. */
  readonly to: number;
}

/** The last is longer, since much of what a plan does comes late or does not last. */
export const ROUNDS: readonly Round[] = [
  { from: 0, to: 36 },
  { from: 36, to: 72 },
  { from: 72, to: 120 },
];

export const GAME_MONTHS = ROUNDS[ROUNDS.length - 1].to;

export const yearsOf = ({ from, to }: Round) => (to - from) / 12;

export const STEPS = ['plan', 'guess', 'reveal', 'shock', 'debrief'] as const;
export type StepId = (typeof STEPS)[number];

/** A shock stands between two rounds; the last round is talked about instead. */
export function stepsOf(round: number): readonly StepId[] {
  return ['plan', 'guess', 'reveal', round < ROUNDS.length - 1 ? 'shock' : 'debrief'];
}

export interface AgendaItem {
  readonly id: 'welcome' | StepId | 'end';
  /** Null where it belongs to no round. */
  readonly round: number | null;
  readonly minutes: number;
}

const item = (id: AgendaItem['id'], round: number | null, minutes: number): AgendaItem => ({
  id,
  round,
  minutes,
});

/** Ninety minutes. */
export const AGENDA: readonly AgendaItem[] = [
  item('welcome', null, 10),
  item('plan', 0, 13),
  item('guess', 0, 4),
  item('reveal', 0, 7),
  item('shock', 0, 2),
  item('plan', 1, 10),
  item('guess', 1, 3),
  item('reveal', 1, 7),
  item('shock', 1, 2),
  item('plan', 2, 8),
  item('guess', 2, 3),
  item('reveal', 2, 6),
  item('debrief', 2, 12),
  item('end', null, 3),
];

/** Minutes since the start at which each part begins. */
export function agendaBegins(agenda: readonly AgendaItem[] = AGENDA): number[] {
  let at = 0;
  return agenda.map(({ minutes }) => {
    const from = at;
    at += minutes;
    return from;
  });
}
