import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { MOVE_BANDS } from '../../sim/engine/arrival-control';
import { drawsOf, rulesFor } from '../../sim/engine/plan';
import { oneShape } from '../../sim/kernel/one-shape';
import { copyWorld, createWorld } from '../../sim/model/world';
import { scenario } from '../support/model';

// Engines keep the shape of a record to themselves; Node’s can be asked.
v8.setFlagsFromString('--allow-natives-syntax');
const haveOneShape = vm.runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: object, b: object) => boolean;

/** Shapes of 50 records, made after ten others from which an engine learns of what kind their numbers are. */
function shapesOf(make: (k: number) => object): number {
  const shapes: object[] = [];
  for (let k = 0; k < 60; k++) {
    const record = make(k);
    if (k >= 10 && !shapes.some((shape) => haveOneShape(shape, record))) shapes.push(record);
  }
  return shapes.length;
}

describe('what the processes read has one shape, however many runs were made before', () => {
  const capacity = { people: 50, households: 30, ties: 100, pool: 400, groups: 64, cells: 20 };

  test('worlds, made and copied', () => {
    expect(shapesOf(() => copyWorld(createWorld(capacity)))).toBe(1);
  });

  test('rules', () => {
    const town = { ...scenario(), draws: 5 };
    const draws = drawsOf(town);
    const factors = new Float64Array(MOVE_BANDS).fill(1);
    expect(shapesOf((k) => rulesFor(town, draws[k % draws.length], 4000, factors, 5))).toBe(1);
  });
});

test('a record again has the same properties in the same order', () => {
  const record = { b: 1, a: [2], c: undefined };
  expect(oneShape(record)).toEqual(record);
  expect(Object.keys(oneShape(record))).toEqual(['b', 'a', 'c']);
});
