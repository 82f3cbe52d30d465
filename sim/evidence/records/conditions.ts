/**
 * Long-term conditions by age, sex and deprivation: how many have them at each age, from which new cases follow.
 * Enough to reach people by and to carry the optional links of isolation with disease; no forecast of disease.
 */
import { defineParameters } from '../parameter';
import { DISEASE_PARAMETERS } from './diseases';

const BLOOD_PRESSURE =
  'Fitted by hand to the diagnosed part of what Health Survey for England 2021 part 2 (NHS England) measures: 9 % at 16 to 44, 30 % of adults, 60 % from 65, of which three in ten, and a fifth from 75, are undiagnosed (ONS 2023, Risk factors for undiagnosed high blood pressure)';
const DIABETES =
  'Fitted by hand to doctor-diagnosed diabetes: 1 % under 35 and 16 % from 75 (Health Survey for England 2021 part 2 (NHS England)); 9 % of men and 6 % of women (Health Survey for England 2019 (NHS Digital))';

export const CONDITION_PARAMETERS = defineParameters({
  hypertensionAge: {
    label: 'Age of hypertension',
    value: 58,
    unit: 'years',
    low: 45,
    high: 75,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: BLOOD_PRESSURE,
    sentence: 'The age by which half of those who ever get it have it.',
  },
  hypertensionSpread: {
    label: 'Spread of the age of hypertension',
    value: 11,
    unit: 'years, scale of a logistic curve',
    low: 5,
    high: 16,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: BLOOD_PRESSURE,
    sentence: 'How far around that age it begins: three in four cases begin within some two of these.',
  },
  hypertensionMost: {
    label: 'Hypertension in old age',
    value: 0.58,
    unit: 'share',
    low: 0.3,
    high: 0.8,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: BLOOD_PRESSURE,
    sentence: 'The share of very old people with high blood pressure on record.',
  },
  hypertensionMen: {
    label: 'Hypertension, men against women',
    value: 1.1,
    unit: 'ratio',
    low: 0.8,
    high: 1.5,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement: about as common in men as in women',
    sentence: 'How much more common it is in men than in women of the same age.',
  },
  diabetesAge: {
    label: 'Age of diabetes',
    value: 60,
    unit: 'years',
    low: 50,
    high: 75,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: DIABETES,
    sentence: 'The age by which half of those who ever get it have it.',
  },
  diabetesSpread: {
    label: 'Spread of the age of diabetes',
    value: 12,
    unit: 'years, scale of a logistic curve',
    low: 6,
    high: 16,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: DIABETES,
    sentence: 'How far around that age it begins: three in four cases begin within some two of these.',
  },
  diabetesMost: {
    label: 'Diabetes in old age',
    value: 0.2,
    unit: 'share',
    low: 0.1,
    high: 0.3,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: DIABETES,
    sentence: 'The share of very old people with diagnosed diabetes.',
  },
  diabetesMen: {
    label: 'Diabetes, men against women',
    value: 1.5,
    unit: 'ratio',
    low: 1,
    high: 2,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'C',
    source: DIABETES,
    sentence: 'How much more common it is in men than in women of the same age.',
  },
  ...DISEASE_PARAMETERS,
  hypertensionDeprivation: {
    label: 'Hypertension, most against least deprived',
    value: 1.74,
    unit: 'ratio',
    low: 1,
    high: 2.5,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'V',
    source:
      'Health Survey for England 2021 part 2 (NHS England): 40 % in the most and 23 % in the least deprived fifth at the same age, diagnosed or not; taken for tenths',
    sentence:
      'How much more common high blood pressure is at the same age in the most deprived tenth than in the least.',
  },
  conditionDeprivation: {
    label: 'Diabetes, heart disease and stroke, most against least deprived',
    value: 1.7,
    unit: 'ratio',
    low: 1,
    high: 2.5,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source:
      'Judgement: direction in every register by deprivation, size assumed; any cardiovascular disease, 22 % in the lowest and 16 % in the highest fifth of income (HSE 2017)',
    sentence:
      'How much more common these conditions are at the same age in the most deprived tenth than in the least.',
  },
  careAge: {
    label: 'Age from which people may have a carer at home',
    value: 75,
    unit: 'years',
    low: 65,
    high: 90,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement',
    sentence:
      'People who live with somebody of this age, or with dementia or after a stroke, count as carers.',
  },
});
