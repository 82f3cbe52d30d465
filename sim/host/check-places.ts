/** Kinds of neighbourhood that the check runs on. Only the average town and the mixed city were fitted to. */
import type { Scenario } from '../engine/scenario';

const ENGLAND = Object.freeze([
  { name: 'White', share: 0.81 },
  { name: 'Asian', share: 0.096 },
  { name: 'Black', share: 0.042 },
  { name: 'Mixed', share: 0.03 },
  { name: 'Other', share: 0.022 },
]);

function place(name: string, change: Partial<Scenario['place']>): Scenario {
  return {
    version: 1,
    name,
    description: '',
    seed: 'check',
    place: {
      population: 6000,
      neighbourhoods: 1,
      deprivationDecile: 5,
      ageShares: {},
      tenure: null,
      ethnicGroups: ENGLAND,
      qualifications: null,
      groupsPerThousand: null,
      ...change,
    },
    months: 120,
    draws: 1,
    replicates: 1,
    settings: {
      effectSet: 'default',
      kappa: 0.5,
      tieDecay: 'embeddedness',
      priceYear: 2024,
      discountCosts: 0.035,
      discountHealth: 0.015,
      threshold: 25_000,
    },
    parameters: {},
    comparator: 'status quo',
    arms: [{ name: 'status quo', programmes: [] }],
  };
}

export const CHECK_PLACES: readonly Scenario[] = Object.freeze([
  place('average town', {}),
  place('coastal estate', {
    deprivationDecile: 2,
    ageShares: { '65-79': 0.19, '80+': 0.06 },
    ethnicGroups: [
      { name: 'White', share: 0.95 },
      { name: 'other groups', share: 0.05 },
    ],
  }),
  place('mixed city', {
    deprivationDecile: 1,
    ethnicGroups: [
      { name: 'White', share: 0.5 },
      { name: 'Asian', share: 0.28 },
      { name: 'Black', share: 0.14 },
      { name: 'other groups', share: 0.08 },
    ],
  }),
  place('comfortable suburb', { deprivationDecile: 9, population: 4000 }),
]);
