/**
 * On paper first: how many friends of which grade does the time budget feed?
 *
 * A bond follows dh/dt = c − δ(h)·h with δ(h) = a + (b − a)·h/200 below 200 hours and b above. Holding h hours
 * costs δ(h)·h hours a month; with a = .025 and b = .0075 a friend (90 h) costs 1.54, a close friend (200 h) 1.5,
 * and the hardest point in between is h* = 100a/(a − b) = 143 h, which costs c* = 50a²/(a − b) = 1.79. Climbing to
 * close friendship needs more than c*; below the peak a bond rests where δ(h)·h = c.
 *
 * An average resident has B = 41.6 hours a month. Shared in proportion to 10 + min(h, 40), n equal bonds get B/n each,
 * so that B feeds up to B/c* = 23 close friends, or 27 friends. The YouGov Friendship Study finds a mean of about
 * three close friends (0 × .07 + 1 × .12 + 2.5 × .41 + 4.5 × .21 + 7 × .16 = 3.2). Beside them stand, say, three kin
 * and six acquaintances: 6 × 50 + 6 × 30 = 480 units of weight, 41.6/480 × 50 = 4.3 hours for a close friend, twice
 * what they need. Time does not keep people from close friends; that ties end before they have grown does.
 */
import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../../sim/evidence/registry';
import { addExternal } from '../../sim/model/people';
import type { Step } from '../../sim/model/step';
import { addTie, CONTEXT, GRADE } from '../../sim/network/tie-store';
import { handmade } from '../support/handmade';
import { processOf } from '../support/model';

const low = PARAMETERS.fadeNew.value;
const strong = PARAMETERS.fadeStrong.value;
const BUDGET = PARAMETERS.timeBudget.value;
const CLOSE_FRIENDS = 0 * 0.07 + 1 * 0.12 + 2.5 * 0.41 + 4.5 * 0.21 + 7 * 0.16;
const HALL = { closeHours: 200, friendHours: 90, casualHours: 50 };

const upkeep = (h: number) => (low + ((strong - low) * Math.min(h, 200)) / 200) * h;
/** The most that any bond on the way to 200 hours costs a month. */
const hardest = strong < low / 2 ? (50 * low * low) / (low - strong) : upkeep(200);

/** Bond hours at rest with `c` hours of contact a month, in closed form. */
function rest(c: number): number {
  if (c > hardest) return c / strong;
  const curve = (low - strong) / 200;
  return (low - Math.sqrt(low * low - 4 * curve * c)) / (2 * curve);
}

/** One average resident and `others` friends who have nobody else, so that only ego’s time is short. */
function star(others: number, hours: number): Step {
  const step = handmade(
    Array.from({ length: others + 1 }, () => ({})),
    { values: { ...HALL, gradeLossShare: 0.5 } },
  );
  for (let p = 1; p <= others; p++) addTie(step.world, 0, p, hours, 1, CONTEXT.friend);
  processOf('moves')(step);
  return step;
}

function live(step: Step, months: number): Step {
  for (let month = 0; month < months; month++) processOf('contact')(step);
  return step;
}

describe('what the time budget feeds', () => {
  test('the hardest point of a growing bond is where the closed form says', () => {
    let most = 0;
    for (let h = 0; h <= 200; h += 0.01) most = Math.max(most, upkeep(h));
    expect(hardest).toBeCloseTo(most, 6);
  });

  test.each([4, 8, 12])('%s equal bonds come to rest where income meets upkeep', (others) => {
    const { world } = live(star(others, 0), 1200);
    expect(world.tieHours[0] / rest(BUDGET / others)).toBeCloseTo(1, 2);
    expect(world.tieHours[0]).toBe(world.tieHours[others - 1]);
    expect(world.tieGrade[0]).toBe(GRADE.close);
  });

  test('beyond the number it can feed, all stay friends and nobody becomes close', () => {
    const friends = Math.floor(BUDGET / upkeep(90));
    const close = Math.floor(BUDGET / hardest);
    expect(friends).toBeGreaterThanOrEqual(close);
    const many = live(star(close + 1, 0), 2400).world;
    expect(many.tieGrade[0]).toBeLessThan(GRADE.close);
    expect(many.tieHours[0] / rest(BUDGET / (close + 1))).toBeCloseTo(1, 1);
    expect(live(star(2 * friends, 0), 1200).world.tieGrade[0]).toBeLessThan(GRADE.friend);
  });

  test('about three close friends, three kin and six acquaintances are fed twice over', () => {
    expect(CLOSE_FRIENDS).toBeCloseTo(3.2, 1);
    const close = Math.ceil(CLOSE_FRIENDS);
    const weight = (close + 3) * 50 + 6 * 30;
    const perClose = (BUDGET / weight) * 50;
    expect(perClose).toBeGreaterThan(1.5 * hardest);
    expect(Math.floor(BUDGET / hardest)).toBeGreaterThan(3 * close);
  });

  test('they are still close after twenty years in which acquaintances come and go', () => {
    const close = Math.ceil(CLOSE_FRIENDS);
    const step = star(close + 3 + 6, 210);
    const { world } = step;
    for (let tie = 0; tie < 3; tie++) world.tieContext[tie] = CONTEXT.kin;
    for (let month = 0; month < 240; month++) {
      // Six acquaintances begin anew every other year.
      if (month % 24 === 0) world.tieHours.fill(0, 3 + close, 9 + close);
      live(step, 1);
    }
    expect(Array.from(world.tieGrade.subarray(3, 3 + close))).toEqual(Array(close).fill(GRADE.close));
    expect(world.closeTies[0]).toBe(close);
    for (let tie = 3; tie < 3 + close; tie++) expect(world.tieHours[tie]).toBeGreaterThan(200);
  });

  test('friends elsewhere are fed from the same budget: each one less for those nearby', () => {
    const near = live(star(10, 0), 600).world.tieHours[0];
    const step = star(10, 0);
    for (let k = 0; k < 6; k++) addExternal(step.world, 0, 240, GRADE.close);
    const beside = live(step, 600).world;
    expect(beside.tieHours[0] / rest(BUDGET / 16)).toBeCloseTo(1, 1);
    expect(beside.tieHours[0]).toBeLessThan(near);
    expect(beside.closeTies[0]).toBe(16);
  });
});
