/** Reads plans of batches, with the messages of scenario files: path, what is allowed, what was given, place. */
import { z } from 'zod';
import { InputError } from '../input-error';
import { collectProblems, type Source } from '../scenario-problems';
import { type FileKind, parseYaml, plainData } from '../yaml-source';
import { brokenPlanRules } from './plan-rules';
import { type PlanFile, planSchema } from './plan-schema';

const PLAN_FILE: FileKind = { noun: 'plan', hint: 'kithwork batch --help shows a plan to start from' };

/** A plan that fits its schema, with where it came from: its paths are checked against the scenario next. */
export interface ReadPlan {
  readonly plan: PlanFile;
  readonly source: Source;
}

/**
 * @param fileName the file as the user named it
 * @throws InputError with all problems
 */
export function readPlan(text: string, fileName: string): ReadPlan {
  const source = parseYaml(text, fileName, PLAN_FILE);
  const data = plainData(source);
  const parsed = planSchema.safeParse(data);
  const broken = brokenPlanRules(data);
  if (parsed.success && broken.length === 0) return { plan: parsed.data, source };
  throw new InputError(collectProblems(parsed.error?.issues ?? [], broken, planSchema, data, source));
}

/** JSON Schema of a plan, for editors. */
export function planJsonSchema(): Record<string, unknown> {
  return { title: 'Kithwork batch plan', ...z.toJSONSchema(planSchema, { io: 'input' }) };
}
