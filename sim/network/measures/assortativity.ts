/**
 * Who is tied to whom. Degree assortativity is the correlation of the degrees at the two ends of a tie:
 * M. E. J. Newman, "Assortative mixing in networks", Phys. Rev. Lett. 89 (2002) 208701, eq. 4,
 * doi:10.1103/PhysRevLett.89.208701. Homophily is the plain share of ties between people alike, as network
 * surveys report it: M. McPherson, L. Smith-Lovin, J. M. Cook, "Birds of a feather: homophily in social
 * networks", Annu. Rev. Sociol. 27 (2001) 415-444, doi:10.1146/annurev.soc.27.1.415. It rises with the size
 * of the largest category even where ties ignore the attribute: read it beside the mix of the population.
 */
import type { Layer } from '../layer';

/** Newman's r, -1..1. NaN where every tie joins people of one same degree, and without ties. */
export function degreeAssortativity(layer: Layer): number {
  const { personCount, start, alters } = layer;
  // Sums of whole numbers: exact up to 2^53, hence the same in any order.
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let products = 0;
  for (let ego = 0; ego < personCount; ego++) {
    const k = start[ego + 1] - start[ego];
    sum1 += k;
    sum2 += k * k;
    sum3 += k * k * k;
    let ofAlters = 0;
    for (let at = start[ego]; at < start[ego + 1]; at++)
      ofAlters += start[alters[at] + 1] - start[alters[at]];
    products += k * ofAlters;
  }
  // Eq. 4 with both sides times (2m)^2; each tie is met at both ends.
  const covariance = sum1 * products - sum2 * sum2;
  const variance = sum1 * sum3 - sum2 * sum2;
  return covariance / variance;
}

/** Share of ties, 0..1, whose two ends have equal entries in `values` (n entries). NaN without ties. */
export function sameAttributeShare(layer: Layer, values: ArrayLike<number>): number {
  checkLength(layer, values);
  let same = 0;
  for (let ego = 0; ego < layer.personCount; ego++) same += sameAlterCount(layer, values, ego);
  return same / layer.alters.length;
}

/**
 * Mean over people with at least one tie of the share of their alters who have their own value (n entries
 * in `values`): what a survey of egos reports, where everyone counts once however many ties they have.
 */
export function egoSameAttributeShare(layer: Layer, values: ArrayLike<number>): number {
  checkLength(layer, values);
  let sum = 0;
  let people = 0;
  for (let ego = 0; ego < layer.personCount; ego++) {
    const k = layer.start[ego + 1] - layer.start[ego];
    if (k === 0) continue;
    sum += sameAlterCount(layer, values, ego) / k;
    people++;
  }
  return sum / people;
}

function sameAlterCount(layer: Layer, values: ArrayLike<number>, ego: number): number {
  let same = 0;
  for (let at = layer.start[ego]; at < layer.start[ego + 1]; at++) {
    if (values[layer.alters[at]] === values[ego]) same++;
  }
  return same;
}

function checkLength(layer: Layer, values: ArrayLike<number>): void {
  if (values.length === layer.personCount) return;
  throw new RangeError(`values: expected ${layer.personCount} entries, one a person, got ${values.length}`);
}
