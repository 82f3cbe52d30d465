/**
 * How far an approach can move services. They are moved by somebody who sits down with them, or by money that
 * reaches the whole place: a fifth of a worker, one worker for many neighbourhoods and thin money move them less.
 */
import { defineParameters } from '../evidence/parameter';
import type { Options, ProgrammeView } from './approach';
import { judged } from './option';

const REACH = defineParameters({
  residentsPerPost: judged(
    'Residents whose services one post can move',
    6000,
    'persons',
    [2000, 20_000],
    'For how many residents one full-time worker, or one group of residents, can keep up with all front-line services.',
    'Judgement: a neighbourhood of the size that one coordinator or one partnership is usually given',
  ),
});

/** Options of approaches that move services by work. */
export const AGENCIES = defineParameters({
  agencyLift: judged(
    'Agencies become more responsive',
    0.02,
    'share of the way a month, by a full post',
    [0, 0.1],
    'How fast front-line services learn to respond to residents where a full-time worker has time for all of them.',
  ),
  ...REACH,
});

/** Option of levers that move services by money. */
export function moneyPerHead(pounds: number) {
  return defineParameters({
    moneyPerHead: judged(
      'Money that moves services fully',
      pounds,
      '£ a resident and year',
      [0.1, 100],
      'From how much money for each resident on services respond as fully as they will; less money moves them less.',
      'Judgement: what the approach usually costs in a neighbourhood of 6,000',
    ),
  });
}

/** Share of the full effect that the posts of a month have; one post moves the services of one neighbourhood. */
export function byPosts(
  { posts, residentsAtStart: residents }: Pick<ProgrammeView, 'posts' | 'residentsAtStart'>,
  { residentsPerPost }: Options,
): number {
  return Math.min(1, posts / Math.max(1, residents / residentsPerPost));
}

/** Share of the full effect that residents have who speak for the place: `wanted` of them in each neighbourhood. */
export function byVoices(
  { connectors, residentsAtStart: residents }: ProgrammeView,
  { residentsPerPost }: Options,
  wanted: number,
): number {
  return Math.min(1, connectors / (wanted * Math.max(1, residents / residentsPerPost)));
}

/** Share of the full effect that the money of a month has. */
export function byMoney({ money, residentsAtStart: residents }: ProgrammeView, options: Options): number {
  return residents > 0 ? Math.min(1, (12 * money) / (options.moneyPerHead * residents)) : 0;
}
