/** Laws of what the reader changes: shares of a mix, and the two baselines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEffectSet, EFFECT_SETS } from '../../sim/evidence/effect-sets';
import { PARAMETER_IDS, PARAMETERS, type ParameterId } from '../../sim/evidence/registry';
import { DISPUTED, OURS, THEIRS, takeAllFrom, takeFrom, valueInUse } from '../../web/state/baselines';
import { withShare } from '../../web/state/mix';
import { asRead } from '../../web/state/scenario-text';
import { smallScenario } from './support/small';

const mixes = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
  .filter((parts) => parts.some((part) => part > 0.01))
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum);
  });

describe('a mix', () => {
  it('stays whole, takes the new share, and keeps the others in proportion', () => {
    fc.assert(
      fc.property(mixes, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (shares, pick, value) => {
        const at = pick % shares.length;
        const next = withShare(shares, at, value);
        const sum = next.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(next[at]).toBeCloseTo(value, 3);
        const others = 1 - shares[at];
        for (const [n, share] of next.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          if (n !== at && others > 1e-6)
            expect(Math.abs(share - (shares[n] / others) * (1 - value))).toBeLessThan(0.001);
        }
      }),
    );
  });

  it('by hand: 30, 30, 40 with the first at 50 makes 50, 21.43, 28.57', () => {
    expect(withShare([0.3, 0.3, 0.4], 0, 0.5)).toEqual([0.5, 0.2143, 0.2857]);
    expect(withShare([1, 0, 0], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
  });
});

describe('two baselines', () => {
  const ids = fc.constantFrom(...DISPUTED);

  it('differ in the causal fractions and in nothing else', () => {
    expect(DISPUTED.length).toBeGreaterThan(10);
    for (const id of DISPUTED) expect(PARAMETERS[id].role).toBe('causal fraction');
    expect(THEIRS).toEqual(applyEffectSet(OURS, EFFECT_SETS['as published']));
  });

  it('one number is taken and all others stay, from whatever set of effects', () => {
    const sets = fc.constantFrom('default', 'as published', 'none' as const);
    const choices = fc.constantFrom('ours' as const, 'theirs' as const);
    fc.assert(
      fc.property(sets, ids, choices, fc.array(ids), (effectSet, id, baseline, before) => {
        const base = smallScenario();
        const settings = { ...base.settings, effectSet: effectSet as typeof base.settings.effectSet };
        const own = Object.fromEntries(before.map((other) => [other, 0.9]));
        const scenario = { ...base, settings, parameters: own };
        const next = takeFrom(baseline, id, scenario);
        expect(valueInUse(next, id)).toBe((baseline === 'ours' ? OURS : THEIRS)[id]);
        for (const other of PARAMETER_IDS)
          if (other !== id) expect(valueInUse(next, other)).toBe(valueInUse(scenario, other));
        expect(asRead(next).parameters).toEqual(next.parameters);
      }),
      { numRuns: 30 },
    );
  });

  it('all are taken at once, and the reader’s other changes stay', () => {
    const scenario = { ...smallScenario(), parameters: { gpLonelyFraction: 0.9, turnoverYears: 20 } };
    for (const [baseline, table] of [
      ['ours', OURS],
      ['theirs', THEIRS],
    ] as const) {
      const next = takeAllFrom(baseline, scenario);
      for (const id of DISPUTED) expect(valueInUse(next, id)).toBe(table[id]);
      expect(next.parameters).toEqual({ turnoverYears: 20 });
      expect(valueInUse(next, 'turnoverYears' as ParameterId)).toBe(20);
    }
  });
});
