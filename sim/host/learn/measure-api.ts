/** Measuring a pair of a chapter from another thread. */
import type { Scenario } from '../../engine/scenario';
import { unpackStart } from '../../engine/start-file';
import type { HasherFactory } from '../../kernel/digest';
import { type MeasureId, measurePair, type PairReading, pairInput } from './measure';

export interface MeasureRequest {
  readonly scenario: Scenario;
  readonly pair: number;
  readonly measure: MeasureId;
  /** Packed starts by number; this thread grows those that are missing. */
  readonly starts: readonly (Blob | null | undefined)[];
}

export interface MeasureApi {
  measure(request: MeasureRequest): Promise<PairReading>;
}

export function measureApi(hasher: HasherFactory): MeasureApi {
  return {
    async measure({ scenario, pair, measure, starts }) {
      const packed = await Promise.all(
        starts.map(async (blob) => (blob ? new Uint8Array(await blob.arrayBuffer()) : null)),
      );
      const find = (number: number) => {
        const bytes = packed[number];
        return bytes ? unpackStart(bytes, hasher) : null;
      };
      return measurePair(pairInput(scenario, pair, find), measure, hasher);
    },
  };
}
