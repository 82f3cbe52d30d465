/**
 * The reference workload that stands beside every figure: a bare typed-array loop over 100,000 people of mean
 * degree 10; each month every person reads all alters, updates a float and takes one keyed draw, and 1 % of
 * ties are rewired. Fixed once measured, so that ratios compare over time: do not change it.
 */
import { threefry2x32 } from '../sim/kernel/threefry';

const PEOPLE = 100_000;
const DEGREE = 10;

/** CPU nanoseconds per resident-month over `months` months. */
export function referenceNanoseconds(months: number): number {
  const alters = new Uint32Array(PEOPLE * DEGREE);
  const state = new Float32Array(PEOPLE);
  const words = new Uint32Array(2);
  for (let i = 0; i < alters.length; i++) {
    threefry2x32(1, 2, i, 0, words);
    alters[i] = words[0] % PEOPLE;
  }
  const before = process.cpuUsage();
  for (let month = 0; month < months; month++) {
    for (let person = 0; person < PEOPLE; person++) {
      let sum = 0;
      const end = (person + 1) * DEGREE;
      for (let i = person * DEGREE; i < end; i++) sum += state[alters[i]];
      threefry2x32(3, month, person, 0, words);
      state[person] = 0.9 * state[person] + 0.01 * sum + words[0] * 2.3283064365386963e-10 * 0.01;
    }
    const rewired = Math.floor(alters.length / 100);
    for (let k = 0; k < rewired; k++) {
      threefry2x32(4, month, k, 0, words);
      alters[words[0] % alters.length] = words[1] % PEOPLE;
    }
  }
  const used = process.cpuUsage(before);
  if (!(state[0] >= 0)) throw new Error('reference: the result must be used');
  return ((used.user + used.system) * 1000) / (PEOPLE * months);
}
