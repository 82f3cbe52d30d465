import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteLength, columnsOver } from '../../sim/kernel/columns';
import {
  addTie,
  CONTEXT,
  type Context,
  findTie,
  initTies,
  liveTieCount,
  NONE,
  poolTop,
  releaseBlock,
  removeTie,
  type TieStore,
  tieLayout,
  tieTop,
} from '../../sim/network/tie-store';

function storeFor(people: number, ties: number, pool: number): TieStore {
  const layout = tieLayout(people, ties, pool);
  const store = columnsOver(layout, new ArrayBuffer(byteLength(layout)));
  initTies(store);
  return store;
}

interface Tie {
  readonly ends: readonly [number, number];
  readonly row: number;
  readonly hours: number;
  readonly context: Context;
}

/** A tie between two people is added if there is none and ended if there is one; a person may also leave. */
type Change = { readonly pair: readonly [number, number]; readonly leaves: boolean };

const PEOPLE = 14;
const change: fc.Arbitrary<Change> = fc.record({
  pair: fc
    .tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 2))
    .map(([a, b]): [number, number] => [a, b < a ? b : b + 1]),
  leaves: fc.boolean().map((b) => b),
});

class Model {
  readonly ties = new Map<string, Tie>();
  peak = 0;

  static key([a, b]: readonly [number, number]): string {
    return a < b ? `${a}-${b}` : `${b}-${a}`;
  }

  neighbours(person: number): Map<number, Tie> {
    const found = new Map<number, Tie>();
    for (const tie of this.ties.values()) {
      if (tie.ends[0] === person) found.set(tie.ends[1], tie);
      if (tie.ends[1] === person) found.set(tie.ends[0], tie);
    }
    return found;
  }
}

function apply(store: TieStore, model: Model, { pair, leaves }: Change, step: number): void {
  const known = model.ties.get(Model.key(pair));
  if (known !== undefined) {
    removeTie(store, known.row);
    model.ties.delete(Model.key(pair));
  } else {
    const context = (step % 5) as Context;
    const row = addTie(store, pair[0], pair[1], step, 1.5, context);
    model.ties.set(Model.key(pair), { ends: pair, row, hours: step, context });
    model.peak = Math.max(model.peak, model.ties.size);
  }
  if (leaves && step % 7 === 0) {
    for (const [other, tie] of model.neighbours(pair[0])) {
      removeTie(store, tie.row);
      model.ties.delete(Model.key([pair[0], other]));
    }
    releaseBlock(store, pair[0]);
  }
}

function check(store: TieStore, model: Model): void {
  expect(liveTieCount(store)).toBe(model.ties.size);
  expect(tieTop(store)).toBe(model.peak);
  for (let person = 0; person < PEOPLE; person++) {
    const friends = model.neighbours(person);
    expect(store.degree[person]).toBe(friends.size);
    const seen = new Map<number, number>();
    for (let i = 0; i < store.degree[person]; i++) {
      seen.set(
        store.adjacentPerson[store.blockStart[person] + i],
        store.adjacentTie[store.blockStart[person] + i],
      );
    }
    expect(seen).toEqual(new Map([...friends].map(([other, tie]) => [other, tie.row])));
    for (let other = 0; other < PEOPLE; other++) {
      if (other !== person) expect(findTie(store, person, other)).toBe(friends.get(other)?.row ?? NONE);
    }
  }
  const rows = new Set<number>();
  for (const { ends, row, hours, context } of model.ties.values()) {
    const common = [...model.neighbours(ends[0]).keys()].filter((p) => model.neighbours(ends[1]).has(p));
    expect([store.tieEgo[row], store.tieAlter[row]]).toEqual(ends);
    expect([store.tieCommon[row], store.tieHours[row], store.tieContext[row], store.tieAge[row]]).toEqual([
      common.length,
      hours,
      context,
      0,
    ]);
    rows.add(row);
  }
  for (let row = 0; row < tieTop(store); row++) expect(store.tieEgo[row] !== NONE).toBe(rows.has(row));
}

describe('ties against a plain map', () => {
  test('adjacency, degrees, common friends and rows, after every change of hundreds of histories', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 90 }), (changes) => {
        const store = storeFor(PEOPLE, (PEOPLE * (PEOPLE - 1)) / 2, 40 * PEOPLE);
        const model = new Model();
        changes.forEach((each, step) => {
          apply(store, model, each, step);
          if (step % 10 === 9) check(store, model);
        });
        check(store, model);
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  test('a person’s block is never shared, however blocks grow and are given back', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 40, maxLength: 200 }), (changes) => {
        const store = storeFor(PEOPLE, 200, 40 * PEOPLE);
        const model = new Model();
        changes.forEach((each, step) => {
          apply(store, model, each, step);
        });
        const owner = new Map<number, number>();
        for (let person = 0; person < PEOPLE; person++) {
          expect(store.degree[person]).toBeLessThanOrEqual(store.blockSize[person]);
          for (let i = 0; i < store.blockSize[person]; i++) {
            const at = store.blockStart[person] + i;
            expect(at).toBeLessThan(poolTop(store));
            expect(owner.get(at)).toBeUndefined();
            owner.set(at, person);
          }
        }
      }),
      { numRuns: 200, seed: 18 },
    );
  });
});

describe('capacity', () => {
  const star = (store: TieStore, centre: number) => {
    for (let p = 0; p < 20; p++) if (p !== centre) addTie(store, centre, p, 0, 1, CONTEXT.friend);
  };
  const clear = (store: TieStore, centre: number) => {
    while (store.degree[centre] > 0) removeTie(store, store.adjacentTie[store.blockStart[centre]]);
    for (let p = 0; p < 20; p++) releaseBlock(store, p);
  };

  test('rows and blocks are used again: coming and going needs no more room', () => {
    const store = storeFor(20, 100, 500);
    star(store, 0);
    clear(store, 0);
    const [rows, entries] = [tieTop(store), poolTop(store)];
    for (let round = 0; round < 200; round++) {
      star(store, round % 20);
      clear(store, round % 20);
    }
    expect([tieTop(store), poolTop(store), liveTieCount(store)]).toEqual([rows, entries, 0]);
  });

  test('a full store says so, and takes a tie again once one has ended', () => {
    const store = storeFor(10, 2, 100);
    addTie(store, 0, 1, 0, 1, CONTEXT.friend);
    const second = addTie(store, 1, 2, 0, 1, CONTEXT.friend);
    expect(() => addTie(store, 2, 3, 0, 1, CONTEXT.friend)).toThrow(
      new RangeError('ties: reserved capacity is used up'),
    );
    removeTie(store, second);
    expect(addTie(store, 2, 3, 0, 1, CONTEXT.friend)).toBe(second);
    expect(store.degree.slice(0, 4)).toEqual(Uint16Array.of(1, 1, 1, 1));
  });

  test('so does a full adjacency pool', () => {
    const store = storeFor(10, 50, 8);
    addTie(store, 0, 1, 0, 1, CONTEXT.friend);
    expect(() => addTie(store, 2, 3, 0, 1, CONTEXT.friend)).toThrow(
      new RangeError('ties: reserved adjacency is used up'),
    );
  });
});
