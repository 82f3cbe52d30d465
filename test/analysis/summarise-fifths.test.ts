import { describe, expect, test } from 'vitest';
import { slopeIndex } from '../../sim/analysis/inequality';
import { summariseStudy } from '../../sim/analysis/summarise';
import { POOL } from '../../sim/analysis/summarise-balance';
import { placeOfAreas } from '../../sim/engine/areas';
import type { Area, Scenario } from '../../sim/engine/scenario';
import { runStudy } from '../../sim/engine/study';
import { csvChunks } from '../../sim/io/csv';
import { fifthsLedgerTable, fifthsTable, inequalityTable } from '../../sim/io/fifths-tables';
import { portableSha256 } from '../../sim/kernel/digest';
import { plan, withArm } from '../support/model';

const area = (name: string, deprivationDecile: number, count: number): Area => ({
  name,
  count,
  simulated: 1,
  population: 250,
  deprivationDecile,
  ageShares: {},
  tenure: null,
  ethnicGroups: [{ name: 'all residents', share: 1 }],
  qualifications: null,
  groupsPerThousand: null,
});

const AREAS = [area('first', 1, 2), area('third', 5, 3), area('last', 10, 2)];
const SCENARIO: Scenario = {
  ...withArm([
    plan('community-development-worker', {
      target: 'most deprived fifth of England',
      options: { posts: 3 },
      payer: 'council other',
    }),
  ]),
  place: placeOfAreas(AREAS),
  months: 18,
  draws: 3,
  replicates: 1,
};
const STUDY = runStudy(SCENARIO, 'test', portableSha256);
const summary = summariseStudy(STUDY);
const { deprivation, balance } = summary;
if (deprivation === undefined) throw new Error('expected fifths');

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

describe('fifths of deprivation', () => {
  test('are there that have residents, most deprived first', () => {
    expect(deprivation.fifths.map(({ fifth }) => fifth)).toEqual([1, 3, 5]);
    expect(sum(deprivation.fifths.map(({ residents }) => residents))).toBeCloseTo(
      summary.outcomes.find(({ id }) => id === 'residents')?.arms[0].total ?? Number.NaN,
      6,
    );
  });

  test('add up to the outcomes, with and without and in their difference', () => {
    for (const { id, arms } of summary.outcomes) {
      const own = deprivation.fifths.map(({ outcomes }) => outcomes.find((one) => one.id === id));
      expect(sum(own.map((one) => one?.without ?? Number.NaN))).toBeCloseTo(arms[0].total, 5);
      expect(sum(own.map((one) => one?.with ?? Number.NaN))).toBeCloseTo(arms[1].total, 5);
      expect(sum(own.map((one) => one?.change.mean ?? Number.NaN))).toBeCloseTo(
        arms[1].difference?.total.mean ?? Number.NaN,
        5,
      );
    }
  });

  test('add up to the ledger to the pound, payer by payer', () => {
    for (const { payer, kind, total } of summary.ledger) {
      const cells = deprivation.fifths.flatMap(({ money }) =>
        money.filter((cell) => cell.payer === payer && cell.kind === kind),
      );
      expect(Math.abs(sum(cells.map(({ change }) => change.mean)) - total)).toBeLessThan(0.01);
    }
  });

  test('without a programme change in nothing', () => {
    for (const { fifth, outcomes, money } of deprivation.fifths) {
      if (fifth === 1) continue;
      for (const { change } of [...outcomes, ...money])
        expect([change.mean, change.low95, change.high95]).toEqual([0, 0, 0]);
    }
  });

  test('have slopes out of the rates of the fifths', () => {
    const people = deprivation.fifths.map(({ residents }) => residents);
    const rates = deprivation.fifths.map(
      ({ outcomes }) => outcomes.find(({ id }) => id === 'depressed')?.perThousand?.without ?? Number.NaN,
    );
    const row = deprivation.inequality.find(({ id }) => id === 'depressed');
    expect(row?.slope?.without).toBeCloseTo(slopeIndex(people, rates), 6);
    // Depression is published as more common where people are poorer.
    expect(row?.slope?.without).toBeGreaterThan(0);
  });

  test('say that what only the most deprived have is theirs, and nothing where nobody can tell', () => {
    const of = (id: string) => deprivation.inequality.find((row) => row.id === id)?.concentration;
    const people = deprivation.fifths.map(({ residents }) => residents);
    const end = people[0] / sum(people) - 1;
    for (const id of ['peopleMet', 'programmeCost']) expect(of(id)?.mean).toBeCloseTo(end, 9);
    expect(of('births')).toBeNull();
  });

  test('are written as tables whose cells fit their columns', () => {
    const runs = [...csvChunks(fifthsTable(STUDY))].join('').trim().split('\n');
    expect(runs[0]).toBe('pair,draw,replicate,arm,fifth,outcome,year,value');
    expect(runs.length).toBe(1 + 3 * 2 * 3 * summary.outcomes.length * 2);
    for (const table of [inequalityTable(deprivation), fifthsLedgerTable(deprivation)])
      for (const row of table.rows()) expect(row.length).toBe(table.columns.length);
  });

  test('say how much of the place was run', () => {
    const { words, funded } = deprivation.sample;
    expect(funded).toEqual([
      { arm: 'status quo', neighbourhoods: 0, residents: 0 },
      { arm: 'programme', neighbourhoods: 2, residents: 500 },
    ]);
    expect(words).toBe(
      'The place is 7 neighbourhoods with 1,750 residents. A sample was run: 3 neighbourhoods with 750 residents, and each counts as often as it stands for, in people and in pounds. So luck counts for more than in the whole place, and ranges are rather too wide than too narrow. Neighbourhoods with a programme: 2 in “programme”. No local tie crosses a border.',
    );
  });
});

describe('who pays and who gains', () => {
  test('the funder pays what the programme costs, and the pool is the public payers together', () => {
    const payer = balance.find((row) => row.payer === 'council other');
    const { priceYear, discountCosts } = SCENARIO.settings;
    expect(priceYear).toBe(2025);
    const years = [80_000, 40_000].map((pounds, year) => (2 * pounds) / (1 + discountCosts) ** year);
    expect(payer?.pays.mean).toBeCloseTo(sum(years), 3);
    const pool = balance.find((row) => row.payer === POOL);
    const publicIds = [
      'NHS primary',
      'NHS hospital',
      'NHS mental health',
      'council social care',
      'council other',
      'police and justice',
    ];
    for (const key of ['pays', 'savesCash', 'frees', 'netCash', 'net'] as const) {
      const own = balance.filter((row) => publicIds.includes(row.payer)).map((row) => row[key].mean);
      expect(pool?.[key].mean).toBeCloseTo(sum(own), 3);
    }
    for (const { pays, savesCash, frees, netCash, net } of balance) {
      expect(netCash.mean).toBeCloseTo(savesCash.mean - pays.mean, 6);
      expect(net.mean).toBeCloseTo(savesCash.mean + frees.mean - pays.mean, 6);
    }
  });

  test('with what is saved in the ledger, where nothing is discounted', () => {
    const settings = { ...SCENARIO.settings, discountCosts: 0 };
    const plain = summariseStudy({ ...STUDY, scenario: { ...SCENARIO, settings } });
    for (const { payer, savesCash, pays } of plain.balance.filter((row) => row.payer !== POOL)) {
      const cash = plain.ledger.find((row) => row.payer === payer && row.kind === 'cashable')?.total ?? 0;
      expect(pays.mean - savesCash.mean).toBeCloseTo(cash, 4);
    }
  });
});
