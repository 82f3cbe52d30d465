/**
 * Threefry-2x32 with 20 rounds: a counter-based generator, that is, a keyed one-to-one scrambling of a
 * 64-bit counter. There is no state to carry: the same key and counter always give the same two words.
 *
 * J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC11 (2011), doi:10.1145/2063384.2063405.
 */

/**
 * Scrambles the counter under the key and writes two uniform 32-bit words to `out[offset]` and
 * `out[offset + 1]`. All four inputs are read modulo 2^32; signed or unsigned makes no difference.
 *
 * Eight rounds a turn, left after twenty. Compact on purpose: engines inline it into the caller's loop in
 * this shape and not when it is written out in full, which costs twice the time.
 */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
  offset = 0,
): void {
  let a = key0 | 0;
  let b = key1 | 0;
  let c = 0x1bd11bda ^ a ^ b;
  let x = (counter0 + a) | 0;
  let y = (counter1 + b) | 0;
  for (let injection = 1; ; injection += 2) {
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + b) | 0;
    y = (y + c + injection) | 0;
    if (injection === 5) break;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + c) | 0;
    y = (y + a + injection + 1) | 0;
    const first = a;
    a = c;
    c = b;
    b = first;
  }
  out[offset] = x;
  out[offset + 1] = y;
}
