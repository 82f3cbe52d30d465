import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseStudy } from '../../sim/analysis/probabilistic/analyse';
import type { StudyResult } from '../../sim/engine/results';
import type { Scenario } from '../../sim/engine/scenario';
import { defaultValues, PARAMETERS } from '../../sim/evidence/registry';
import { modelBreakEvens } from '../../sim/host/break-even';
import { withChosenSplit } from '../../sim/host/chosen-split';
import { psaReport } from '../../sim/host/cli/psa-report';
import { colours } from '../../sim/host/cli/terminal';
import { STARTER_SCENARIO } from '../../sim/io/starter';
import { RESULT, SCENARIO, scrambled, twoByTwo, withScenario } from '../analysis/summarise-example';
import { fakeServices, kithwork } from './fake-services';

const folder = mkdtempSync(join(tmpdir(), 'psa-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'town.yaml');
writeFileSync(file, STARTER_SCENARIO);

const PLAIN = colours({ env: {} }, { write: () => {} });

describe('the report', () => {
  const lines = psaReport(analyseStudy(RESULT), PARAMETERS, PLAIN);
  const text = lines.join('\n');

  test('fits a terminal and has every part', () => {
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    for (const part of ['Acceptability', 'Frontier', 'Value of perfect', 'decides', 'Break-even', 'split']) {
      expect(text).toContain(part);
    }
  });

  test('a share of few runs never claims to be certain', () => {
    // Three pairs: none of them is no proof of never, all of them none of always.
    const rows = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith('How the runs')),
    );
    expect(rows.join('\n')).toMatch(/[<>]\d\d %/);
    expect(rows.join('\n')).not.toMatch(/ (0|100) %/);
  });

  test('says what cannot be told', () => {
    expect(text).toContain('A tornado over parameters needs 8 draws or more.');
    expect(text).toContain('needs two draws and two replicates of each');
    expect(text).toContain('replicate noise included');
    const nested = psaReport(analyseStudy(twoByTwo([1, 2, 3, 4])), PARAMETERS, PLAIN).join('\n');
    expect(nested).toContain('replicate noise taken out');
    expect(nested).toContain('2 × 2');
  });

  test('a structural choice stands beside the scenario’s own', () => {
    const structural = [
      { label: 'as in the scenario', result: scrambled(3) },
      { label: 'κ = 0', result: scrambled(4) },
    ];
    const [{ structure }] = analyseStudy(RESULT, structural).tornado;
    expect(structure.map(({ label }) => label)).toEqual(['as in the scenario', 'κ = 0']);
    expect(structure[0].change).toBe(0);
    expect(structure[1].change).toBeCloseTo(structure[1].netBenefit - structure[0].netBenefit, 9);
  });
});

describe('the split by a pilot', () => {
  const pilots: Scenario[] = [];
  const run = (gains: readonly number[]) => async (scenario: Scenario) => {
    pilots.push(scenario);
    return withScenario({}, twoByTwo(gains));
  };

  test('takes few replicates where draws differ, many where luck does, and never more pairs than asked', async () => {
    const quiet = await withChosenSplit(SCENARIO, 60, run([1, 1.01, 5, 5.01]));
    expect([quiet.draws, quiet.replicates]).toEqual([30, 2]);
    const lucky = await withChosenSplit(SCENARIO, 60, run([1, 5, 4, 8]));
    expect(lucky.replicates).toBeGreaterThan(4);
    expect(lucky.draws * lucky.replicates).toBeLessThanOrEqual(60);
    expect(pilots[0]).toMatchObject({ draws: 6, replicates: 2 });
  });
});

describe('break-even by runs', () => {
  /** Runs at the price that the scenario sets, as the engine would. */
  const run = async (scenario: Scenario): Promise<StudyResult> => ({
    ...RESULT,
    scenario,
    draws: RESULT.draws.map((values) => ({ ...values, ...scenario.parameters })),
  });

  test('finds the price at which cash is neither saved nor lost', async () => {
    // 48n visits at a fifth of the price against £3,600: 96 × price on average, discounted.
    const record = { ...PARAMETERS.costGpConsultation, low: 10, high: 100 };
    const rows = await modelBreakEvens(SCENARIO, 'costGpConsultation', record, run);
    const cash = rows.find(({ goal }) => goal === 'cash saved')!;
    expect(cash.value).toBeGreaterThan(36);
    expect(cash.value).toBeLessThan(40);
    expect(cash.trials.map(({ value }) => value).slice(0, 2)).toEqual([10, 100]);
    expect(cash.arm).toBe('A worker');
  });

  test('sets a setting where it is one, and says when nothing in the range turns the answer', async () => {
    const seen: number[] = [];
    const rows = await modelBreakEvens(SCENARIO, 'kappa', PARAMETERS.kappa, async (scenario) => {
      seen.push(scenario.settings.kappa);
      expect(scenario.parameters).toEqual({});
      return { ...RESULT, scenario, draws: RESULT.draws.map(() => defaultValues()) };
    });
    expect(new Set(seen)).toEqual(new Set([PARAMETERS.kappa.low, PARAMETERS.kappa.high]));
    expect(rows.map(({ value }) => value)).toEqual([null, null]);
  });
});

describe('kithwork compare', () => {
  test('refuses what it cannot do', async () => {
    const refused = async (...flags: string[]) => (await kithwork(['compare', file, ...flags])).err;
    expect(await refused('--pairs', '3')).toContain(
      '--pairs: expected a whole number between 8 and 10,000, got "3"',
    );
    expect(await refused('--pairs', '20', '--draws', '4')).toContain('leave --draws and --replicates out');
    expect(await refused('--break-even', 'nothing')).toContain(
      '--break-even: there is no parameter "nothing"; kithwork evidence lists them all',
    );
  });

  test('--psa adds the analysis to the document and to the summary', async () => {
    const psa = analyseStudy(RESULT);
    const services = fakeServices({ analyse: () => psa });
    const out = join(folder, 'out');
    const ran = await kithwork(['compare', file, '--psa', '--json', '--out', out], { services });
    expect(JSON.parse(ran.out).psa.threshold).toBe(psa.threshold);
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).psa.plane).toEqual(psa.plane);
    const without = await kithwork(['compare', file, '--json', '--out', out]);
    expect(JSON.parse(without.out)).not.toHaveProperty('psa');
  });
});
