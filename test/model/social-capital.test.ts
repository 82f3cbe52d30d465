import { expect, test } from 'vitest';
import type { OutcomeId } from '../../sim/engine/outcomes';
import { PARAMETERS } from '../../sim/evidence/registry';
import { countSocialCapital } from '../../sim/model/social-capital';
import { tallyOf } from '../programmes/stage';
import { handmade } from '../support/handmade';

const IDS = ['satisfied', 'trusting', 'belonging', 'influencing', 'pullingTogether'] as const;
const LEVELS = [
  'satisfactionLevel',
  'trustLevel',
  'belongingLevel',
  'influenceLevel',
  'pullingLevel',
] as const;

/** Ten adults who talk and join as the surveys’ average, and two children, with changes. */
function count(change: (step: ReturnType<typeof handmade>) => void = () => {}): Record<OutcomeId, number> {
  const people = Array.from({ length: 12 }, (_, p) => ({ years: p < 10 ? 40 : 8, cell: p }));
  const step = handmade(people);
  const { values } = step.rules;
  step.scratch.talks.fill(values.capitalTalkReference);
  step.rules.values.capitalMemberReference = 0;
  step.world.agencies.fill(values.agencyStart);
  step.world.agencyShare[0] = values.agencyShareStart;
  step.tally.month[tallyOf('residents')] = 12;
  change(step);
  countSocialCapital(step);
  return Object.fromEntries(IDS.map((id) => [id, step.tally.month[tallyOf(id)]])) as Record<
    OutcomeId,
    number
  >;
}

test('adults as in the surveys answer as in the surveys, and children are not asked', () => {
  const found = count();
  IDS.forEach((id, n) => {
    expect(found[id], id).toBeCloseTo(10 * PARAMETERS[LEVELS[n]].value, 5);
  });
});

test('decisions handed over raise influence alone, improvements satisfaction alone', () => {
  const usual = count();
  const handed = count(({ world }) => void (world.agencyShare[0] = 0));
  const improved = count(({ world }) => void (world.improvements[0] = 0.06));
  for (const id of IDS) {
    expect(handed[id] > usual[id] + 1e-9, id).toBe(id === 'influencing');
    expect(improved[id] > usual[id] + 1e-9, id).toBe(id === 'satisfied');
  }
  // Five improvements per 1,000 residents at two points each.
  expect(improved.satisfied - usual.satisfied).toBeCloseTo(1, 6);
});

test('talks with neighbours raise trust, belonging, pulling together and satisfaction; nothing leaves 0 to all', () => {
  const usual = count();
  const silent = count(({ scratch }) => void scratch.talks.fill(0));
  for (const id of IDS) expect(silent[id] < usual[id], id).toBe(id !== 'influencing');
  const most = count(({ world }) => void (world.improvements[0] = 1e6));
  expect(most.satisfied).toBe(10);
});
