/**
 * An approach is what it is, not how it runs: frozen data plus one function of what it sees. It draws no
 * random numbers; the model decides who is reached, what is accepted and what stays.
 */
import type { ParameterTable } from '../evidence/parameter';
import type { Effort, ProgrammeState, ProgrammeView } from '../model/effort';

export type { Effort, ProgrammeState, ProgrammeView };

export type Options = Readonly<Record<string, number>>;

export interface Approach {
  /** Stable id used in scenario files. */
  readonly id: string;
  readonly label: string;
  /** One plain paragraph for a commissioner. */
  readonly description: string;
  /** One paragraph for the ODD description. */
  readonly odd: string;
  /** Options a scenario may set, with their records. */
  readonly options: ParameterTable;
  /** Names of its stages, in order; one name for approaches without stages. */
  readonly stages: readonly string[];
  readonly effort: (view: ProgrammeView, options: Options) => Effort;
}

/** Freezes an approach and checks its shape. */
export function defineApproach(approach: Approach): Approach {
  return Object.freeze(approach);
}

export const IDLE: Omit<Effort, 'state'> = Object.freeze({
  contacts: 0,
  uptake: 0,
  introductions: 0,
  acceptanceRatio: 1,
  connectors: 0,
  groups: 0,
  agencyLift: 0,
  agencyShareChange: 0,
  seeksIsolated: false,
  residentHours: 0,
});

/** Option values with the records’ own values where a scenario is silent. */
export function withDefaults(approach: Approach, options: Options): Options {
  const values: Record<string, number> = {};
  for (const [id, record] of Object.entries(approach.options)) values[id] = options[id] ?? record.value;
  return values;
}
