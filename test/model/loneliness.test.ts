import { describe, expect, test } from 'vitest';
import { REFERENCE } from '../../sim/evidence/reference-exposure';
import { LONELINESS } from '../../sim/evidence/tables';
import { draw, setMonth } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';
import { healthCell } from '../../sim/model/bands';
import { referenceColumn } from '../../sim/model/reference';
import { H } from '../../sim/model/world';
import { handmade } from '../support/handmade';
import { processOf } from '../support/model';

const loneliness = processOf('loneliness');

describe('loneliness in balance', () => {
  // 3,000 women of 42 in the second fifth, each with the exposures of the reference table, drawn apart.
  const people = Array.from({ length: 3000 }, () => ({ years: 42, sex: 1 }));
  const step = handmade(people, { values: { lonelyOnsetScale: 1 } });
  const { world, rules, luck } = step;
  const cell = healthCell(42 * 12, 1);
  const row = REFERENCE.rows[1 * 14 + cell];
  const share = (column: Parameters<typeof referenceColumn>[0]) => row[referenceColumn(column)];
  const target = LONELINESS.prevalence(42, 2);
  const happens = (p: number, what: number, chance: number) =>
    draw(luck, STREAMS.care, p, what) < chance ? 1 : 0;

  test('keeps the published share lonely and lets three quarters stay lonely for a year', () => {
    let months = 0;
    let lonely = 0;
    let [wereLonely, stillLonely] = [0, 0];
    let marked: number[] = [];
    people.forEach((_, p) => {
      world.lonely[p] = happens(p, 9, target);
    });
    for (let month = 0; month < 180; month++) {
      setMonth(luck, month);
      // The residents age within their cell only; exposures change from month to month.
      people.forEach((_, p) => {
        world.closeTies[p] = 1 - happens(p, 1, share('noCloseTie'));
        world.newFriendMonths[p] = happens(p, 2, share('newFriend'));
        world.bereavedMonths[p] = happens(p, 3, share('bereaved'));
        world.depressed[p] = happens(p, 4, share('depressedNotLonely'));
        world.birthMonth[p] = month - 42 * 12;
      });
      world.header[H.month] = month;
      loneliness(step);
      const now = people.flatMap((_, p) => (world.lonely[p] === 1 ? [p] : []));
      lonely += now.length;
      months += people.length;
      if (month % 12 === 0) {
        wereLonely += marked.length;
        stillLonely += marked.filter((p) => world.lonely[p] === 1).length;
        marked = now;
      }
    }
    // About 15 independent draws of the whole: four standard errors are a tenth of the prevalence.
    expect(Math.abs(lonely / months / target - 1)).toBeLessThan(0.1);
    expect(stillLonely / wereLonely).toBeGreaterThan(0.68);
    expect(stillLonely / wereLonely).toBeLessThan(0.77);
  });

  test('on paper: onset at the reference exposures balances exit at the published share', () => {
    const odds =
      (1 - share('noCloseTie') + share('noCloseTie') * rules.lonelyNoCloseTie) *
      (1 - share('newFriend') + share('newFriend') * rules.lonelyNewFriend) *
      (1 - share('bereaved') + share('bereaved') * rules.lonelyBereaved) *
      (1 - share('depressedNotLonely') + share('depressedNotLonely') * rules.lonelyDepressed);
    const onset = rules.lonelyOnset[cell] * odds;
    expect(onset / (onset + rules.lonelyExit)).toBeCloseTo(target, 12);
  });
});

describe('one month of loneliness', () => {
  test('is decided by the odds of what happened to the person', () => {
    const people = Array.from({ length: 320 }, (_, p) => ({ years: 20 + (p % 60), sex: p % 2 }));
    const step = handmade(people, { month: 3, values: { lonelyExit: 0.2 } });
    const { world, rules, luck } = step;
    rules.lonelyOnset.forEach((_, i) => {
      rules.lonelyOnset[i] *= 5;
    });
    people.forEach((_, p) => {
      world.lonely[p] = p % 5 === 0 ? 1 : 0;
      world.lonelyMonths[p] = world.lonely[p] * 7;
      world.closeTies[p] = p % 2;
      world.newFriendMonths[p] = p % 3 === 0 ? 4 : 0;
      world.bereavedMonths[p] = p % 7 === 0 ? 4 : 0;
      world.depressed[p] = p % 4 === 0 ? 2 : 0;
    });
    const before = world.lonely.slice();
    loneliness(step);
    const counts = { came: 0, went: 0 };
    people.forEach((_, p) => {
      const u = draw(luck, STREAMS.loneliness, world.personId[p], 0);
      let odds = 1;
      if (world.closeTies[p] === 0) odds *= rules.lonelyNoCloseTie;
      if (world.newFriendMonths[p] > 0) odds *= rules.lonelyNewFriend;
      if (world.bereavedMonths[p] > 0) odds *= rules.lonelyBereaved;
      if (world.depressed[p] > 0) odds *= rules.lonelyDepressed;
      const onset = rules.lonelyOnset[healthCell(3 - world.birthMonth[p], p % 2)] * odds;
      const lonely = before[p] === 1 ? u >= rules.lonelyExit : u < onset;
      expect([p, world.lonely[p]]).toEqual([p, lonely ? 1 : 0]);
      if (before[p] === 1) expect(world.lonelyMonths[p]).toBe(lonely ? 8 : 0);
      if (before[p] !== world.lonely[p]) counts[lonely ? 'came' : 'went']++;
    });
    expect(counts.came).toBeGreaterThan(20);
    expect(counts.went).toBeGreaterThan(0);
  });

  test('is nothing that children have', () => {
    const step = handmade(Array.from({ length: 40 }, () => ({ years: 15.9 })));
    step.rules.lonelyOnset.fill(1);
    loneliness(step);
    expect(step.world.lonely.every((lonely) => lonely === 0)).toBe(true);
  });
});
