/** The published ratios behind each link, and what is left of them when only a share is taken as causal. */
import { PARAMETERS, type ParameterId, quantile } from '../../sim/index';
import type { Range } from './figure';

export interface Link {
  readonly fraction: ParameterId;
  readonly ratio: ParameterId;
}

/** Links of the default effect set and its rivals: every causal fraction that has a ratio of its name. */
export function links(): Link[] {
  return (Object.keys(PARAMETERS) as ParameterId[]).flatMap((fraction) => {
    if (PARAMETERS[fraction].role !== 'causal fraction') return [];
    const stem = fraction.slice(0, -'Fraction'.length);
    const ratio = [`${stem}Ratio`, `${stem}OddsRatio`].find((id) => id in PARAMETERS) as
      | ParameterId
      | undefined;
    return ratio === undefined ? [] : [{ fraction, ratio }];
  });
}

export interface RatioRow extends Range {
  readonly source: string;
  readonly grade: string;
}

/** The ratio with its 95 % interval, as published. */
export function publishedRatios(): RatioRow[] {
  return links().map(({ ratio }) => {
    const record = PARAMETERS[ratio];
    const at = (p: number) => quantile(record.distribution, record.value, p);
    return {
      label: record.label,
      mean: record.value,
      low: at(0.025),
      high: at(0.975),
      source: record.source,
      grade: record.grade,
    };
  });
}

/** Share of each association taken as causal: median and 95 % range of the prior. */
export function fractions(): RatioRow[] {
  return links().map(({ fraction, ratio }) => {
    const record = PARAMETERS[fraction];
    const at = (p: number) => quantile(record.distribution, record.value, p);
    return {
      label: PARAMETERS[ratio].label,
      mean: record.value,
      low: at(0.025),
      high: at(0.975),
      source: record.source,
      grade: record.grade,
    };
  });
}

/** What enters the model: ratio^fraction, at the best ratio, over the prior of the fraction. */
export function usedRatios(): Range[] {
  return links().map(({ fraction, ratio }) => {
    const record = PARAMETERS[fraction];
    const best = PARAMETERS[ratio].value;
    const at = (share: number) => best ** share;
    const ends = [0.025, 0.975].map((p) => at(quantile(record.distribution, record.value, p)));
    return {
      label: PARAMETERS[ratio].label,
      mean: at(record.value),
      low: Math.min(...ends),
      high: Math.max(...ends),
    };
  });
}
