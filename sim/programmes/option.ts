/** Records of options, written short: judged (J), seen in a source (V), or the commissioner’s own choice. */
import type { Grade, ParameterRecord, Role } from '../evidence/parameter';

type Range = readonly [low: number, high: number];

function option(
  role: Role,
  grade: Grade,
  label: string,
  value: number,
  unit: string,
  [low, high]: Range,
  sentence: string,
  source: string,
): ParameterRecord {
  const distribution = { kind: 'fixed' } as const;
  return Object.freeze({ label, value, unit, low, high, distribution, role, grade, source, sentence });
}

/** A judgement with a range to be swept. */
export function judged(
  label: string,
  value: number,
  unit: string,
  range: Range,
  sentence: string,
  source = 'Judgement',
): ParameterRecord {
  return option('structure', 'J', label, value, unit, range, sentence, source);
}

/** Seen in the source named. */
export function seen(
  label: string,
  value: number,
  unit: string,
  range: Range,
  sentence: string,
  source: string,
): ParameterRecord {
  return option('structure', 'V', label, value, unit, range, sentence, source);
}

/** Set by whoever plans the programme. */
export function chosen(
  label: string,
  value: number,
  unit: string,
  range: Range,
  sentence: string,
  source = 'Set by the commissioner',
): ParameterRecord {
  return option('setting', 'J', label, value, unit, range, sentence, source);
}

/** £ a year, as a judgement unless a source is named. */
export function yearly(value: number, source: string, grade: 'J' | 'V' = 'J'): ParameterRecord {
  const sentence = `It usually costs about £${pounds(value)} a year.`;
  return option('setting', grade, 'Running cost', value, '£ a year', [0, 10_000_000], sentence, source);
}

/** £ once. */
export function once(value: number, source: string): ParameterRecord {
  const sentence = `Setting it up usually costs about £${pounds(value)}.`;
  return option('setting', 'J', 'Set-up cost', value, '£ once', [0, 10_000_000], sentence, source);
}

export const NO_SET_UP = once(0, 'Counted in the running cost');

function pounds(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
