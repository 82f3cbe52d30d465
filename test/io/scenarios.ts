import fc from 'fast-check';
import { placeOfAreas } from '../../sim/engine/areas';
import type { Area, Arm, Place, ProgrammePlan, Scenario, Target } from '../../sim/engine/scenario';
import { EFFECT_SETS, TIE_DECAYS } from '../../sim/io/settings-schema';
import { SAMPLE_VOCABULARY } from './sample-vocabulary';

/** Random valid scenarios, for property tests. */
export function scenarios(): fc.Arbitrary<Scenario> {
  const line = (longest: number) =>
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: longest })
      .filter((text) => text.length <= longest && /^[^\p{Cc}\p{Cs}]+$/u.test(text));
  const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
  const shares = (count: number) =>
    fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: count, maxLength: count }).map((parts) => {
      const sum = parts.reduce((a, b) => a + b, 0);
      return parts.map((part) => part / sum);
    });
  const whole = (min: number, max: number) => fc.integer({ min, max });
  const place: fc.Arbitrary<Place> = fc.record({
    population: whole(10_000, 1_000_000),
    neighbourhoods: whole(1, 100),
    deprivationDecile: whole(1, 10),
    ageShares: fc.oneof(
      fc.constant({}),
      shares(5).map(([a, b]) => ({ '0-15': a, '80+': b })),
    ),
    tenure: fc.option(
      shares(4).map(([outright, mortgaged, social, rest]) => ({
        outright,
        mortgaged,
        social,
        private: rest,
      })),
    ),
    ethnicGroups: fc
      .uniqueArray(line(20), { minLength: 1, maxLength: 5 })
      .chain((names) =>
        shares(names.length).map((parts) => names.map((name, n) => ({ name, share: parts[n] }))),
      ),
    qualifications: fc.option(shares(3).map(([degree, school, none]) => ({ degree, school, none }))),
    groupsPerThousand: fc.option(share),
  });
  const area = (name: string): fc.Arbitrary<Area> =>
    fc.tuple(place, whole(100, 2000), whole(1, 30)).map(([one, population, count]) => {
      const { neighbourhoods: _, areas: __, ...makeUp } = one;
      const ethnicGroups = [{ name: 'all', share: 1 }];
      return { ...makeUp, name, count, simulated: Math.ceil(count / 2), population, ethnicGroups };
    });
  const areas = fc
    .uniqueArray(line(20), { maxLength: 4 })
    .chain((names) => fc.tuple(...['first', ...names.filter((name) => name !== 'first')].map(area)))
    .map((list) => placeOfAreas(list));
  const programme: fc.Arbitrary<ProgrammePlan> = fc
    .record({
      approach: fc.constantFrom('resident-led-partnership', 'top-down-consultation'),
      start: whole(0, 11),
      months: whole(1, 180),
      costPerYear: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
      payer: fc.constantFrom(...SAMPLE_VOCABULARY.payers),
      kind: fc.constantFrom('funding stops' as const, 'worker vacancy' as const),
      length: fc.option(whole(1, 180)),
      keyResidents: fc.double({ min: 6, max: 8, noNaN: true }),
    })
    .map(({ kind, length, keyResidents, ...plan }) => ({
      ...plan,
      options: (plan.approach === 'resident-led-partnership' ? { keyResidents } : {}) as Record<
        string,
        number
      >,
      troubles: [{ kind, from: plan.start, months: length }],
    }));
  return fc
    .record({
      name: line(200),
      description: fc
        .string({ unit: 'grapheme' })
        .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text))
        .chain((text) => fc.constantFrom(text, `${text}\n\n\t${text}\n`)),
      seed: line(200),
      place: fc.oneof(place, areas),
      target: fc.constantFrom<Target | undefined>(undefined, 'most deprived fifth of the place', ['first']),
      months: whole(12, 180),
      draws: whole(1, 100),
      replicates: whole(1, 100),
      settings: fc.record({
        effectSet: fc.constantFrom(...EFFECT_SETS),
        kappa: share,
        tieDecay: fc.constantFrom(...TIE_DECAYS),
        priceYear: whole(2015, 2026),
        discountCosts: share.map((value) => value * 0.06),
        discountHealth: share.map((value) => value * 0.06),
        threshold: fc.double({ min: 10_000, max: 70_000, noNaN: true }),
      }),
      parameters: fc.record({ moodAttempts: share }, { requiredKeys: [] }),
      names: fc.uniqueArray(line(80), { minLength: 1, maxLength: 6 }),
      programmes: fc.array(programme, { maxLength: 3 }),
    })
    .map(({ names, programmes, target, ...rest }) => {
      const aimed =
        target === undefined || rest.place.areas === undefined
          ? programmes
          : programmes.map((one) => ({ ...one, target }));
      const arms: Arm[] = names.map((name, n) => ({ name, programmes: n === 0 ? [] : aimed }));
      return { version: 1, ...rest, comparator: names[0], arms };
    });
}
