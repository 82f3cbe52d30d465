/**
 * Uniforms that fill the unit interval evenly: the k-th is the fractional part of offset + k × a golden
 * multiple (Kronecker sequence; Niederreiter 1992, Random Number Generation and Quasi-Monte Carlo Methods).
 * Any run of n of them has each share right to about ln n / n, so margins are met even in a tiny place.
 */
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';

/** Stands where other draws of synthesis have a resident. */
const OFFSETS = 0xffffffff;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The sequence of one purpose, with an offset of its own luck. */
export function evenDraws(luck: Luck, purpose: number): (k: number) => number {
  const offset = draw(luck, STREAMS.synthesis, OFFSETS, purpose);
  return (k) => {
    const at = offset + k * GOLDEN;
    return at - Math.floor(at);
  };
}

/** 0 to n − 1 in an order of their own luck. */
export function shuffled(n: number, luck: Luck, purpose: number): Uint32Array {
  const key = Float64Array.from({ length: n }, (_, i) => draw(luck, STREAMS.synthesis, i, purpose));
  return Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => key[a] - key[b] || a - b);
}
