/**
 * External ties before anything has happened: close friends by the YouGov Friendship Study 2021 (7, 12, 41,
 * 21 and 16 % have none, one, 2–3, 4–5, six or more), four in five of whom live elsewhere, and two kin.
 */
import type { ExternalTable } from '../model/arrivals';
import { EXTERNAL_KIN, EXTERNAL_SLOTS } from '../model/world';

const CLOSE_FRIENDS = Object.freeze([
  { count: 0, share: 7 },
  { count: 1, share: 12 },
  { count: 2, share: 20 },
  { count: 3, share: 21 },
  { count: 4, share: 12 },
  { count: 5, share: 9 },
  { count: 6, share: 8 },
  { count: 8, share: 8 },
]);
const ELSEWHERE = 0.8;
const KIN = 2;

export function publishedExternalTies(): ExternalTable {
  let rows = 0;
  for (const { share } of CLOSE_FRIENDS) rows += share;
  const hours = new Float32Array(rows * EXTERNAL_SLOTS);
  const grade = new Uint8Array(rows * EXTERNAL_SLOTS);
  let row = 0;
  for (const { count, share } of CLOSE_FRIENDS) {
    for (let i = 0; i < share; i++, row++) {
      // Rows of a class differ in rounding, so that four fifths hold on average.
      const close = Math.floor(count * ELSEWHERE + (i + 0.5) / share);
      for (let k = 0; k < close + KIN; k++) {
        const at = row * EXTERNAL_SLOTS + k;
        hours[at] = k < close ? 240 : 150;
        grade[at] = k < close ? 3 : EXTERNAL_KIN;
      }
    }
  }
  return { hours, grade };
}
