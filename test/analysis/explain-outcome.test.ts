/** What is said of how a number is made holds: the parts add up, and each record named behind it moves it. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  explainedHealth,
  explainedOutcomes,
  explainedValues,
  usedValues,
} from '../../sim/analysis/explain-outcome';
import { HEADLINES, recordsBehind } from '../../sim/analysis/number-origins';
import { compareOutcomes, mean } from '../../sim/analysis/paired';
import { comparisons, valuedArms } from '../../sim/analysis/summarise-ledger';
import { openStudy, type Study } from '../../sim/analysis/summarise-study';
import { makeStart, startSlots } from '../../sim/engine/demand';
import { OUTCOME_INDEX } from '../../sim/engine/outcomes';
import { drawsOf } from '../../sim/engine/plan';
import { runPair } from '../../sim/engine/run-pair';
import { runStudy } from '../../sim/engine/study';
import { PARAMETERS, type ParameterValues } from '../../sim/evidence/registry';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { smallScenario } from '../web/support/small';

const scenario = smallScenario({ months: 30, draws: 3, replicates: 2 });
const town = { ...scenario, place: { ...scenario.place, population: 400 } };
let study: Study;
beforeAll(() => {
  study = openStudy(runStudy(town, 'test', nodeSha256));
});

describe('explain a headline number', () => {
  it('by year, which adds up to the change, and by pairs, which add up to all', () => {
    const records = study.runs.map((runs) => runs.map(({ record }) => record));
    const compared = compareOutcomes(records[1], records[0], 30);
    const explained = explainedOutcomes(study);
    expect(explained.map(({ outcome }) => outcome)).toEqual(HEADLINES);
    for (const { outcome, years, pairs } of explained) {
      const { total } = compared[OUTCOME_INDEX[outcome]];
      expect(years).toHaveLength(3);
      expect(years.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total.mean, 8);
      expect(pairs.fewer + pairs.same + pairs.more).toBe(6);
      if (pairs.fewer === 6) expect(total.mean).toBeLessThan(0);
    }
  });

  it('splits healthy life into years lived and how well they are lived', () => {
    const [{ life, quality }] = explainedHealth(study);
    const qalys = study.runs.map((runs) =>
      mean(
        runs.map(({ record }) => {
          const from = OUTCOME_INDEX.qalys * 30;
          return record.subarray(from, from + 30).reduce((sum, value) => sum + value, 0);
        }),
      ),
    );
    expect(life + quality).toBeCloseTo(qalys[1] - qalys[0], 8);
  });

  it('splits the net benefit into health, what services save and what is spent', () => {
    const compared = comparisons(study, valuedArms(study));
    const [{ spending, services }] = explainedValues(study, compared);
    const worth = mean(compared[0].qalys) * town.settings.threshold;
    expect(worth - services.mean - spending.mean).toBeCloseTo(mean(compared[0].netBenefits), 6);
    expect(spending.mean).toBeGreaterThan(0);
  });

  it('gives the values that were drawn, and those that a set of effects fixes', () => {
    const used = usedValues(study).find(({ id }) => id === 'mortalityIsolatedFraction');
    const drawn = drawsOf(town).map((values) => values.mortalityIsolatedFraction);
    expect(used).toMatchObject({ low: Math.min(...drawn), high: Math.max(...drawn) });
    const settings = { ...town.settings, effectSet: 'as published' as const };
    const published = { ...study, result: { ...study.result, scenario: { ...town, settings } } };
    expect(usedValues(published).find(({ id }) => id === 'mortalityIsolatedFraction')).toMatchObject({
      low: 1,
      high: 1,
    });
  });
});

const LUCK = [0, 1, 2, 3];

describe('the records named behind a number', () => {
  // One start and the same luck: what differs is the one value.
  // Large and long enough for a death that would not have been.
  const place = { ...scenario.place, population: 1_500 };
  const large = { ...scenario, months: 36, place };
  const start = makeStart(startSlots(large)[0].demand, 0);
  const best = drawsOf({ ...large, draws: 1 })[0];
  const run = (values: ParameterValues, pair: number) =>
    runPair({ scenario: large, starts: [start], pair, values }, nodeSha256).map(({ record }) => record);
  const usual = LUCK.map((pair) => run(best, pair));

  it.each(HEADLINES)('each move it: %s', (outcome) => {
    const from = OUTCOME_INDEX[outcome] * large.months;
    const own = (records: Float64Array[]) =>
      records.map((record) => [...record.subarray(from, from + large.months)]);
    // A record of rare things may move nothing once; it must with some of the luck.
    const still = recordsBehind(outcome, 'default').filter((id) => {
      const { low, high } = PARAMETERS[id];
      return LUCK.every((pair) =>
        [low, high].every(
          (value) =>
            JSON.stringify(own(run({ ...best, [id]: value }, pair))) === JSON.stringify(own(usual[pair])),
        ),
      );
    });
    expect(still).toEqual([]);
  });
});
