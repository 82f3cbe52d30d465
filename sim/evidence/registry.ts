/** All parameters in one table. A new table of records is an import and a name in `TABLES`. */
import type { ParameterRecord, ParameterTable } from './parameter';
import { ATTRIBUTE_PARAMETERS } from './records/attributes';
import { CONDITION_PARAMETERS } from './records/conditions';
import { COSTS } from './records/costs';
import { ECONOMICS } from './records/economics';
import { HEALTH } from './records/health';
import { HOUSEHOLD_PARAMETERS } from './records/households';
import { NETWORK } from './records/network';
import { POPULATION } from './records/population';
import { PROGRAMME_PARAMETERS } from './records/programmes';
import { SERVICE_USE_PARAMETERS } from './records/service-use';
import { SOCIAL_CAPITAL } from './records/social-capital';
import { UNCERTAINTY } from './records/uncertainty';

const TABLES = [
  POPULATION,
  HOUSEHOLD_PARAMETERS,
  ATTRIBUTE_PARAMETERS,
  NETWORK,
  PROGRAMME_PARAMETERS,
  CONDITION_PARAMETERS,
  SOCIAL_CAPITAL,
  HEALTH,
  SERVICE_USE_PARAMETERS,
  COSTS,
  ECONOMICS,
  UNCERTAINTY,
] as const;

export type ParameterId = (typeof TABLES)[number] extends infer T
  ? T extends T
    ? keyof T & string
    : never
  : never;

/** One number per parameter: the defaults, a parameter draw, or either with a user's changes. */
export type ParameterValues = Record<ParameterId, number>;

/** Joins tables of records; throws on an id that occurs twice. */
export function mergeTables(tables: readonly ParameterTable[]): Readonly<Record<string, ParameterRecord>> {
  const merged: Record<string, ParameterRecord> = {};
  for (const table of tables) {
    for (const [id, record] of Object.entries(table)) {
      if (Object.hasOwn(merged, id)) throw new Error(`parameters.${id}: expected one record per id, got two`);
      merged[id] = record;
    }
  }
  return Object.freeze(merged);
}

export const PARAMETERS = mergeTables(TABLES) as Readonly<Record<ParameterId, ParameterRecord>>;
/** Every id, in the order of the tables. */
export const PARAMETER_IDS = Object.keys(PARAMETERS) as readonly ParameterId[];

/** A fresh set of best single values. */
export function defaultValues(): ParameterValues {
  return Object.fromEntries(PARAMETER_IDS.map((id) => [id, PARAMETERS[id].value])) as ParameterValues;
}
