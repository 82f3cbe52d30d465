/**
 * Reads scenario files: YAML 1.2 without custom tags, checked against the schema and the rules. A reading
 * reports every problem it finds, each with its path, what is allowed, what was given, line and column.
 */
import type { Scenario } from '../engine/scenario';
import { InputError } from './input-error';
import { migrate } from './migrate';
import { collectProblems } from './scenario-problems';
import { brokenRules } from './scenario-rules';
import { scenarioSchema, toScenario } from './scenario-schema';
import type { Vocabulary } from './vocabulary';
import { type FileKind, parseYaml, plainData, problemAt } from './yaml-source';

export { writeScenario } from './scenario-write';
export { LONGEST_FILE } from './yaml-source';

const SCENARIO_FILE: FileKind = {
  noun: 'scenario',
  hint: 'kithwork new writes a scenario to start from',
};

/**
 * Reads a scenario file of any known version.
 * @param fileName the file as the user named it, for messages
 * @throws InputError with all problems
 */
export function readScenario(text: string, fileName: string, vocabulary: Vocabulary): Scenario {
  const source = parseYaml(text, fileName, SCENARIO_FILE);
  const fault = migrate(source.document);
  if (fault !== undefined) throw new InputError([problemAt(source, ['kithwork'], fault)]);
  const data = plainData(source);
  const schema = scenarioSchema(vocabulary);
  const parsed = schema.safeParse(data);
  const broken = brokenRules(data, vocabulary);
  if (parsed.success && broken.length === 0) return toScenario(parsed.data, vocabulary);
  throw new InputError(collectProblems(parsed.error?.issues ?? [], broken, schema, data, source));
}
