/** Whose money a comparison counts: all cash, the perspectives of the economics, and every payer alone. */
import type { Comparison } from '../../economics/compare';
import {
  KIND_COUNT,
  KIND_INDEX,
  KINDS,
  type Kind,
  PAYER_COUNT,
  PAYER_INDEX,
  PAYERS,
  PERSPECTIVES,
  type Perspective,
} from '../../economics/payers';

export interface Viewpoint {
  readonly id: string;
  readonly label: string;
  /** Discounted extra cost of each pair, £. */
  readonly costs: (comparison: Comparison) => Float64Array;
}

/** Cash of every payer together: what the chance of saving cash is about. */
export const ALL_CASH: Viewpoint = {
  id: 'cash',
  label: 'Cash of all payers together',
  costs: ({ cash }) => cash,
};

export const PERSPECTIVE_VIEWPOINTS: readonly Viewpoint[] = Object.entries(PERSPECTIVES).map(
  ([id, perspective]) => ({
    id,
    label: perspective.label,
    costs: (comparison) => perspectiveCosts(comparison, perspective),
  }),
);

/** Each payer by itself: its cash, and all that it pays, frees or gains. */
export const PAYER_VIEWPOINTS: readonly Viewpoint[] = PAYERS.flatMap(({ id, label }, payer) => [
  { id: `${id}, cash`, label: `${label}: cash`, costs: (c: Comparison) => kindsOf(c, payer, ['cashable']) },
  { id, label: `${label}: cash and all else`, costs: (c: Comparison) => kindsOf(c, payer, KINDS) },
]);

function kindsOf({ cells, pairs }: Comparison, payer: number, kinds: readonly Kind[]): Float64Array {
  return Float64Array.from({ length: pairs }, (_, pair) =>
    kinds.reduce((sum, kind) => sum + cells[(pair * PAYER_COUNT + payer) * KIND_COUNT + KIND_INDEX[kind]], 0),
  );
}

/** Programme spending counts whoever pays it, as in `perspectiveCost`. */
function perspectiveCosts(comparison: Comparison, { payers, kinds }: Perspective): Float64Array {
  const inside = new Set(payers.map((id) => PAYER_INDEX[id]));
  const total = new Float64Array(comparison.pairs);
  for (let payer = 0; payer < PAYER_COUNT; payer++) {
    const own = inside.has(payer) ? kindsOf(comparison, payer, kinds) : null;
    for (let pair = 0; pair < comparison.pairs; pair++) {
      total[pair] += own ? own[pair] : comparison.programme[pair * PAYER_COUNT + payer];
    }
  }
  return total;
}
