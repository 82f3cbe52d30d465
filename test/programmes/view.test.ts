/** What a programme sees of its place, against counts by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgrammeView } from '../../sim/model/effort';
import { ORGANISES } from '../../sim/model/group-life';
import { RESIDENT_LED } from '../../sim/model/people';
import { PROGRAMMES } from '../../sim/model/programme-run';
import { processOf } from '../support/model';
import { doing, runOf, stepOf, tickets } from './stage';

const act = processOf('programmes');
const ADULTS = 30;
const ORGANISERS = 12;

describe('a programme sees its own, whatever its number and however few work beside it', () => {
  test('those it has met, the organisers among them, its connectors and its books', () => {
    const words = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: ADULTS, maxLength: ADULTS });
    const numbers = fc.uniqueArray(fc.nat(PROGRAMMES - 1), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(words, numbers, (met, indexes) => {
        const members = Array.from({ length: ORGANISERS }, (_, p) => p);
        const step = stepOf({
          people: met.map((_, p) => ({ cell: p % 4 })),
          acts: [],
          groups: [{ kind: 0, members, flags: RESIDENT_LED, role: ORGANISES }],
        });
        const { world } = step;
        met.forEach((word, p) => {
          world.met[p] = word;
          world.memberMonths[p] = p < ORGANISERS ? 5 : 0;
          world.caseOf[p] = p % 3 === 0 ? indexes[0] + 1 : 0;
          world.caseMonths[p] = 9;
        });
        const seen = new Map<number, ProgrammeView & { readonly counted: number }>();
        for (const index of indexes) {
          const effort = (view: ProgrammeView) => {
            seen.set(index, { ...view, counted: view.met() });
            return doing([]);
          };
          step.programmes.push(runOf({ index, effort }));
        }
        tickets(step);
        act(step);
        for (const index of indexes) {
          const has = (word: number) => Math.floor(word / 2 ** index) % 2 === 1;
          expect(seen.get(index)).toMatchObject({
            counted: met.filter(has).length,
            organisers: met.slice(0, ORGANISERS).filter(has).length,
            onBooks: index === indexes[0] ? ADULTS / 3 : 0,
            connectors: 0,
            members: ORGANISERS,
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
