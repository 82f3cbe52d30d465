/** How alike tied people are, attribute by attribute, beside what chance would give. */
import { sameAttributeShare } from '../../network/measures';
import { layerOf, type ObservedNetwork } from './observed-network';

export interface Likeness {
  readonly attribute: string;
  /** Distinct values among people who have one. */
  readonly values: number;
  /** Share of ties, both of whose ends have a value, that join equal ones. */
  readonly same: number;
  /** The same were ties made by chance. */
  readonly byChance: number;
}

/** With more values than this an attribute is a name or a measure, not a group. */
const MOST_VALUES = 20;

export function likeness(network: ObservedNetwork): Likeness[] {
  return Object.entries(network.attributes).flatMap(([attribute, texts]) => {
    const known = network.people.map((_, p) => p).filter((p) => texts[p] !== '');
    const values = [...new Set(known.map((p) => texts[p]))].sort();
    if (values.length < 2 || values.length > MOST_VALUES) return [];
    const place = new Map(known.map((p, n) => [p, n]));
    const ties = network.egos
      .map((ego, i) => [place.get(ego), place.get(network.alters[i])] as const)
      .filter((tie): tie is readonly [number, number] => tie[0] !== undefined && tie[1] !== undefined);
    if (ties.length === 0) return [];
    const layer = layerOf({
      people: known.map((p) => network.people[p]),
      egos: ties.map(([a]) => a),
      alters: ties.map(([, b]) => b),
    });
    const codes = known.map((p) => values.indexOf(texts[p]));
    let byChance = 0;
    for (let v = 0; v < values.length; v++) {
      const count = codes.filter((code) => code === v).length;
      byChance += (count * (count - 1)) / (known.length * (known.length - 1));
    }
    return [{ attribute, values: values.length, same: sameAttributeShare(layer, codes), byChance }];
  });
}
