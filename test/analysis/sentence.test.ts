import { describe, expect, test } from 'vitest';
import { compareOutcomes } from '../../sim/analysis/paired';
import { headline, isNoticeable, type SentenceInput } from '../../sim/analysis/sentence';
import { sentenceInput } from '../../sim/analysis/sentence-input';
import { amount, chance, joined, money } from '../../sim/analysis/wording';
import { compareRuns } from '../../sim/economics/compare';
import { valueRun } from '../../sim/economics/valued-run';
import { defaultValues } from '../../sim/evidence/registry';
import { PRICES, recordOf, spendingOf } from '../economics/example';

/** As many pairs as a study needs to be more than rough. */
function repeated(values: readonly number[]): number[] {
  return Array.from({ length: 48 }, (_, i) => values[i % values.length]);
}

const lonely = {
  noun: 'people lonely at any time',
  isHealth: true,
  mean: -14.2,
  low95: -22,
  high95: -6.1,
  comparator: 210,
};
const base: SentenceInput = {
  option: 'A community worker',
  against: null,
  years: 10,
  programmeCost: 161_234,
  changes: [lonely],
  savers: [{ label: 'hospitals', isPublic: true, saving: 12_345, low95: 200, high95: 25_000, cash: 1_200 }],
  payback: repeated([Number.NaN, Number.NaN, Number.NaN, 80]),
  probabilitySavesCash: 0,
  probabilityGoodValue: 0.38,
  chancesOver: 50,
  threshold: 30_000,
};

test('says cost, change, saver, time and both chances in one sentence', () => {
  expect(headline(base)).toBe(
    'A community worker costs £161,000 over 10 years; 14 fewer people lonely at any time (6 to 22); hospitals save £12,300 (£1,200 in cash); it does not pay for itself in cash within 10 years in 75% of runs; the chance that it saves cash is under 2% and the chance that it is good value at £30,000 a QALY is 38%.',
  );
});

test('beside a comparator with programmes of its own, the cost is more or less than theirs', () => {
  const against = 'small grants';
  const cost = (programmeCost: number) => headline({ ...base, against, programmeCost }).split('; ')[0];
  expect(cost(161_234)).toBe('A community worker costs £161,000 more than small grants over 10 years');
  expect(cost(-161_234)).toBe('A community worker costs £161,000 less than small grants over 10 years');
  expect(cost(0.2)).toBe('A community worker costs as much as small grants over 10 years');
  expect(headline({ ...base, against, programmeCost: -5 })).toContain('no extra spending to pay back');
});

test('one full stop, at the end', () => {
  expect(headline(base)).toMatch(/^[^.]*\.$/);
});

test('a capital at the beginning, whatever the arm is called', () => {
  expect(headline({ ...base, option: 'resident-led partnership' })).toMatch(
    /^Resident-led partnership costs /,
  );
});

test('few runs are called rough', () => {
  expect(headline(base)).not.toContain('rough');
  expect(headline({ ...base, payback: [Number.NaN, Number.NaN] })).toMatch(/ \(few runs: rough\)\.$/);
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

  test('when hardly a person is touched', () => {
    const said = (low95: number, high95: number) =>
      headline({ ...base, changes: [{ ...quiet, mean: 0, low95, high95 }] });
    expect(said(-0.4, 0.3)).toContain(
      '; not much happens (people lonely at any time: less than 1 either way);',
    );
    expect(said(0, 0)).toContain(
      '; not much happens (no change in the number of people lonely at any time);',
    );
    expect(said(-0.4, 3)).toContain('between under 1 fewer and 3 more');
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

test('more people in groups does not pass for better health', () => {
  const quiet = { ...lonely, mean: -1.2, low95: -9, high95: 6 };
  const members = {
    noun: 'people in a group',
    isHealth: false,
    mean: 24,
    low95: 8.3,
    high95: 44,
    comparator: 1085,
  };
  expect(headline({ ...base, changes: [quiet, members] })).toContain(
    '; 24 more people in a group (8 to 44), but no clear change in loneliness, isolation, depression or deaths;',
  );
  expect(headline({ ...base, changes: [lonely, members] })).not.toContain('no clear change');
});

test('a rise is more, with its interval the right way round', () => {
  const worse = { noun: 'A&E visits', isHealth: false, mean: 40, low95: 10, high95: 70, comparator: 900 };
  expect(headline({ ...base, changes: [lonely, worse] })).toContain(
    '14 fewer people lonely at any time (6 to 22) and 40 more A&E visits (10 to 70)',
  );
});

test('no payer is named unless its saving is clear and worth a word', () => {
  const said = (saver: Partial<SentenceInput['savers'][number]>) =>
    headline({
      ...base,
      savers: [
        { label: 'hospitals', isPublic: true, saving: 9000, low95: 100, high95: 20_000, cash: 0, ...saver },
      ],
    });
  expect(said({})).toContain('; hospitals save £9,000 (none of it in cash);');
  expect(said({ low95: -100 })).toContain('; no payer clearly saves;');
  expect(said({ saving: 999, low95: 900 })).toContain('; no payer clearly saves;');
});

test('a public budget that clearly gives more is named, and no other', () => {
  const said = (saver: Partial<SentenceInput['savers'][number]>) => {
    const taken = { label: 'the rest of the council', isPublic: true, saving: -200_400, cash: 0 };
    return headline({ ...base, savers: [{ ...taken, low95: -400_000, high95: -43_000, ...saver }] });
  };
  expect(said({})).toContain(
    '; no payer clearly saves, and it takes up £200,000 of existing budgets in the rest of the council;',
  );
  expect(said({ cash: -50_100 })).toContain(
    'and it takes up £200,000 in the rest of the council (£50,100 of it in cash);',
  );
  for (const unclear of [{ high95: 1 }, { saving: -999, low95: -1200, high95: -800 }, { isPublic: false }])
    expect(said(unclear)).toContain('; no payer clearly saves;');
});

test('two payers are named, the larger first', () => {
  const savers = [1000, 3000, 2000].map((saving, n) => ({
    label: ['hospitals', 'GP practices', 'social care'][n],
    isPublic: true,
    saving,
    low95: 10,
    high95: 5000,
    cash: saving / 10,
  }));
  expect(headline({ ...base, savers })).toContain(
    '; GP practices save £3,000 (£300 in cash) and social care £2,000 (£200 in cash);',
  );
});

test('payback: never, mostly, mostly not, and nothing to pay back', () => {
  const said = (payback: number[], more = {}) => headline({ ...base, payback: repeated(payback), ...more });
  expect(said([Number.NaN, Number.NaN])).toContain('it never pays for itself in cash within 10 years');
  expect(said([20, 31, 40])).toContain('it pays for itself in cash after about 32 months;');
  expect(said([20, 31, 40, Number.NaN])).toContain('after about 32 months, but never in 25% of runs');
  expect(said([0], { programmeCost: 0 })).toContain('there is no spending to pay back');
});

test('numbers as words', () => {
  expect([0, 0.01, 0.44, 6.14, 9.96, 99.4, 99.6, 1234, 98_765].map(amount)).toEqual([
    '0',
    'under 1',
    'under 1',
    '6',
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
  const chances = (over?: number) => [0, 0.001, 0.38, 0.996, 1].map((p) => chance(p, over));
  expect(chances()).toEqual(['under 1%', 'under 1%', '38%', 'over 99%', 'over 99%']);
  expect(chances(25)).toEqual(['under 4%', 'under 1%', '38%', 'over 99%', 'over 96%']);
  expect(chance(1 / 3, 3)).toBe('33%');
  expect(chance(0, 1)).toBe('unknown from one run');
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
      sentenceInput(comparison, outcomes, {
        option: 'A community worker',
        against: null,
        months,
        threshold: 30_000,
        chancesOver: 2,
      }),
    );
  }

  test('programme spending is kept apart from the funder’s savings', () => {
    // 20 GP visits fewer in 24 months at £48 are £23,040, a tenth in cash.
    expect(said(1)).toBe(
      'A community worker costs £48,000 over 2 years; 10 fewer people lonely at any time (10 to 10) and 480 fewer GP visits (480 to 480); GP practices save £23,000 (£2,300 in cash); it never pays for itself in cash within 2 years; the chance that it saves cash is under 50% and the chance that it is good value at £30,000 a QALY is under 50% (few runs: rough).',
    );
  });

  test('without an effect it says that not much happens and that nobody saves', () => {
    expect(said(0)).toContain(
      '; not much happens (no change in the number of people lonely at any time); no payer clearly saves;',
    );
  });
});
