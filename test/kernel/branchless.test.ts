import fc from 'fast-check';
import { test } from 'vitest';
import { chosen, lesser } from '../../sim/kernel/branchless';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test('the lesser of two finite numbers is the one that Math.min names, to the last bit', () => {
  fc.assert(fc.property(finite, finite, (a, b) => lesser(a, b) === Math.min(a, b)));
  fc.assert(fc.property(finite, (a) => lesser(a, a) === a));
});

test('a choice is one of the two, untouched', () => {
  fc.assert(fc.property(finite, finite, (a, b) => chosen(1, a, b) === a && chosen(0, a, b) === b));
});
