/**
 * Paths into a scenario, as plans write them: `settings.kappa`, `parameters.attempts`, `place.ageShares.80+`,
 * `arms[1].programmes[0].months` or, by name, `arms[worker].programmes[0].options.posts`, `place.areas[harbour].count`.
 */
import { z } from 'zod';
import type { Scenario } from '../../engine/scenario';
import { schemaAt } from '../scenario-problems';
import { scenarioSchema, toScenarioFile } from '../scenario-schema';
import type { Vocabulary } from '../vocabulary';
import { listNames, type Path, show, suggestion } from '../wording';
import type { Level } from './plan-schema';

/** What a plan may vary, by the first word of the path. */
const VARIED = ['place', 'settings', 'parameters', 'arms'];
/** These may differ from the scenario’s, but not between points: tables need one length. */
const FIXED = ['months', 'seed'];

export type Found = { readonly path: Path } | { readonly fault: string };

/** The path in a scenario file, or what is wrong with the text; `fixed` allows what must be equal in all points. */
export function findField(
  text: string,
  scenario: Scenario,
  vocabulary: Vocabulary,
  allow: 'varied' | 'fixed',
): Found {
  const parts: string[] = text.match(/[^.[\]]+|\[[^\]]*\]/g) ?? [''];
  if (parts.join('.').replaceAll('.[', '[') !== text) {
    return {
      fault: `expected a path such as settings.kappa or arms[1].programmes[0].months, got ${show(text)}`,
    };
  }
  const roots = allow === 'fixed' ? [...VARIED, ...FIXED] : VARIED;
  if (!roots.includes(parts[0])) {
    const why = FIXED.includes(parts[0]) ? '; it must be the same in all points: set it under change' : '';
    return { fault: `expected a path that starts with ${listNames(roots)}, got ${show(text)}${why}` };
  }
  const path: PropertyKey[] = [];
  let value: unknown = scenario;
  const schema = scenarioSchema(vocabulary);
  for (const part of parts) {
    const step = stepInto(part, path, value);
    if (typeof step === 'object') return step;
    path.push(step);
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
    if (schemaAt(schema, path) === undefined) return { fault: unknownField(schema, path) };
  }
  const field = schemaAt(schema, path);
  if (field === undefined || ['object', 'array', 'record'].includes(field.type)) {
    return { fault: `expected the path of a single value, ${show(text)} holds several` };
  }
  if (path[0] === 'arms' && path.at(-1) === 'name') return { fault: 'the name of an arm cannot differ' };
  return { path };
}

function stepInto(part: string, path: Path, value: unknown): PropertyKey | { fault: string } {
  if (!part.startsWith('[')) return part;
  const inner = part.slice(1, -1);
  if (!Array.isArray(value)) return inner;
  if (/^\d+$/.test(inner)) {
    const n = Number(inner);
    if (n < value.length) return n;
    return { fault: `expected a number below ${value.length} in ${String(path.at(-1))}[${inner}]` };
  }
  const names = value.map((entry) => (entry as { name?: string }).name ?? '');
  const at = names.indexOf(inner);
  const isArea = path.at(-1) === 'areas';
  if (at >= 0 && (path.length === 1 || isArea)) return at;
  const near = suggestion(inner, names);
  return {
    fault: `expected the name of an ${isArea ? 'area' : 'arm'} (${listNames(names)}), got ${show(inner)}${near}`,
  };
}

function unknownField(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parent = schemaAt(schema, path.slice(0, -1));
  const names = parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
  const key = String(path.at(-1));
  const near = suggestion(key, names);
  return `unknown field ${show(key)}${near === '' ? `; expected one of ${listNames(names)}` : near}`;
}

/** What the scenario itself has at a path; a parameter that it leaves alone has the value of its record. */
export function ownLevel(scenario: Scenario, path: Path, { parameters }: Vocabulary): Level {
  let value: unknown = toScenarioFile(scenario);
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  if (value === undefined && path[0] === 'parameters') return parameters[String(path[1])].value;
  return (value ?? null) as Level;
}

/** A copy of plain data with the value at a path replaced; groups that are null or missing are made. */
export function withValue<T>(data: T, path: Path, value: unknown): T {
  if (path.length === 0) return value as T;
  const [first, ...rest] = path;
  const copy = (Array.isArray(data) ? [...data] : { ...(data ?? {}) }) as Record<PropertyKey, unknown>;
  copy[first] = withValue(copy[first], rest, value);
  return copy as T;
}
