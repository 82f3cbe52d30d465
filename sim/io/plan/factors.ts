/** What varies in a design, found in the scenario and with the levels it may take. */
import { z } from 'zod';
import type { Scenario } from '../../engine/scenario';
import { quantile } from '../../evidence/distributions';
import type { ParameterRecord } from '../../evidence/parameter';
import { schemaAt } from '../scenario-problems';
import { scenarioSchema } from '../scenario-schema';
import type { Vocabulary } from '../vocabulary';
import type { Path } from '../wording';
import { findField } from './field-path';
import type { Level, PlanFile } from './plan-schema';

/** From which a level is taken: a list, a range, or the distribution of a parameter record. */
export type Levels =
  | { readonly kind: 'values'; readonly values: readonly Level[] }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly whole: boolean }
  | { readonly kind: 'record'; readonly record: ParameterRecord; readonly inner: boolean };

export interface Factor {
  /** Name of its column. */
  readonly name: string;
  /** The path as written. */
  readonly text: string;
  readonly path: Path;
  readonly levels: Levels;
  /** Levels that show whether all are allowed, each with its place in the plan below the factor. */
  readonly extremes: readonly (readonly [Level, Path])[];
}

export function findFactors(
  { design }: PlanFile,
  scenario: Scenario,
  vocabulary: Vocabulary,
  report: (path: Path, message: string) => void,
): Factor[] {
  const schema = scenarioSchema(vocabulary);
  return (design.factors ?? []).flatMap((spec, f): Factor[] => {
    const { vary: text, name = text, values, low, high } = spec;
    const found = findField(text, scenario, vocabulary, 'varied');
    if ('fault' in found) {
      report(['design', 'factors', f, 'vary'], found.fault);
      return [];
    }
    const { path } = found;
    const entry = { name, text, path };
    if (values) {
      const extremes = values.map((value, v) => [value, ['values', v]] as const);
      return [{ ...entry, levels: { kind: 'values', values }, extremes }];
    }
    if (low !== undefined && high !== undefined) {
      const whole = isWhole(schemaAt(schema, path));
      const extremes = [[low, ['low']] as const, [high, ['high']] as const];
      return [{ ...entry, levels: { kind: 'range', low, high, whole }, extremes }];
    }
    const record = path[0] === 'parameters' ? vocabulary.parameters[String(path[1])] : undefined;
    if (record)
      return [
        {
          ...entry,
          levels: recorded(record, design.kind === 'morris' || design.kind === 'one at a time'),
          extremes: [],
        },
      ];
    report(
      ['design', 'factors', f],
      'expected values or a range (low and high): only parameters have their own',
    );
    return [];
  });
}

/** The record’s own distribution; its whole range, evenly, where it has none. */
function recorded(record: ParameterRecord, inner: boolean): Levels {
  if (record.distribution.kind !== 'fixed') return { kind: 'record', record, inner };
  return { kind: 'range', low: record.low, high: record.high, whole: false };
}

function isWhole(field: z.ZodType | undefined): boolean {
  return field instanceof z.ZodNumber && (field.format === 'safeint' || field.isInt === true);
}

/** Tails a design on a grid leaves out, since a distribution may have no end. */
const TAIL = 0.025;

/** The level at a share of probability, rising with it. */
export function levelOf({ levels }: Pick<Factor, 'levels'>, unit: number): Level {
  switch (levels.kind) {
    case 'values':
      return levels.values[Math.min(levels.values.length - 1, Math.floor(unit * levels.values.length))];
    case 'range': {
      const { low, high, whole } = levels;
      if (!whole) return low + unit * (high - low);
      return Math.min(high, low + Math.floor(unit * (high - low + 1)));
    }
    case 'record': {
      const { record, inner } = levels;
      const value = quantile(record.distribution, record.value, inner ? TAIL + (1 - 2 * TAIL) * unit : unit);
      return Math.min(record.high, Math.max(record.low, value));
    }
  }
}
