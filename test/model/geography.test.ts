import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLuck, draw, secondUniform } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';
import {
  addressCount,
  addressNear,
  createGeography,
  distance,
  neighbourhoodOf,
} from '../../sim/population/geography';

const OPTIONS = { homesPerAddress: 4, spacing: 30, exponent: 2.4, offset: 20 };

/** Weight of each offset (dx, dy) from the middle of a lattice, straight from the definition. */
function kernel(columns: number, rows: number): { dx: number; dy: number; weight: number }[] {
  const offsets = [];
  for (let dy = 1 - rows; dy < rows; dy++) {
    for (let dx = 1 - columns; dx < columns; dx++) {
      offsets.push({ dx, dy, weight: (Math.hypot(dx, dy) * 30 + 20) ** -2.4 });
    }
  }
  return offsets;
}

describe('proximity', () => {
  test('the alias table holds exactly the kernel (distance + 20 m)^−2.4', () => {
    const geography = createGeography(1, 150, OPTIONS);
    const { threshold, alias, columns, rows } = geography;
    const chance = Float64Array.from(threshold, (t) => t / threshold.length);
    alias.forEach((other, i) => {
      chance[other] += (1 - threshold[i]) / threshold.length;
    });
    const exact = kernel(columns, rows);
    const total = exact.reduce((sum, { weight }) => sum + weight, 0);
    expect(chance.length).toBe(exact.length);
    exact.forEach(({ weight }, i) => {
      expect(Math.abs(chance[i] / (weight / total) - 1)).toBeLessThan(1e-9);
    });
  });

  test('addresses are met with those frequencies, in a chi-square of 200,000 draws', () => {
    const geography = createGeography(1, 150, OPTIONS);
    const { columns, rows } = geography;
    const middle = Math.floor(rows / 2) * columns + Math.floor(columns / 2);
    const counts = new Float64Array(addressCount(geography));
    const luck = createLuck('geography', 0);
    const draws = 200_000;
    let outside = 0;
    for (let i = 0; i < draws; i++) {
      const u = draw(luck, STREAMS.partner, i, 0);
      const address = addressNear(geography, middle, u, secondUniform(luck));
      if (address < 0) outside++;
      else counts[address]++;
    }
    const offsets = kernel(columns, rows);
    const total = offsets.reduce((sum, { weight }) => sum + weight, 0);
    let chi = 0;
    let within = 0;
    for (let address = 0; address < counts.length; address++) {
      const metres = distance(geography, middle, address);
      const expected = (draws * (metres + 20) ** -2.4) / total;
      within += expected;
      chi += (counts[address] - expected) ** 2 / expected;
    }
    chi += (outside - (draws - within)) ** 2 / (draws - within);
    const freedom = counts.length;
    expect(Math.abs(chi - freedom) / Math.sqrt(2 * freedom)).toBeLessThan(4);
  });

  test('whatever the map, nobody is sent out of their neighbourhood', () => {
    const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 400 }),
        unit,
        fc.array(fc.tuple(unit, unit), { minLength: 20, maxLength: 20 }),
        (neighbourhoods, households, place, pairs) => {
          const geography = createGeography(neighbourhoods, households, OPTIONS);
          const cell = Math.floor(place * addressCount(geography));
          for (const [u, v] of pairs) {
            const address = addressNear(geography, cell, u, v);
            if (address < 0) continue;
            expect(address).toBeLessThan(addressCount(geography));
            expect(neighbourhoodOf(geography, address)).toBe(neighbourhoodOf(geography, cell));
          }
        },
      ),
      { numRuns: 200, seed: 12 },
    );
  });
});

describe('the map', () => {
  test('has an address for every few homes, in a nearly square lattice', () => {
    for (const households of [1, 17, 400, 2500]) {
      const { columns, rows } = createGeography(1, households, OPTIONS);
      expect(columns * rows * OPTIONS.homesPerAddress).toBeGreaterThanOrEqual(households);
      expect(columns * (rows - 1)).toBeLessThan(Math.max(4, Math.ceil(households / OPTIONS.homesPerAddress)));
      expect(columns - rows).toBeGreaterThanOrEqual(0);
      expect(columns - rows).toBeLessThanOrEqual(1);
    }
  });

  test('distances are metres on the lattice: symmetric, zero at home, 50 m for 30 by 40', () => {
    const geography = createGeography(2, 400, { ...OPTIONS, spacing: 10 });
    const size = geography.columns * geography.rows;
    const at = (x: number, y: number) => size + y * geography.columns + x;
    expect(distance(geography, at(1, 2), at(4, 6))).toBe(50);
    expect(distance(geography, at(4, 6), at(1, 2))).toBe(50);
    expect(distance(geography, at(3, 3), at(3, 3))).toBe(0);
    expect(neighbourhoodOf(geography, at(0, 0))).toBe(1);
    expect(neighbourhoodOf(geography, size - 1)).toBe(0);
  });
});
