/** Everything that is done to the scenario can be undone and redone. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canRedo, canUndo, change, redo, scenario, undo } from '../../web/state/history';

it('undoes and redoes any run of changes, back to what it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 12, max: 180 }), { minLength: 1, maxLength: 20 }), (months) => {
      const before = scenario.value;
      const seen = [before];
      months.forEach((value, n) => {
        change(`change ${n}`, { ...scenario.value, months: value }, n * 5_000);
        seen.push(scenario.value);
      });
      for (let n = seen.length - 2; n >= 0; n--) {
        undo();
        expect(scenario.value).toBe(seen[n]);
      }
      for (let n = 1; n < seen.length; n++) {
        redo();
        expect(scenario.value).toBe(seen[n]);
      }
      expect(canRedo.value).toBeNull();
      for (let n = 1; n < seen.length; n++) undo();
    }),
    { numRuns: 30 },
  );
});

it('takes the moves of one slider as one change, and forgets what could be redone after a new change', () => {
  const before = scenario.value;
  for (let n = 0; n < 10; n++) change('slide', { ...scenario.value, months: 24 + n }, 1_000_000 + n * 50);
  expect(canUndo.value).toBe('slide');
  undo();
  expect(scenario.value).toBe(before);
  expect(canRedo.value).toBe('slide');
  change('another', { ...before, months: 36 }, 2_000_000);
  expect(canRedo.value).toBeNull();
  undo();
});

it('takes options that are added in quick succession as a step each', () => {
  const before = scenario.value;
  for (let n = 0; n < 3; n++) {
    const { arms } = scenario.value;
    change(
      'add an option',
      { ...scenario.value, arms: [...arms, { name: `${n}`, programmes: [] }] },
      3e6 + n,
    );
  }
  for (let n = 2; n >= 0; n--) {
    expect(scenario.value.arms.length).toBe(before.arms.length + n + 1);
    undo();
  }
  expect(scenario.value).toBe(before);
});
