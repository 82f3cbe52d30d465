/** Writes a scenario as a commented YAML file that reads back as the same scenario. */
import { Document, isMap, isScalar, YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Scenario } from '../engine/scenario';
import { schemaAt } from './scenario-problems';
import { scenarioSchema, toScenarioFile } from './scenario-schema';

/** Sections whose keys are explained, besides the top level. */
const EXPLAINED = ['place', 'settings'];

/** For its descriptions, which do not depend on the vocabulary. */
const SCHEMA = scenarioSchema({ approaches: [], parameters: {}, payers: [] });

export function writeScenario(scenario: Scenario): string {
  const document = new Document(toScenarioFile(scenario), { aliasDuplicateObjects: false });
  document.commentBefore = ' A Kithwork scenario. Run it with: kithwork compare <this file>';
  if (isMap(document.contents)) {
    explain(document.contents, SCHEMA);
    for (const section of EXPLAINED) {
      const map = document.contents.get(section);
      const inner = schemaAt(SCHEMA, [section]);
      if (map instanceof YAMLMap && inner) explain(map, inner);
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** Puts the description of each field above its key. */
function explain(map: YAMLMap, schema: z.ZodType): void {
  const { shape } = schema as z.ZodObject;
  for (const { key } of map.items) {
    const description = isScalar(key) ? (shape[String(key.value)] as z.ZodType)?.description : undefined;
    if (isScalar(key) && description) key.commentBefore = ` ${description}`;
  }
}
