/**
 * Named sets of health effects. A set chooses how ties act on deaths and how much of every association is
 * causal; `resolveLinks` turns it and a set of parameter values into the ratios that the model multiplies by.
 */
import {
  oddsRatioToRiskRatio,
  prevalenceRatioToOnsetRatio,
  shrink,
  survivalOddsToHazardRatio,
} from './conversions';
import { PARAMETER_IDS, PARAMETERS, type ParameterId, type ParameterValues } from './registry';

export interface EffectSet {
  readonly label: string;
  /** One plain-language sentence. */
  readonly sentence: string;
  /** Which measure of relationships acts on deaths; never more than one. */
  readonly mortality: 'isolation' | 'network strength' | 'friends' | 'disease' | 'none';
  /** Every causal fraction: as given (`null`) or this number. */
  readonly fractions: number | null;
  /** Other parameters that the set fixes. */
  readonly fixed: Readonly<Partial<ParameterValues>>;
}

function effectSet(set: EffectSet): EffectSet {
  return Object.freeze({ ...set, fixed: Object.freeze({ ...set.fixed }) });
}

export const EFFECT_SETS = Object.freeze({
  default: effectSet({
    label: 'Default',
    sentence: 'Part of each published association is taken as cause and effect.',
    mortality: 'isolation',
    fractions: null,
    fixed: {},
  }),
  'as published': effectSet({
    label: 'As published',
    sentence: 'All of each published association is taken as cause and effect: an upper bound.',
    mortality: 'isolation',
    fractions: 1,
    fixed: {},
  }),
  'Holt-Lunstad': effectSet({
    label: 'Holt-Lunstad',
    sentence: 'Deaths follow the strength of all relationships instead of isolation.',
    mortality: 'network strength',
    fractions: null,
    fixed: {},
  }),
  'friends only': effectSet({
    label: 'Friends only',
    sentence: 'Deaths follow the number of friends, and family makes no difference.',
    mortality: 'friends',
    fractions: null,
    fixed: {},
  }),
  diseases: effectSet({
    label: 'Diseases',
    sentence:
      'Isolation brings on heart disease, stroke and dementia, and deaths follow these instead of isolation itself.',
    mortality: 'disease',
    fractions: null,
    fixed: {},
  }),
  none: effectSet({
    label: 'None',
    sentence: 'Relationships change no health, service use, work or crime at all.',
    mortality: 'none',
    fractions: 0,
    fixed: { placeHealth: 0, crimeTieElasticity: 0, utilityLonelyDecrement: 0, lifeSatisfactionLonely: 0 },
  }),
});

export type EffectSetId = keyof typeof EFFECT_SETS;

/** The parameter values that a set implies; the input is left as it is. */
export function applyEffectSet(values: ParameterValues, set: EffectSet): ParameterValues {
  const applied = { ...values };
  if (set.fractions !== null) {
    for (const id of PARAMETER_IDS)
      if (PARAMETERS[id].role === 'causal fraction') applied[id] = set.fractions;
  }
  for (const [id, value] of Object.entries(set.fixed)) applied[id as ParameterId] = value;
  return applied;
}

/** Causal ratios on hazards and rates; 1 is no effect. */
export interface Links {
  /** Deaths, isolated against not. */
  readonly mortalityIsolated: number;
  /** Deaths, weak against strong network. */
  readonly mortalityWeakNetwork: number;
  /** Deaths, many friends against few: below 1 when it acts. */
  readonly mortalityFriends: number;
  /** New coronary heart disease, stroke and dementia, isolated against not. */
  readonly chdIsolated: number;
  readonly strokeIsolated: number;
  readonly dementiaIsolated: number;
  /** Deaths of people with each of these, against those without. */
  readonly heartDiseaseDeath: number;
  readonly strokeDeath: number;
  readonly dementiaDeath: number;
  /** First or new depression, lonely against not. */
  readonly depressionLonely: number;
  /** First depression in members, at joining and after the ramp: below 1. */
  readonly depressionParticipationStart: number;
  readonly depressionParticipationFull: number;
  /** Relapse in those who joined a group while depressed: below 1. */
  readonly relapseJoined: number;
  readonly admissionIsolated: number;
  readonly aeLonely: number;
  readonly gpLonely: number;
  readonly gpDepressed: number;
  readonly aeDepressed: number;
  readonly admissionDepressed: number;
  readonly mentalHealthDepressed: number;
  readonly careIsolated: number;
  /** Share of a month's work lost to an episode that recovery gives back. */
  readonly workLostShare: number;
  /** Relative fall in crime per relative rise in local tie density. */
  readonly crimeElasticity: number;
  /** Relative fall in new depression for each improvement per 1,000 residents. */
  readonly placeHealth: number;
  /** EQ-5D utility and points of life satisfaction lost while lonely, apart from depression. */
  readonly utilityLonely: number;
  readonly lifeSatisfactionLonely: number;
}

/** The links of a set under one set of parameter values (before `applyEffectSet`). */
export function resolveLinks(values: ParameterValues, set: EffectSet): Links {
  const v = applyEffectSet(values, set);
  const onset = (ratio: number) =>
    prevalenceRatioToOnsetRatio(shrink(ratio, v.depressionParticipationFraction), v.depressionPrevalence);
  const used = (ratio: number) => shrink(ratio, v.depressedUseFraction);
  const when = (mortality: EffectSet['mortality'], ratio: () => number) =>
    set.mortality === mortality ? ratio() : 1;
  return Object.freeze({
    mortalityIsolated: when('isolation', () => shrink(v.mortalityIsolatedRatio, v.mortalityIsolatedFraction)),
    mortalityWeakNetwork: when('network strength', () =>
      survivalOddsToHazardRatio(shrink(v.holtLunstadOddsRatio, v.holtLunstadFraction), v.holtLunstadMeanRisk),
    ),
    mortalityFriends: when('friends', () => shrink(v.friendsOnlyRatio, v.friendsOnlyFraction)),
    chdIsolated: when('disease', () => shrink(v.chdIsolatedRatio, v.chdIsolatedFraction)),
    strokeIsolated: when('disease', () => shrink(v.strokeIsolatedRatio, v.strokeIsolatedFraction)),
    dementiaIsolated: when('disease', () => shrink(v.dementiaIsolatedRatio, v.dementiaIsolatedFraction)),
    heartDiseaseDeath: when('disease', () => shrink(v.heartDiseaseDeathRatio, v.diseaseDeathFraction)),
    strokeDeath: when('disease', () => shrink(v.strokeDeathRatio, v.diseaseDeathFraction)),
    dementiaDeath: when('disease', () => shrink(v.dementiaDeathRatio, v.diseaseDeathFraction)),
    depressionLonely: oddsRatioToRiskRatio(
      shrink(v.depressionLonelyOddsRatio, v.depressionLonelyFraction),
      v.depressionBaselineRisk,
    ),
    depressionParticipationStart: onset(v.depressionParticipationStartRatio),
    depressionParticipationFull: onset(v.depressionParticipationRatio),
    relapseJoined: shrink(v.relapseGroupRatio, v.relapseGroupFraction),
    admissionIsolated: shrink(v.inpatientIsolatedRatio, v.inpatientIsolatedFraction),
    aeLonely: shrink(v.aeLonelyRatio, v.aeLonelyFraction),
    gpLonely: shrink(v.gpLonelyRatio, v.gpLonelyFraction),
    gpDepressed: used(v.gpDepressedRatio),
    aeDepressed: used(v.aeDepressedRatio),
    admissionDepressed: used(v.admissionDepressedRatio),
    mentalHealthDepressed: used(v.mentalHealthDepressedRatio),
    careIsolated: shrink(v.careIsolatedRatio, v.careIsolatedFraction),
    workLostShare: v.workLossShare * v.workRegainedFraction,
    crimeElasticity: v.crimeTieElasticity,
    placeHealth: v.placeHealth,
    utilityLonely: v.utilityLonelyDecrement,
    lifeSatisfactionLonely: v.lifeSatisfactionLonely,
  });
}
