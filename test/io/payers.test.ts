import { describe, expect, test } from 'vitest';
import { payerCosts } from '../../sim/analysis/summarise-ledger';
import { PAYER_COUNT, PAYER_INDEX } from '../../sim/economics/payers';
import { baseValues } from '../../sim/engine/demand';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import { plan, runArms, sum, withArm } from '../support/model';

const file = (payers: string) =>
  `kithwork: 1
name: a pot
seed: a pot
place: { population: 400, deprivationDecile: 3 }
arms:
  - name: status quo
  - name: shared
    programmes:
      - approach: pooled-budget
        ${payers}
`;
const read = (payers: string) => readScenario(file(payers), 'pot.yaml', VOCABULARY).arms[1].programmes[0];
const fault = (payers: string) => {
  try {
    read(payers);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing wrong';
};

describe('a cost that several payers share', () => {
  test('is read with its shares, the largest as the main payer, and written so that it reads back', () => {
    const text = file('payers: { NHS primary: 0.3, council other: 0.5, police and justice: 0.2 }');
    const scenario = readScenario(text, 'pot.yaml', VOCABULARY);
    const [programme] = scenario.arms[1].programmes;
    expect(programme.payer).toBe('council other');
    expect(programme.payers).toEqual({ 'NHS primary': 0.3, 'council other': 0.5, 'police and justice': 0.2 });
    expect(readScenario(writeScenario(scenario), 'again.yaml', VOCABULARY)).toEqual(scenario);
    expect(read('payer: NHS hospital').payers).toBeUndefined();
  });

  test.each([
    [
      'payers: { NHS primary: 0.5, council other: 0.4 }',
      'arms[1].programmes[0].payers: expected shares that sum to 1, got 0.9 (pot.yaml:10:17)',
    ],
    ['payers: {}', 'arms[1].programmes[0].payers: expected shares that sum to 1, got none (pot.yaml:10:17)'],
    ['payers: { NHS primry: 1 }', 'arms[1].programmes[0].payers[“NHS primry”]'],
    ['payers: { NHS primary: 1.5, council other: -0.5 }', 'expected a share between 0 and 1, got 1.5'],
    ['payers: [NHS primary]', 'expected a group of payers with their shares'],
  ])('%s is refused', (payers, message) => {
    expect(fault(payers)).toContain(message.replace('[“NHS primry”]', ''));
  });

  test('a misspelt payer is told which one was meant', () => {
    expect(fault('payers: { NHS primry: 1 }')).toContain('got "NHS primry"; did you mean "NHS primary"?');
    expect(fault('payer: NHS primary\n        payers: { NHS primary: 1 }')).toContain(
      'expected either payer or payers, got both',
    );
  });

  test('each pays its share of every month, and all together the cost', () => {
    const payers = { 'NHS primary': 0.3, 'council other': 0.7 };
    const of = withArm([plan('pooled-budget', { payers, payer: 'council other' })]);
    const runs = runArms(of);
    const costs = payerCosts({ scenario: of, runs, draws: [baseValues(of)] }, runs[1]);
    const paid = (payer: keyof typeof PAYER_INDEX) =>
      sum(costs.subarray(PAYER_INDEX[payer] * of.months, (PAYER_INDEX[payer] + 1) * of.months));
    const all = sum(runs[1].programmeCosts);
    expect(all).toBeCloseTo(160_000, 6);
    expect(paid('NHS primary')).toBeCloseTo(0.3 * all, 6);
    expect(paid('council other')).toBeCloseTo(0.7 * all, 6);
    expect(sum(costs)).toBeCloseTo(all, 6);
    expect(costs.length).toBe(PAYER_COUNT * of.months);
  });
});
