import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from '../../sim/economics/deflate';
import { buildLedger, cashByMonth, LEDGER_RULES, ledgerIndex } from '../../sim/economics/ledger';
import {
  KIND_COUNT,
  KIND_INDEX,
  type Kind,
  PAYER_COUNT,
  PAYER_IDS,
  PAYER_INDEX,
  PAYERS,
  type PayerId,
} from '../../sim/economics/payers';
import { OUTCOMES } from '../../sim/engine/outcomes';
import { PRICE_YEAR, type UnitCostId } from '../../sim/evidence/records/costs';
import { defaultValues } from '../../sim/evidence/registry';
import { PRICES, recordOf, spendingOf } from './example';

const NOTHING = (months: number) => new Float64Array(PAYER_COUNT * months);
const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

function cell(ledger: Float64Array, payer: PayerId, kind: Kind, year: number, years: number): number {
  return ledger[ledgerIndex(PAYER_INDEX[payer], KIND_INDEX[kind], year, years)];
}

test('ten GP visits a month at £48 are £5,760 a year, a tenth of it cash', () => {
  const ledger = buildLedger(recordOf(18, { gpConsultations: 10 }), 18, defaultValues(), PRICES, NOTHING(18));
  expect(cell(ledger, 'NHS primary', 'cashable', 0, 2)).toBeCloseTo(576, 8);
  expect(cell(ledger, 'NHS primary', 'not cashable', 0, 2)).toBeCloseTo(5184, 8);
  // The second year holds six months.
  expect(cell(ledger, 'NHS primary', 'cashable', 1, 2)).toBeCloseTo(288, 8);
  expect(total(ledger)).toBeCloseTo(5760 + 2880, 8);
});

test('older prices are brought to the price year', () => {
  const record = recordOf(12, { outpatientAttendances: 1 });
  const ledger = buildLedger(record, 12, defaultValues(), { priceYear: 2022 }, NOTHING(12));
  // 12 attendances at £120 of 2016/17 (index 85.65), in prices of 2022 (index 100).
  expect(total(ledger)).toBeCloseTo((12 * 120 * 100) / 85.65, 6);
});

test('crime is split between police and those harmed, and nothing of it is cash', () => {
  const ledger = buildLedger(recordOf(12, { crimes: 1 }), 12, defaultValues(), PRICES, NOTHING(12));
  const price = 12 * deflate(4060, '2015/16', '2025');
  expect(cell(ledger, 'police and justice', 'not cashable', 0, 1)).toBeCloseTo(0.2 * price, 6);
  expect(cell(ledger, 'residents', 'valued', 0, 1)).toBeCloseTo(0.8 * price, 6);
  expect(total(ledger)).toBeCloseTo(price, 6);
});

test('work and residents’ time are valued, never cash', () => {
  const record = recordOf(12, { workMonthsLost: 2, residentHours: 5 });
  const ledger = buildLedger(record, 12, defaultValues(), PRICES, NOTHING(12));
  expect(cell(ledger, 'DWP and employers', 'valued', 0, 1)).toBeCloseTo(
    24 * deflate(2516, '2007/08', '2025'),
    6,
  );
  expect(cell(ledger, 'residents', 'valued', 0, 1)).toBeCloseTo(60 * 12, 8);
  for (const { id } of PAYERS) expect(cell(ledger, id, 'cashable', 0, 1)).toBe(0);
});

test('programme spending is cash of whoever pays, as it stands', () => {
  const spending = spendingOf(24, 'council other', 1000, 15);
  const ledger = buildLedger(recordOf(24, {}), 24, defaultValues(), PRICES, spending);
  expect(cell(ledger, 'council other', 'cashable', 0, 2)).toBe(12_000);
  expect(cell(ledger, 'council other', 'cashable', 1, 2)).toBe(3_000);
  expect(total(ledger)).toBe(15_000);
});

test('the recorded total of programme spending is not counted a second time', () => {
  const ledger = buildLedger(recordOf(12, { programmeCost: 999 }), 12, defaultValues(), PRICES, NOTHING(12));
  expect(total(ledger)).toBe(0);
});

test('cash by month adds up to the cashable cells', () => {
  const amounts = Object.fromEntries(OUTCOMES.map(({ id }, i) => [id, (month: number) => i + month]));
  const record = recordOf(30, amounts);
  const spending = spendingOf(30, 'NHS primary', 500);
  const ledger = buildLedger(record, 30, defaultValues(), PRICES, spending);
  let cash = 0;
  for (const id of PAYER_IDS)
    for (let year = 0; year < 3; year++) cash += cell(ledger, id, 'cashable', year, 3);
  expect(total(cashByMonth(record, 30, defaultValues(), PRICES, spending))).toBeCloseTo(cash, 4);
});

test('a ledger is linear in every unit cost', () => {
  const record = recordOf(12, Object.fromEntries(OUTCOMES.map(({ id }, i) => [id, i + 1])));
  const costs = Object.keys(PRICE_YEAR) as UnitCostId[];
  fc.assert(
    fc.property(fc.constantFrom(...costs), fc.double({ min: 0, max: 10, noNaN: true }), (id, factor) => {
      const at = (multiple: number) => {
        const values = defaultValues();
        values[id] *= multiple;
        return buildLedger(record, 12, values, PRICES, NOTHING(12));
      };
      const [zero, one, many] = [at(0), at(1), at(factor)];
      for (let i = 0; i < zero.length; i++) {
        const line = zero[i] + factor * (one[i] - zero[i]);
        expect(Math.abs(many[i] - line)).toBeLessThanOrEqual(1e-9 * Math.abs(line) + 1e-9);
      }
      expect(total(one)).toBeGreaterThan(total(zero));
    }),
  );
});

test('every unit cost is used, and shares move money between kinds without changing it', () => {
  expect([...new Set(LEDGER_RULES.map((rule) => rule.unitCost))].sort()).toEqual(
    Object.keys(PRICE_YEAR).sort(),
  );
  const record = recordOf(12, Object.fromEntries(OUTCOMES.map(({ id }, i) => [id, i + 1])));
  const values = { ...defaultValues(), cashableShareNhs: 0.4, cashableShareCare: 0.9, crimePoliceShare: 0.1 };
  const sum = (v: typeof values) => total(buildLedger(record, 12, v, PRICES, NOTHING(12)));
  expect(sum(values)).toBeCloseTo(sum(defaultValues()), 5);
});

test('cells do not overlap', () => {
  const seen = new Set<number>();
  for (let p = 0; p < PAYER_COUNT; p++) {
    for (let k = 0; k < KIND_COUNT; k++) for (let y = 0; y < 7; y++) seen.add(ledgerIndex(p, k, y, 7));
  }
  expect(seen.size).toBe(PAYER_COUNT * KIND_COUNT * 7);
  expect(Math.max(...seen)).toBe(PAYER_COUNT * KIND_COUNT * 7 - 1);
});
