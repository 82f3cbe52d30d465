/** The lines behind a payer’s number add up to it. */
import { describe, expect, it } from 'vitest';
import { explainedLines } from '../../sim/analysis/explain-ledger';
import { monthlyDifferences } from '../../sim/analysis/monthly';
import { ledgerRows, valuedArms } from '../../sim/analysis/summarise-ledger';
import { openStudy } from '../../sim/analysis/summarise-study';
import { runStudy } from '../../sim/engine/study';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { smallScenario } from '../web/support/small';

const scenario = smallScenario({ months: 14, draws: 2, replicates: 1 });
const study = openStudy(
  runStudy({ ...scenario, place: { ...scenario.place, population: 300 } }, 'test', nodeSha256),
);

describe('explain this number', () => {
  it('adds up to the ledger, programme spending apart', () => {
    const lines = explainedLines(study);
    expect(lines.length).toBeGreaterThan(5);
    for (const row of ledgerRows(study, valuedArms(study))) {
      const events = lines
        .filter((line) => line.payer === row.payer && line.kind === row.kind)
        .reduce((sum, line) => sum + line.amount, 0);
      const programme = row.payer === 'NHS primary' && row.kind === 'cashable' ? (40_000 * 14) / 12 : 0;
      expect(row.total).toBeCloseTo(events + programme, 6);
    }
  });
});

describe('month by month', () => {
  it('is the mean paired difference of each month, within its range', () => {
    const [found] = monthlyDifferences(study, ['gpConsultations']);
    const total = study.runs.map((runs) =>
      runs.map(({ record }) => record.subarray(22 * 14, 23 * 14).reduce((sum, value) => sum + value, 0)),
    );
    expect(found.mean).toHaveLength(14);
    const expected = (total[1][0] - total[0][0] + total[1][1] - total[0][1]) / 2;
    expect(found.mean.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected, 9);
    found.mean.forEach((mean, n) => {
      expect(found.low95[n]).toBeLessThanOrEqual(mean + 1e-12);
      expect(found.high95[n]).toBeGreaterThanOrEqual(mean - 1e-12);
    });
  });
});
