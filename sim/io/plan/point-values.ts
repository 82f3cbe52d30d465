/** Parameter values of every pair of a batch: the draws are made once, since all points share the seed. */
import { drawsOf } from '../../engine/plan';
import type { ParameterId, ParameterValues } from '../../evidence/registry';
import type { Batch, BatchPoint } from './batch';

export type ValuesAt = (point: BatchPoint, pair: number) => ParameterValues;

export function pointValues({ scenario }: Pick<Batch, 'scenario'>): ValuesAt {
  const draws = drawsOf({ ...scenario, parameters: {} });
  return (point, pair) => {
    const values = { ...draws[Math.floor(pair / scenario.replicates)] };
    for (const changes of [point.scenario.parameters, point.overrides]) {
      for (const [id, value] of Object.entries(changes)) values[id as ParameterId] = value;
    }
    return values;
  };
}
