/** External ties before anything has happened: close friends and kin by the table of the start. */
import { EXTERNAL_START } from '../evidence/tables';
import type { ExternalTable } from '../model/arrivals';
import { EXTERNAL_KIN, EXTERNAL_SLOTS } from '../model/world';

export function publishedExternalTies(): ExternalTable {
  const { closeFriends, elsewhere, kin, friendHours, kinHours } = EXTERNAL_START;
  let rows = 0;
  for (const { share } of closeFriends) rows += share;
  const hours = new Float32Array(rows * EXTERNAL_SLOTS);
  const grade = new Uint8Array(rows * EXTERNAL_SLOTS);
  let row = 0;
  for (const { count, share } of closeFriends) {
    for (let i = 0; i < share; i++, row++) {
      // Rows of a class differ in rounding, so that the share elsewhere holds on average.
      const close = Math.floor(count * elsewhere + (i + 0.5) / share);
      for (let k = 0; k < close + kin; k++) {
        const at = row * EXTERNAL_SLOTS + k;
        hours[at] = k < close ? friendHours : kinHours;
        grade[at] = k < close ? 3 : EXTERNAL_KIN;
      }
    }
  }
  return { hours, grade };
}
