/** Network measures of the local layer at one moment, for the record. */
import { localLayer } from '../model/local-layer';
import { H, type World } from '../model/world';
import {
  degreeAssortativity,
  degreeCv,
  isolateCount,
  largestComponentShare,
  meanDegree,
  meanLocalClustering,
  transitivity,
  triangleCounts,
} from '../network/measures';
import { CONTEXT, GRADE, NONE, tieTop } from '../network/tie-store';
import type { NetworkMeasures } from './results';

export function measureNetwork(world: World): NetworkMeasures {
  const { layer } = localLayer(world);
  const triangles = triangleCounts(layer);
  let friends = 0;
  for (let t = 0; t < tieTop(world); t++) {
    if (world.tieEgo[t] === NONE || world.tieContext[t] === CONTEXT.kin) continue;
    if (world.tieGrade[t] >= GRADE.friend) friends++;
  }
  return {
    month: world.header[H.month],
    adults: layer.personCount,
    meanDegree: meanDegree(layer),
    degreeCv: degreeCv(layer),
    isolateShare: isolateCount(layer) / layer.personCount,
    meanClustering: meanLocalClustering(layer, triangles),
    transitivity: transitivity(layer, triangles),
    assortativity: degreeAssortativity(layer),
    largestComponentShare: largestComponentShare(layer),
    friendTiesPerAdult: (2 * friends) / layer.personCount,
  };
}
