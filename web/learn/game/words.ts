/** Numbers, proposals and changes of the game in words. */
import { LEARN } from '#locale';
import type { PairedDifference } from '../../../sim/analysis/paired';
import { approachById } from '../../../sim/programmes/registry';
import { fill } from '../locale/texts';
import { paidMonths, type Refused } from './money';
import { directionOf } from './results';
import { ROUNDS, type StepId } from './rounds';
import type { ShowCell } from './show';
import type { Guess, Proposal } from './state';

const text = LEARN.game;

/** A sum or count with thousands, as English tables have it. */
export function grouped(value: number, digits = 0): string {
  const rounded = Math.abs(value).toFixed(digits);
  const [whole, rest] = rounded.split('.');
  const figures = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
  return value < 0 && Number(rounded) !== 0 ? `−${figures}` : figures;
}

/** One decimal where a number is small, none where it is not. */
const short = (value: number, like: number) => grouped(value, like < 20 ? 1 : 0);

type Estimated = Pick<PairedDifference, 'mean' | 'low95' | 'high95'>;

export function numberWords({ mean, low95, high95 }: Estimated): string {
  const like = Math.max(Math.abs(low95), Math.abs(high95));
  return fill(text.reveal.number, {
    mean: short(mean, like),
    low: short(low95, like),
    high: short(high95, like),
  });
}

export function moneyWords({ mean, low95, high95 }: Estimated): string {
  const pounds = (value: number) => `${value <= -0.5 ? '−' : ''}£${grouped(Math.abs(value))}`;
  return fill(text.reveal.money, { mean: pounds(mean), low: pounds(low95), high: pounds(high95) });
}

/** What can be told of a change, and the change itself. */
export function changeCell(change: Estimated): ShowCell {
  return { main: tellable(change, text.reveal.clear), detail: numberWords(change) };
}

/** The same of money or worth that a payer gains. */
export function gainCell(gain: Estimated): ShowCell {
  return { main: tellable(gain, text.reveal.gained), detail: moneyWords(gain) };
}

export function tellable(change: Estimated, words: Readonly<Record<Guess, string>>): string {
  const { mean, low95, high95 } = change;
  return mean === 0 && low95 === 0 && high95 === 0 ? text.reveal.noChange : words[directionOf(change)];
}

/** The same change seen from the other side: what is not spent is saved. */
export function turned({ mean, low95, high95 }: Estimated): Estimated {
  return { mean: 0 - mean, low95: 0 - high95, high95: 0 - low95 };
}

export function stepTitle(round: number, step: StepId): string {
  const { from, to } = ROUNDS[round];
  return fill(text.roundStep, {
    round: round + 1,
    from: from / 12 + 1,
    to: to / 12,
    step: text.steps[step],
  });
}

export function proposalWords(one: Proposal): string {
  const values = {
    what: approachById(one.approach).label,
    role: text.roles[one.role],
    from: one.start,
    to: one.start + paidMonths(one),
    posts: one.posts ?? 0,
  };
  const line = fill(one.posts === null ? text.plan.line : text.plan.linePosts, values);
  return one.endedIn === null ? line : fill(text.plan.ended, { line });
}

export function refusalWords(refused: Refused): string {
  const { refused: lines } = text.plan;
  switch (refused.why) {
    case 'full':
      return lines.full;
    case 'money':
      return fill(lines.money, {
        round: refused.round + 1,
        role: text.roles[refused.role],
        needs: grouped(refused.needs),
        has: grouped(refused.has),
      });
    default:
      return fill(lines[refused.why], { low: refused.low, high: refused.high });
  }
}
