/** Races: every candidate wins as often, whatever their place, and independently from race to race. */
import { describe, expect, it } from 'vitest';
import { createLuck, draw, raceScore, setMonth } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';

const CANDIDATES = 10;
const RACES = 20_000;

function winners(): Uint8Array {
  const luck = createLuck('races', 0);
  const out = new Uint8Array(RACES);
  for (let race = 0; race < RACES; race++) {
    setMonth(luck, race >> 6);
    const tickets = Array.from({ length: CANDIDATES }, (_, id) => {
      draw(luck, STREAMS.tickets, id, 0);
      return luck.words[0];
    });
    draw(luck, STREAMS.partner, race & 63, 0xf8000000);
    const word = luck.words[0];
    let best = 0;
    for (let id = 1; id < CANDIDATES; id++) {
      if (raceScore(tickets[id], word) < raceScore(tickets[best], word)) best = id;
    }
    out[race] = best;
  }
  return out;
}

describe('races by ticket', () => {
  const won = winners();

  it('are won equally often by every candidate (chi-square, 9 degrees of freedom, p > 0.001)', () => {
    const counts = new Float64Array(CANDIDATES);
    for (const id of won) counts[id]++;
    const expected = RACES / CANDIDATES;
    const chi = counts.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
    expect(chi).toBeLessThan(27.9);
  });

  it('do not follow the race before, within a month of shared tickets (81 degrees of freedom)', () => {
    const pairs = new Float64Array(CANDIDATES * CANDIDATES);
    for (let race = 1; race < RACES; race++)
      if ((race & 63) !== 0) pairs[won[race - 1] * CANDIDATES + won[race]]++;
    const total = pairs.reduce((sum, n) => sum + n, 0);
    const expected = total / pairs.length;
    const chi = pairs.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
    expect(chi).toBeLessThan(149);
  });

  it('give a tie’s word evenly over 32 bits, whichever two words are mixed', () => {
    const bits = new Float64Array(32);
    const luck = createLuck('ties', 0);
    for (let k = 0; k < RACES; k++) {
      draw(luck, STREAMS.tickets, k, 0);
      const a = luck.words[0];
      draw(luck, STREAMS.tickets, k, 1);
      const score = raceScore(a, Math.imul(luck.words[0], 0x9e3779b1));
      for (let bit = 0; bit < 32; bit++) bits[bit] += (score >>> bit) & 1;
    }
    for (const n of bits) expect(Math.abs(n - RACES / 2)).toBeLessThan(4.5 * Math.sqrt(RACES / 4));
  });
});
