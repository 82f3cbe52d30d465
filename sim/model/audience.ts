/** Whom a programme may reach: plain data about residents, read and never changed. Fields left out let all pass. */

export interface Audience {
  /** Ages in years: from, and below. */
  readonly ages?: readonly [number, number];
  /** 0 men, 1 women. */
  readonly sex?: number;
  /** Tenures: 0 owned outright, 1 mortgaged, 2 social rent, 3 private rent. */
  readonly tenures?: readonly number[];
  readonly ethnicGroup?: number;
  /** Long-term conditions as bits; any of them is enough. */
  readonly conditions?: number;
  readonly isolated?: boolean;
  readonly lonely?: boolean;
  /** Any of isolated, lonely, depressed, or with a long-term condition. */
  readonly inNeed?: boolean;
  /** Moved in or came of age within so many months. */
  readonly newcomerMonths?: number;
  /** On the books of the programme that asks. */
  readonly onBooks?: boolean;
  /** In no group. */
  readonly outOfGroups?: boolean;
  /** Lives with a child below this age in years. */
  readonly childBelow?: number;
  /** Lives with someone old (`careAge`), or with someone who has dementia or had a stroke. */
  readonly carer?: boolean;
}

export const EVERYONE: Audience = Object.freeze({});

/**
 * How people are found. door: at addresses anywhere in the place. surgery: among those who see their GP this
 * month. event: among those who come by themselves, the sociable sooner. connectors: among the ties of the
 * programme's connectors.
 */
export const ROUTES = Object.freeze(['door', 'surgery', 'event', 'connectors'] as const);
export type Route = (typeof ROUTES)[number];
