/**
 * An approach is what it is, not how it runs: frozen data plus one function of what it sees. It draws no
 * random numbers; the model decides who is reached, what is accepted and what stays.
 */
import type { ParameterRecord, ParameterTable } from '../evidence/parameter';
import type { Act, Effort, ProgrammeState, ProgrammeView } from '../model/effort';

export type { Act, Effort, ProgrammeState, ProgrammeView };

export type Options = Readonly<Record<string, number>>;

/** What it usually costs and who usually pays; a scenario may say otherwise. */
export interface UsualCost {
  readonly perYear: ParameterRecord;
  readonly setUp: ParameterRecord;
  /** Id of a payer. */
  readonly payer: string;
}

export interface Approach {
  /** Stable id used in scenario files. */
  readonly id: string;
  readonly label: string;
  /** One plain paragraph for a commissioner. */
  readonly description: string;
  /** One paragraph for the ODD description. */
  readonly odd: string;
  /** What to be careful about when reading its results. */
  readonly caution: string;
  readonly cost: UsualCost;
  /**
   * Where the money comes from when not from a budget: what the payers of the programme saved in cash so far, in
   * this arm against the comparator. The yearly cost is then the most that is spent.
   */
  readonly fundedBy?: 'savings';
  /** Options a scenario may set, with their records. */
  readonly options: ParameterTable;
  /** Names of its stages, in order; one name for approaches without stages. */
  readonly stages: readonly string[];
  readonly effort: (view: ProgrammeView, options: Options) => Effort;
}

/** Freezes an approach with what it holds. */
export function defineApproach(approach: Approach): Approach {
  return Object.freeze({ ...approach, stages: Object.freeze([...approach.stages]) });
}

export const AT_WORK: readonly string[] = Object.freeze(['at work']);

/** A month of an approach without stages: these acts, by those who respond. */
export function doing(
  view: ProgrammeView,
  uptake: number,
  acts: readonly Act[],
  more: Partial<Effort> = {},
): Effort {
  return {
    uptake,
    acts,
    connectorHours: 0,
    followsDecisions: false,
    residentHours: 0,
    state: { stage: 0, stageMonths: view.age },
    ...more,
  };
}

/** Option values with the records’ own values where a scenario is silent. */
export function withDefaults(approach: Approach, options: Options): Options {
  const values: Record<string, number> = {};
  for (const [id, record] of Object.entries(approach.options)) values[id] = options[id] ?? record.value;
  return values;
}
