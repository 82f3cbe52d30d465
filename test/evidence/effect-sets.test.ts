import { describe, expect, test } from 'vitest';
import { applyEffectSet, EFFECT_SETS, type EffectSet, resolveLinks } from '../../sim/evidence/effect-sets';
import { defaultValues, PARAMETER_IDS, PARAMETERS, type ParameterValues } from '../../sim/evidence/registry';

const CHANGE_NOTHING = [
  ...['workLostShare', 'crimeElasticity', 'placeHealth', 'utilityLonely', 'lifeSatisfactionLonely'],
];

test('none switches off every link exactly, whatever the values', () => {
  const values = defaultValues();
  for (const id of PARAMETER_IDS) values[id] *= 1.0371;
  for (const [link, value] of Object.entries(resolveLinks(values, EFFECT_SETS.none))) {
    expect([link, value]).toEqual([link, CHANGE_NOTHING.includes(link) ? 0 : 1]);
  }
});

test('as published uses each ratio as it stands', () => {
  const links = resolveLinks(defaultValues(), EFFECT_SETS['as published']);
  expect(links.mortalityIsolated).toBeCloseTo(1.33, 12);
  expect(links.depressionLonely).toBeCloseTo(2.33 / 1.133, 12);
  expect(links.depressionParticipationFull).toBeCloseTo((0.83 * 0.903) / (1 - 0.83 * 0.097), 12);
  expect(links.gpDepressed).toBeCloseTo(2.49, 12);
  expect(links.workLostShare).toBeCloseTo(0.1, 12);
});

test('the default lies between none and as published for every link', () => {
  const values = defaultValues();
  const none = resolveLinks(values, EFFECT_SETS.none);
  const mid = resolveLinks(values, EFFECT_SETS.default);
  const all = resolveLinks(values, EFFECT_SETS['as published']);
  for (const link of Object.keys(mid) as (keyof typeof mid)[]) {
    const [low, high] = none[link] < all[link] ? [none[link], all[link]] : [all[link], none[link]];
    expect(mid[link]).toBeGreaterThanOrEqual(low);
    expect(mid[link]).toBeLessThanOrEqual(high);
  }
  expect(mid.mortalityIsolated).toBeCloseTo(Math.exp(0.44 * Math.log(1.33)), 12);
});

describe('deaths follow one measure of relationships at most', () => {
  const measures = ['mortalityIsolated', 'mortalityWeakNetwork', 'mortalityFriends'] as const;
  const acting = (set: EffectSet) => measures.filter((m) => resolveLinks(defaultValues(), set)[m] !== 1);

  test('in every named set', () => {
    expect(acting(EFFECT_SETS.default)).toEqual(['mortalityIsolated']);
    expect(acting(EFFECT_SETS['as published'])).toEqual(['mortalityIsolated']);
    expect(acting(EFFECT_SETS['Holt-Lunstad'])).toEqual(['mortalityWeakNetwork']);
    expect(acting(EFFECT_SETS['friends only'])).toEqual(['mortalityFriends']);
    expect(acting(EFFECT_SETS.none)).toEqual([]);
  });

  test('and diseases replace it', () => {
    const set = EFFECT_SETS.diseases;
    expect(acting(set)).toEqual([]);
    expect(resolveLinks(defaultValues(), set).strokeIsolated).toBeGreaterThan(1);
    expect(resolveLinks(defaultValues(), EFFECT_SETS.default).strokeIsolated).toBe(1);
  });
});

test('Holt-Lunstad at fraction 1 is a hazard ratio of 1.41', () => {
  const values: ParameterValues = { ...defaultValues(), holtLunstadFraction: 1 };
  expect(resolveLinks(values, EFFECT_SETS['Holt-Lunstad']).mortalityWeakNetwork).toBeCloseTo(1.41, 3);
});

test('applying a set leaves the values it was given', () => {
  const values = defaultValues();
  const applied = applyEffectSet(values, EFFECT_SETS.none);
  expect(values).toEqual(defaultValues());
  for (const id of PARAMETER_IDS) {
    if (PARAMETERS[id].role === 'causal fraction') expect(applied[id]).toBe(0);
  }
  expect(applied.crimeTieElasticity).toBe(0);
  expect(applied.costGpConsultation).toBe(values.costGpConsultation);
});
