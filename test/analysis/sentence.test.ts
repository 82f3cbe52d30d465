import { describe, expect, test } from 'vitest';
import { compareOutcomes } from '../../sim/analysis/paired';
import { headline, isNoticeable, type SentenceInput } from '../../sim/analysis/sentence';
import { sentenceInput } from '../../sim/analysis/sentence-input';
import { amount, chance, joined, money } from '../../sim/analysis/wording';
import { compareRuns } from '../../sim/economics/compare';
import { valueRun } from '../../sim/economics/valued-run';
import { defaultValues } from '../../sim/evidence/registry';
import { PRICES, recordOf, spendingOf } from '../economics/example';

const lonely = { noun: 'people lonely at any time', mean: -14.2, low95: -22, high95: -6.1, comparator: 210 };
const base: SentenceInput = {
  option: 'A community worker',
  years: 10,
  programmeCost: 161_234,
  changes: [lonely],
  savers: [{ label: 'hospitals', saving: 12_345, low95: 200, high95: 25_000, cash: 1_200 }],
  payback: [Number.NaN, Number.NaN, Number.NaN, 80],
  probabilitySavesCash: 0.004,
  probabilityGoodValue: 0.38,
  threshold: 30_000,
};

test('says cost, change, saver, time and both chances in one sentence', () => {
  expect(headline(base)).toBe(
    'A community worker costs £161,000 over 10 years; 14 fewer people lonely at any time (6.1 to 22); the most saved is by hospitals £12,300 (£1,200 in cash); it does not pay for itself in cash within 10 years in 75% of runs; the chance that it saves cash is under 1% and the chance that it is good value at £30,000 a QALY is 38%.',
  );
});

test('one full stop, at the end', () => {
  expect(headline(base)).toMatch(/^[^.]*(\d\.\d[^.]*)*\.$/);
});

describe('not much happens', () => {
  const quiet = { ...lonely, mean: -1.2, low95: -9, high95: 6 };

  test('when intervals hold zero', () => {
    expect(headline({ ...base, changes: [quiet] })).toContain(
      '; not much happens (people lonely at any time: between 9 fewer and 6 more);',
    );
  });

  test('when changes are certain but tiny', () => {
    const tiny = { ...lonely, mean: -0.9, low95: -1, high95: -0.8 };
    expect(isNoticeable(tiny)).toBe(false);
    expect(headline({ ...base, changes: [tiny] })).toContain('not much happens');
    expect(isNoticeable({ ...tiny, comparator: 100 })).toBe(true);
  });

  test('when nothing was measured', () => {
    expect(headline({ ...base, changes: [] })).toContain('; not much happens;');
  });

  test('but not when one of several changes is clear', () => {
    const sentence = headline({
      ...base,
      changes: [quiet, { ...lonely, noun: 'people isolated at any time' }],
    });
    expect(sentence).toContain('14 fewer people isolated at any time');
    expect(sentence).not.toContain('not much happens');
  });
});

test('a rise is more, with its interval the right way round', () => {
  const worse = { noun: 'A&E visits', mean: 40, low95: 10, high95: 70, comparator: 900 };
  expect(headline({ ...base, changes: [lonely, worse] })).toContain(
    '14 fewer people lonely at any time (6.1 to 22) and 40 more A&E visits (10 to 70)',
  );
});

test('no payer is named unless its saving is clear', () => {
  const unsure = [{ label: 'hospitals', saving: 900, low95: -100, high95: 2000, cash: 90 }];
  expect(headline({ ...base, savers: unsure })).toContain('; no payer clearly saves;');
  const rounding = [{ label: 'hospitals', saving: 1e-9, low95: 1e-10, high95: 2e-9, cash: 0 }];
  expect(headline({ ...base, savers: rounding })).toContain('; no payer clearly saves;');
  const valued = [{ label: 'police and courts', saving: 900, low95: 100, high95: 2000, cash: 0 }];
  expect(headline({ ...base, savers: valued })).toContain('police and courts £900 (none of it in cash)');
});

test('payback: never, mostly, mostly not, and nothing to pay back', () => {
  const said = (payback: number[], more = {}) => headline({ ...base, payback, ...more });
  expect(said([Number.NaN, Number.NaN])).toContain('it never pays for itself in cash within 10 years');
  expect(said([20, 31, 40])).toContain('it pays for itself in cash after about 32 months;');
  expect(said([20, 31, 40, Number.NaN])).toContain('after about 32 months, but never in 25% of runs');
  expect(said([0], { programmeCost: 0 })).toContain('there is no spending to pay back');
});

test('numbers as words', () => {
  expect([0, 0.01, 0.44, 6.14, 9.96, 99.4, 99.6, 1234, 98_765].map(amount)).toEqual([
    '0',
    'under 0.1',
    '0.4',
    '6.1',
    '10',
    '99',
    '100',
    '1,200',
    '99,000',
  ]);
  expect([0, 0.4, 12.4, 999.6, 1234, -161_234, 2_345_678].map(money)).toEqual([
    '£0',
    '£0',
    '£12',
    '£1,000',
    '£1,230',
    '−£161,000',
    '£2,350,000',
  ]);
  expect([0, 0.001, 0.38, 0.996, 1].map(chance)).toEqual(['0%', 'under 1%', '38%', 'over 99%', '100%']);
  expect([joined(['a']), joined(['a', 'b']), joined(['a', 'b', 'c'])]).toEqual([
    'a',
    'a and b',
    'a, b and c',
  ]);
});

describe('from a comparison', () => {
  const months = 24;
  const settings = { discountCosts: 0, discountHealth: 0, threshold: 30_000 };

  function said(effect: number): string {
    const base = { residents: 1000, adults: 800, lonely: 60, gpConsultations: 400, qalys: 65 };
    const without = recordOf(months, base);
    const option = recordOf(months, {
      ...base,
      lonely: 60 - 10 * effect,
      gpConsultations: 400 - 20 * effect,
    });
    const spending = spendingOf(months, 'NHS primary', 2000);
    const none = spendingOf(months, 'NHS primary', 0);
    const [a, b] = [
      valueRun(option, spending, months, defaultValues(), PRICES),
      valueRun(without, none, months, defaultValues(), PRICES),
    ];
    const comparison = compareRuns([a, a], [b, b], settings);
    const outcomes = compareOutcomes([option, option], [without, without], months);
    return headline(
      sentenceInput(comparison, outcomes, { option: 'A community worker', months, threshold: 30_000 }),
    );
  }

  test('programme spending is kept apart from the funder’s savings', () => {
    // 20 GP visits fewer in 24 months at £48 are £23,040, a tenth in cash.
    expect(said(1)).toBe(
      'A community worker costs £48,000 over 2 years; 10 fewer people lonely at any time (10 to 10) and 480 fewer GP visits (480 to 480); the most saved is by GP practices £23,000 (£2,300 in cash); it never pays for itself in cash within 2 years; the chance that it saves cash is 0% and the chance that it is good value at £30,000 a QALY is 0%.',
    );
  });

  test('without an effect it says that not much happens and that nobody saves', () => {
    expect(said(0)).toContain(
      '; not much happens (people lonely at any time: between none and none); no payer clearly saves;',
    );
  });
});
