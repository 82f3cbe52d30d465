/**
 * The scenario file as a schema: what a user may write, with a description, limits and default of every
 * field. `kithwork schema` publishes it as JSON Schema. Rules that span fields are in scenario-rules.ts.
 */
import { z } from 'zod';
import { placeOfAreas } from '../engine/areas';
import type { Place, ProgrammePlan, Scenario, Target } from '../engine/scenario';
import { isTargetRule } from '../engine/targets';
import { amount, group, line, list, prose, whole } from './fields';
import { CURRENT_VERSION } from './migrate';
import { type PlaceFile, placeSchema } from './place-schema';
import { armSchema, LONGEST_MONTHS } from './programme-schema';
import { SETTING_RECORDS, settingsSchema } from './settings-schema';
import type { Vocabulary } from './vocabulary';

/** Most pairs (draws × replicates) of one study. */
export const MOST_PAIRS = 10_000;

/** Each parameter record that is no setting, as an optional number within its range. */
function parametersSchema({ parameters }: Vocabulary) {
  const records = Object.entries(parameters).filter(([id]) => !Object.hasOwn(SETTING_RECORDS, id));
  const fields = records.map(([id, record]) => {
    const field = amount(record.low, record.high, `a number (${record.unit})`);
    return [id, field.optional().describe(`${record.label}. ${record.sentence}`)] as const;
  });
  return group(Object.fromEntries(fields));
}

/** Schema of a scenario file in the current format, for the names in the vocabulary. */
export function scenarioSchema(vocabulary: Vocabulary) {
  return group({
    kithwork: z
      .literal(CURRENT_VERSION, `expected ${CURRENT_VERSION}, the version of this file format`)
      .describe('Version of this file format.'),
    name: line(200).describe('Name of the study.'),
    description: prose(10_000).default('').describe('What the study asks, for readers.'),
    seed: line(200, 1, ' (put a number in quotes)')
      .default('kithwork')
      .describe('Any text. The same seed gives the same people and the same luck, in every arm.'),
    months: whole(12, LONGEST_MONTHS).default(120).describe('How long the study looks ahead, months.'),
    draws: whole(1, MOST_PAIRS)
      .default(25)
      .describe('Draws of the uncertain parameters; draws × replicates is at most 10,000.'),
    replicates: whole(1, MOST_PAIRS).default(2).describe('Replicates of every draw, each with other luck.'),
    place: placeSchema.describe('The people and the place.'),
    settings: settingsSchema.prefault({}).describe('Structural and economic choices.'),
    parameters: parametersSchema(vocabulary)
      .default({})
      .describe('Parameters set to another value than their record’s; kithwork evidence lists them.'),
    comparator: line(80).default('status quo').describe('Name of the arm that the others are compared with.'),
    arms: list(armSchema(vocabulary), 1, 20).describe('What is done, for the same residents, side by side.'),
    question: prose(2_000).default('').describe('The question the study answers, in one sentence.'),
    source: prose(10_000).default('').describe('Where the figures of the scenario come from.'),
    caution: prose(10_000).default('').describe('What to be careful about when reading the results.'),
  });
}

export type ScenarioSchema = ReturnType<typeof scenarioSchema>;
export type ScenarioFile = z.infer<ScenarioSchema>;

/** The validated file as the scenario that the engine compiles, with what its approaches usually cost. */
export function toScenario(
  { kithwork, parameters, arms, question, source, caution, ...rest }: ScenarioFile,
  vocabulary: Vocabulary,
): Scenario {
  const notes = Object.entries({ question, source, caution }).filter(([, text]) => text !== '');
  return {
    version: kithwork,
    ...rest,
    place: toPlace(rest.place),
    ...Object.fromEntries(notes),
    arms: arms.map((arm) => ({ ...arm, programmes: arm.programmes.map((plan) => priced(plan, vocabulary)) })),
    parameters: parameters as Record<string, number>,
  };
}

/** The rules see to it that one of the two forms is whole. Keys keep their order, which digests depend on. */
function toPlace({ areas, ...place }: PlaceFile): Place {
  if (areas === undefined) return place as Place;
  return placeOfAreas(
    areas.map(({ simulated, ...area }) => ({ ...area, simulated: simulated ?? area.count })),
  );
}

type PlanFile = ScenarioFile['arms'][number]['programmes'][number];

/** A set-up cost is assumed only where the running cost is left to the approach too. */
function priced({ setUpCost, target, payers, ...plan }: PlanFile, { approaches }: Vocabulary): ProgrammePlan {
  const usual = approaches.find(({ id }) => id === plan.approach)?.cost;
  const once = setUpCost ?? (plan.costPerYear === null ? (usual?.setUp.value ?? 0) : 0);
  return {
    ...plan,
    costPerYear: plan.costPerYear ?? usual?.perYear.value ?? 0,
    payer: (payers && mainPayer(payers)) ?? plan.payer ?? usual?.payer ?? '',
    ...(payers === undefined ? {} : { payers }),
    ...(once > 0 ? { setUpCost: once } : {}),
    ...(target === undefined || target === 'all' ? {} : { target: toTarget(target) }),
  };
}

/** The first of those with the largest share. */
export const mainPayer = (payers: Readonly<Record<string, number>>) =>
  Object.keys(payers).reduce((main, id) => (payers[id] > payers[main] ? id : main));

const toTarget = (target: string | readonly string[]): Target =>
  typeof target !== 'string' || isTargetRule(target) ? (target as Target) : [target];

/** The scenario as the content of a file. */
export function toScenarioFile({ version, ...rest }: Scenario): unknown {
  const { areas } = rest.place;
  const arms = rest.arms.map((arm) => ({ ...arm, programmes: arm.programmes.map(toPlanFile) }));
  return { kithwork: version, ...rest, arms, place: areas === undefined ? rest.place : { areas } };
}

/** Which payer is the main one follows from the shares. */
function toPlanFile(plan: ProgrammePlan): Partial<ProgrammePlan> {
  const { payer: _, ...shared } = plan;
  return plan.payers === undefined ? plan : shared;
}

/** JSON Schema of a scenario file; each approach allows its own options only. */
export function scenarioJsonSchema(vocabulary: Vocabulary): Record<string, unknown> {
  const programmes = vocabulary.approaches.map(({ id, options }) => ({
    if: { properties: { approach: { const: id } } },
    // biome-ignore lint/suspicious/noThenProperty: “then” is a keyword of JSON Schema
    then: { properties: { options: optionsJsonSchema(options) } },
  }));
  const schema = z.toJSONSchema(scenarioSchema(vocabulary), {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties?.areas)
        jsonSchema.anyOf = [{ required: ['population', 'deprivationDecile'] }, { required: ['areas'] }];
      if (jsonSchema.properties?.approach && programmes.length > 0)
        jsonSchema.allOf = programmes as typeof jsonSchema.allOf;
    },
  });
  return { title: 'Kithwork scenario', ...schema };
}

function optionsJsonSchema(options: Vocabulary['parameters']) {
  const properties = Object.entries(options).map(([id, { label, sentence, unit, low, high }]) => [
    id,
    { type: 'number', minimum: low, maximum: high, description: `${label} (${unit}). ${sentence}` },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}
