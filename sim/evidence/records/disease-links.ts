/**
 * Optional: isolation and new heart disease, stroke and dementia, which then stand for its link with deaths.
 *
 * There is no record of the utility that these diseases cost, so they enter QALYs through years lived alone and
 * the set *diseases* understates what prevention is worth. A catalogue of EQ-5D decrements is published (Sullivan
 * et al. 2011, Medical Decision Making 31:800-804). Of it only quotations in the code of other models could be
 * read, and for stroke one quotes twice as much as another, by the coding of the diagnosis. A value belongs here
 * once it is read in the paper itself; it must then be added back at published prevalence, as that of depression
 * is, since the norms by age hold the sick already.
 */
import { defineParameters } from '../parameter';
import { FRACTION } from './fraction-source';

export const DISEASE_LINKS = defineParameters({
  chdIsolatedRatio: {
    label: 'New coronary heart disease, poor against good relationships',
    value: 1.29,
    unit: 'risk ratio',
    low: 1,
    high: 1.7,
    distribution: { kind: 'lognormal', median: 1.29, low95: 1.04, high95: 1.59 },
    role: 'evidence',
    grade: 'V',
    source: 'Valtorta et al. 2016, Heart 102:1009; RR 1.29 (1.04–1.59)',
    sentence: 'Optional: poor relationships go with more heart disease, instead of the link to all deaths.',
  },
  chdIsolatedFraction: {
    label: 'Share of the isolation–heart disease link that is causal',
    value: 0.2,
    unit: 'share of the log ratio',
    low: 0,
    high: 1,
    distribution: { kind: 'spike-beta', spike: 0.2, alpha: 2, beta: 6 },
    role: 'causal fraction',
    grade: 'J',
    source: `${FRACTION} (15–19 % of the log ratio is left in UK Biobank, Hakulinen et al. 2018)`,
    sentence: 'A fifth of the link between isolation and heart disease is taken as cause and effect.',
  },
  strokeIsolatedRatio: {
    label: 'New stroke, poor against good relationships',
    value: 1.32,
    unit: 'risk ratio',
    low: 1,
    high: 1.8,
    distribution: { kind: 'lognormal', median: 1.32, low95: 1.04, high95: 1.68 },
    role: 'evidence',
    grade: 'V',
    source: 'Valtorta et al. 2016, Heart 102:1009; RR 1.32 (1.04–1.68)',
    sentence: 'Optional: poor relationships go with more strokes, instead of the link to all deaths.',
  },
  strokeIsolatedFraction: {
    label: 'Share of the isolation–stroke link that is causal',
    value: 0.2,
    unit: 'share of the log ratio',
    low: 0,
    high: 1,
    distribution: { kind: 'spike-beta', spike: 0.2, alpha: 2, beta: 6 },
    role: 'causal fraction',
    grade: 'J',
    source: `${FRACTION} (13–18 % of the log ratio is left in UK Biobank, Hakulinen et al. 2018)`,
    sentence: 'A fifth of the link between isolation and stroke is taken as cause and effect.',
  },
  dementiaIsolatedRatio: {
    label: 'Dementia, low against frequent contact',
    value: 1.57,
    unit: 'risk ratio',
    low: 1,
    high: 2,
    distribution: { kind: 'lognormal', median: 1.57, low95: 1.32, high95: 1.85 },
    role: 'evidence',
    grade: 'V',
    source: 'Kuiper et al. 2015, Ageing Res Rev 22:39; RR 1.57 (1.32–1.85)',
    sentence: 'Optional: less contact goes with more dementia, instead of the link to all deaths.',
  },
  dementiaIsolatedFraction: {
    label: 'Share of the contact–dementia link that is causal',
    value: 0.25,
    unit: 'share of the log ratio',
    low: 0,
    high: 1,
    distribution: { kind: 'beta', alpha: 2, beta: 6 },
    role: 'causal fraction',
    grade: 'J',
    source: `${FRACTION} (29 % of the log ratio is left at ten years or more, Penninkilampi et al. 2018; early dementia withdraws people)`,
    sentence: 'A quarter of the link between contact and dementia is taken as cause and effect.',
  },
  heartDiseaseDeathRatio: {
    label: 'Deaths, with coronary heart disease against without',
    value: 2,
    unit: 'hazard ratio',
    low: 1,
    high: 3,
    // The published interval, made even about its middle on the log scale.
    distribution: { kind: 'lognormal', median: 2, low95: 1.86, high95: 2.15 },
    role: 'evidence',
    grade: 'V',
    source:
      'Emerging Risk Factors Collaboration 2015, JAMA 314:52; a history of myocardial infarction, HR 2.0 (1.9–2.2) at the same age and sex; angina alone is milder',
    sentence: 'Optional: people who had a heart attack die at twice the rate of others of their age.',
  },
  strokeDeathRatio: {
    label: 'Deaths, after a stroke against without',
    value: 2.1,
    unit: 'hazard ratio',
    low: 1,
    high: 3,
    distribution: { kind: 'lognormal', median: 2.1, low95: 2, high95: 2.2 },
    role: 'evidence',
    grade: 'V',
    source:
      'Emerging Risk Factors Collaboration 2015, JAMA 314:52; a history of stroke, HR 2.1 (2.0–2.2); with heart disease the ratios multiply (3.5 for both)',
    sentence: 'Optional: people who had a stroke die at twice the rate of others of their age.',
  },
  dementiaDeathRatio: {
    label: 'Deaths, with dementia against without',
    value: 2.63,
    unit: 'ratio',
    low: 1,
    high: 5,
    distribution: { kind: 'lognormal', median: 2.63, low95: 2.17, high95: 3.21 },
    role: 'evidence',
    grade: 'V',
    source:
      'Dewey & Saz 2001, Int J Geriatr Psychiatry 16:751; odds ratio 2.63 (2.17–3.21), six community studies, taken as a hazard ratio, which overstates it somewhat',
    sentence: 'Optional: people with dementia die at more than twice the rate of others of their age.',
  },
  diseaseDeathFraction: {
    label: 'Share of the link between these diseases and death that is causal',
    value: 0.7,
    unit: 'share of the log ratio',
    low: 0,
    high: 1,
    distribution: { kind: 'beta', alpha: 7, beta: 3 },
    role: 'causal fraction',
    grade: 'J',
    source: `${FRACTION} (whoever is spared the disease keeps the smoking, blood pressure and frailty that led to it)`,
    sentence: 'Most of the higher death rate of these patients is taken as the work of the disease.',
  },
});
