/** Who pays for a programme: shares make a whole whatever is pressed, and go by file and link as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAYER_IDS } from '../../sim/economics/payers';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import {
  LEAST,
  mostOf,
  type Payers,
  partsOf,
  payersOf,
  restOf,
  withoutPayer,
  withPayer,
  withShare,
} from '../../web/state/payers';
import { smallScenario } from './support/small';

/** Presses: each adds a payer, takes one away or changes a share, as far as the screen lets it. */
const presses = fc.array(
  fc.record({
    what: fc.constantFrom('add', 'remove', 'share'),
    n: fc.nat(20),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 25 },
);

function pressed(start: Payers, all: { what: string; n: number; part: number }[]): Payers {
  return all.reduce((payers, { what, n, part }) => {
    const free = PAYER_IDS.filter(
      (id) => id !== payers.first && !payers.others.some(({ payer }) => payer === id),
    );
    const other = payers.others[n % Math.max(1, payers.others.length)]?.payer;
    if (what === 'add') {
      return free.length > 0 && restOf(payers) >= 2 * LEAST
        ? withPayer(payers, free[n % free.length])
        : payers;
    }
    if (other === undefined) return payers;
    if (what === 'remove') return withoutPayer(payers, other);
    const most = mostOf(payers, other);
    return withShare(payers, other, Number((LEAST + part * (most - LEAST)).toFixed(2)));
  }, start);
}

describe('shares of a cost', () => {
  it('make a whole after any presses, and are the same after a file', () => {
    const base = smallScenario();
    fc.assert(
      fc.property(presses, (all) => {
        const payers = pressed({ first: 'NHS primary', others: [] }, all);
        const parts = partsOf(payers);
        const shares = Object.values(parts.payers ?? { [parts.payer]: 1 });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(LEAST / 100 - 1e-9);
        const arms = base.arms.map((arm, n) =>
          n === 0 ? arm : { ...arm, programmes: arm.programmes.map((one) => ({ ...one, ...parts })) },
        );
        const back = readScenario(writeScenario({ ...base, arms }), 'shared.yaml', VOCABULARY);
        const [programme] = back.arms[1].programmes;
        expect(programme.payer).toBe(parts.payer);
        expect(payersOf(programme)).toEqual(payers);
      }),
      { numRuns: 60 },
    );
  });

  it('by hand: half goes to the new payer, and the first has what is left', () => {
    const two = withPayer({ first: 'NHS primary', others: [] }, 'council other');
    expect(partsOf(two)).toEqual({
      payer: 'NHS primary',
      payers: { 'NHS primary': 0.5, 'council other': 0.5 },
    });
    const uneven = withShare(two, 'council other', 70);
    expect(restOf(uneven)).toBe(30);
    expect(mostOf(uneven, 'council other')).toBe(99);
    expect(partsOf(uneven).payer).toBe('council other');
    expect(partsOf(withoutPayer(uneven, 'council other'))).toEqual({
      payer: 'NHS primary',
      payers: undefined,
    });
  });
});
