/** Health-related quality of life and life satisfaction. */
import { defineParameters } from '../parameter';

export const WELLBEING = defineParameters({
  utilityDepressionDecrement: {
    label: 'Utility lost while depressed',
    value: 0.155,
    unit: 'EQ-5D utility',
    low: 0.08,
    high: 0.52,
    distribution: { kind: 'gamma', mean: 0.155, sd: 0.04 },
    role: 'evidence',
    grade: 'J',
    source:
      'Kolovos et al. 2017: remission 0.70 less the mean of mild 0.57 and moderate 0.52; patients seeking care lose more, 0.85 − 0.33 = 0.52 (Sapin et al. 2004), minor depression 0.08',
    sentence: 'Being depressed costs about a sixth of a year in full health per year.',
  },
  utilityLonelyDecrement: {
    label: 'Utility lost while lonely, apart from depression',
    value: 0,
    unit: 'EQ-5D utility',
    low: 0,
    high: 0.07,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source:
      'Default none: −0.07 in König & Hajek 2024 (Germany) is a cross-sectional association that already holds depression and illness; swept to that size',
    sentence: 'Loneliness lowers utility only through depression unless this is raised.',
  },
  lifeSatisfactionMean: {
    label: 'Mean life satisfaction of adults',
    value: 7.5,
    unit: 'points of 0–10',
    low: 6.5,
    high: 8,
    distribution: { kind: 'fixed' },
    role: 'setting',
    grade: 'J',
    source: 'Rounded from the ONS personal well-being series; not checked to the decimal',
    sentence: 'Adults rate their life satisfaction at seven and a half of ten.',
  },
  lifeSatisfactionDepression: {
    label: 'Life satisfaction lost while depressed',
    value: 0.7,
    unit: 'points of 0–10',
    low: 0.3,
    high: 1.5,
    distribution: { kind: 'gamma', mean: 0.7, sd: 0.2 },
    role: 'evidence',
    grade: 'J',
    source:
      'Judgement; mental illness is the largest single predictor of life satisfaction (Layard, Chisholm, Patel & Saxena 2013), size not checked',
    sentence: 'Being depressed lowers life satisfaction by about seven tenths of a point.',
  },
  lifeSatisfactionLonely: {
    label: 'Life satisfaction lost while lonely, apart from depression',
    value: 0.3,
    unit: 'points of 0–10',
    low: 0,
    high: 0.75,
    distribution: { kind: 'spike-beta', spike: 0.3, alpha: 3, beta: 4 },
    role: 'evidence',
    grade: 'J',
    source:
      'Judgement; the association persists within people in Understanding Society (Seifert 2024); the upper end is £9,537 a year for chronic loneliness (DCMS) at £13,000 a point',
    sentence: 'Being lonely lowers life satisfaction by about a third of a point beyond depression.',
  },
});
