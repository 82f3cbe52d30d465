/** Schema of the `settings` of a scenario file: the structural and economic choices of a study. */
import type { ParameterRecord } from '../evidence/parameter';
import { ECONOMICS } from '../evidence/records/economics';
import { NETWORK } from '../evidence/records/network';
import { amount, choice, group, whole } from './fields';

export const EFFECT_SETS = [
  'default',
  'as published',
  'Holt-Lunstad',
  'friends only',
  'diseases',
  'none',
] as const;
export const TIE_DECAYS = ['embeddedness', 'bond hours'] as const;

/** Settings whose value and range are parameter records: set here and not under `parameters`. */
export const SETTING_RECORDS = {
  kappa: ['kappa', NETWORK.kappa],
  priceYear: ['priceYear', ECONOMICS.priceYear],
  discountCosts: ['discountCosts', ECONOMICS.discountCosts],
  discountHealth: ['discountHealth', ECONOMICS.discountHealth],
  thresholdDefault: ['threshold', ECONOMICS.thresholdDefault],
} as const satisfies Readonly<Record<string, readonly [string, ParameterRecord]>>;

function setting([, record]: readonly [string, ParameterRecord], noun: string, hint = '') {
  const { low, high, value, label, sentence } = record;
  return amount(low, high, noun, hint).default(value).describe(`${label}. ${sentence}`);
}

const { priceYear } = ECONOMICS;

export const settingsSchema = group({
  effectSet: choice(EFFECT_SETS)
    .default('default')
    .describe(
      'How social ties act on health: “default” takes part of each published association as causal, “as published” takes all of it, “diseases” lets isolation act on deaths through heart disease, stroke and dementia alone, “none” switches every link off.',
    ),
  kappa: setting(SETTING_RECORDS.kappa, 'a share'),
  tieDecay: choice(TIE_DECAYS)
    .default('embeddedness')
    .describe('What holds a tie: friends in common (“embeddedness”) or time together (“bond hours”).'),
  priceYear: whole(priceYear.low, priceYear.high, { noun: 'a year', plain: true })
    .default(priceYear.value)
    .describe(`${priceYear.label}. ${priceYear.sentence}`),
  discountCosts: setting(SETTING_RECORDS.discountCosts, 'a share a year', ', such as 0.035'),
  discountHealth: setting(SETTING_RECORDS.discountHealth, 'a share a year', ', such as 0.015'),
  threshold: setting(SETTING_RECORDS.thresholdDefault, '£ per QALY', ', as a plain number'),
});
