/** The value of knowing a parameter against published answers, and how many pairs a precision takes. */
import { describe, expect, test } from 'vitest';
import { latinHypercube } from '../../sim/analysis/design/samples';
import { evppi } from '../../sim/analysis/probabilistic/partial-information';
import { evpi } from '../../sim/analysis/probabilistic/perfect-information';
import { replicatesNeeded } from '../../sim/analysis/replicates-needed';
import { normalQuantile } from '../../sim/evidence/normal';
import { informationValue } from '../../sim/io/plan/psa';

const DRAWS = 4000;
const sample = latinHypercube('information', ['a', 'b', 'idle'], DRAWS);
const score = (factor: number) =>
  Float64Array.from({ length: DRAWS }, (_, p) => normalQuantile(sample.units[p * 3 + factor]));
const [a, b, idle] = [0, 1, 2].map(score);
const nothing = new Float64Array(DRAWS);

describe('the value of perfect information on a normal mean', () => {
  // Unit normal loss integral: H. Raiffa, R. Schlaifer, Applied Statistical Decision Theory (1961), table II.
  test.each([
    [0, 0.3989],
    [0.5, 0.1978],
    [1, 0.08332],
    [2, 0.008491],
  ])('at %s standard deviations from the break-even is %s of one', (distance, loss) => {
    const gain = a.map((score) => 1000 * (score - distance));
    expect(Math.abs(evpi([nothing, gain]) - 1000 * loss)).toBeLessThan(2);
    const known = evppi([nothing, gain], a, 'x');
    expect(Math.abs((known?.value ?? 0) - 1000 * loss)).toBeLessThan(2);
  });

  test('on one of two unknowns is that of its own share', () => {
    // Gain 3a + 4b − 2.5: five standard deviations in all, of which three come from a and four from b.
    const gain = a.map((score, i) => 3 * score + 4 * b[i] - 2.5);
    expect(evpi([nothing, gain])).toBeCloseTo(5 * 0.1978, 1);
    // L(x) = φ(x) − x (1 − Φ(x)): L(2.5 / 3) = 0.1133 and L(2.5 / 4) = 0.1619.
    expect(Math.abs((evppi([nothing, gain], a, 'x')?.value ?? 0) - 3 * 0.1133)).toBeLessThan(0.04);
    expect(Math.abs((evppi([nothing, gain], b, 'x')?.value ?? 0) - 4 * 0.1619)).toBeLessThan(0.04);
    const no = evppi([nothing, gain], idle, 'x');
    expect(no?.value).toBeLessThan(0.02);
    expect(no?.byChance).toBeLessThan(0.02);
  });

  test('follows a bend: gain a² − 1 is worth E max(0, a² − 1) = 2φ(1) = 0.48394', () => {
    const gain = a.map((score) => score * score - 1);
    expect(Math.abs((evppi([nothing, gain], a, 'x')?.value ?? 0) - 0.48394)).toBeLessThan(0.03);
  });

  test('with few draws chance alone shows something, and it is said', () => {
    const few = (values: Float64Array) => values.subarray(0, 30);
    const gain = few(b.map((score) => score - 0.2));
    const found = evppi([few(nothing), gain], few(idle), 'x');
    expect(found?.byChance).toBeGreaterThan(0.02);
    expect(evppi([nothing.subarray(0, 19), gain.subarray(0, 19)], idle.subarray(0, 19), 'x')).toBeNull();
    expect(evppi([few(nothing), gain], few(nothing), 'x')).toBeNull();
  });
});

test('of a batch: luck passes for knowledge until it is taken out by replicates, and what is left is the truth', () => {
  // A gain of the parameter alone, n(−1, 1), with twice as much luck in each pair; eight pairs a draw.
  const draws = 400;
  const each = 8;
  const effects = Float64Array.from(
    { length: draws * each },
    (_, pair) => a[Math.floor(pair / each)] - 1 + 2 * b[pair],
  );
  const byDraw = Float64Array.from({ length: draws }, (_, d) => {
    const own = effects.subarray(d * each, (d + 1) * each);
    return own.reduce((sum, value) => sum + value, 0) / each;
  });
  const idleArm = (length: number) => new Float64Array(length);
  const psa = {
    arms: ['without', 'with'],
    costs: [idleArm(draws), idleArm(draws)],
    effects: [idleArm(draws), byDraw],
    byPair: {
      costs: [idleArm(draws * each), idleArm(draws * each)],
      effects: [idleArm(draws * each), effects],
      draws: Uint32Array.from({ length: draws * each }, (_, pair) => Math.floor(pair / each)),
    },
    parameters: [],
  };
  const found = informationValue(psa, 1, 'x');
  expect(found.luckRemoved).toBe(true);
  const known = evpi([idleArm(draws), Float64Array.from({ length: draws }, (_, d) => a[d] - 1)]);
  expect(Math.abs(found.evpi / known - 1)).toBeLessThan(0.15);
  expect(evpi([idleArm(draws), byDraw]) / known).toBeGreaterThan(1.3);
});

describe('pairs needed', () => {
  test('by hand: variance 2.5, error 0.5', () => {
    // 2.5 / 0.25 = 10; χ² with 4 degrees of freedom has its 5 % point at 0.7107: 4 · 2.5 / 0.7107 / 0.25 = 56.3.
    expect(replicatesNeeded([1, 2, 3, 4, 5], 0.5)).toMatchObject({ pairs: 5, mean: 3, needed: 10, safe: 57 });
    expect(replicatesNeeded([1, 2, 3, 4, 5], null).wanted).toBeCloseTo(0.3, 12);
  });

  test('one pair says nothing of spread, equal pairs need no more', () => {
    expect(replicatesNeeded([4], 1)).toMatchObject({ needed: null, safe: null });
    expect(replicatesNeeded([4, 4, 4], 1)).toMatchObject({ needed: 2, safe: 2 });
    expect(replicatesNeeded([0, 0], null)).toMatchObject({ needed: null });
  });
});
