/** What common luck buys: the spread of the paired difference against independent seeds, and the reach. */
import { OUTCOME_INDEX } from '../sim/engine/outcomes';
import { drawsOf } from '../sim/engine/plan';
import { runPair } from '../sim/engine/run-pair';
import { portableSha256 } from '../sim/kernel/digest';
import { burntIn, estate } from './place';

const PAIRS = 12;

export function benchPairing(): string[] {
  const scenario = { ...estate(60), draws: 1, replicates: PAIRS };
  const start = burntIn(scenario);
  const values = drawsOf(scenario)[0];
  const months = scenario.months;
  const totals = (id: 'depressed' | 'isolated' | 'peopleMet', arm: number, runs: Float64Array[][]) =>
    runs.map((arms) => {
      const from = OUTCOME_INDEX[id] * months;
      return arms[arm].subarray(from, from + months).reduce((sum, x) => sum + x, 0);
    });
  const runs = Array.from({ length: PAIRS }, (_, pair) =>
    runPair({ scenario, starts: [start], pair, values }, portableSha256).map((run) => run.record),
  );
  const met = mean(totals('peopleMet', 1, runs));
  return (['depressed', 'isolated'] as const).map((id) => {
    const a = totals(id, 1, runs);
    const b = totals(id, 0, runs);
    const paired = deviation(a.map((x, i) => x - b[i]));
    const independent = deviation(a.map((x, i) => x - b[(i + 1) % PAIRS]));
    return `person-months ${id}, five years: SD of the paired difference is ${(paired / independent).toFixed(3)} of that with independent seeds (${met.toFixed(0)} people met)`;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - m) * (x - m), 0) / (values.length - 1));
}
