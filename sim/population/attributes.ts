/** Tenure, qualification and ethnic group of synthetic households, matched to the area’s margins. */
import { TENURE } from '../evidence/tables';
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';

/** Relative readiness of households by age of the oldest adult to hold each tenure; judgement. */
const TENURE_BY_AGE = Object.freeze({
  ageFrom: [0, 25, 35, 55, 65],
  weight: [
    [0.05, 0.3, 1.2, 4],
    [0.1, 1, 1, 2.4],
    [0.4, 1.7, 1, 1],
    [2, 0.9, 1, 0.5],
    [5, 0.15, 1, 0.25],
  ],
});

/** Relative share of degree, school and no qualification by age; judgement after Census 2021 (ONS). */
const QUALIFICATION_BY_AGE = Object.freeze({
  ageFrom: [16, 22, 35, 50, 65, 75],
  weight: [
    [1.2, 2, 0.12],
    [0.6, 1, 1.45],
    [0.6, 1, 1.25],
    [0.9, 1, 0.95],
    [1.6, 1, 0.7],
    [2.6, 1, 0.5],
  ],
});

function band(from: readonly number[], age: number): number {
  let b = 0;
  while (b + 1 < from.length && age >= from[b + 1]) b++;
  return b;
}

/** Shares [none, school, degree] of adults by decile: Census 2021 levels 18.1/48/33.9 % graded by judgement. */
export function qualificationShares(decile: number): readonly [number, number, number] {
  const degree = 0.2 + 0.028 * (decile - 1);
  const none = 0.29 - 0.021 * (decile - 1);
  return [none, 1 - none - degree, degree];
}

/** Row weights scaled so that expected margins meet `target`; iterative proportional fitting. */
export function fitMargins(
  counts: Float64Array,
  weight: readonly (readonly number[])[],
  target: readonly number[],
): number[][] {
  const columns = target.length;
  const scale = new Float64Array(columns).fill(1);
  let total = 0;
  for (const n of counts) total += n;
  const shares = () =>
    weight.map((row) => {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += row[c] * scale[c];
      return row.map((w, c) => (w * scale[c]) / sum);
    });
  for (let round = 0; round < 60; round++) {
    const now = shares();
    for (let c = 0; c < columns; c++) {
      let expected = 0;
      for (let r = 0; r < counts.length; r++) expected += counts[r] * now[r][c];
      if (expected > 0) scale[c] *= (target[c] * total) / expected;
      else if (target[c] === 0) scale[c] = 0;
    }
  }
  return shares();
}

function choose(shares: readonly number[], u: number): number {
  let at = 0;
  let reached = shares[0];
  while (u > reached && at < shares.length - 1) reached += shares[++at];
  return at;
}

/** Tenure index per household from the age (months) of its oldest member. */
export function assignTenure(
  oldest: Uint16Array,
  decile: number,
  shares: readonly number[] | null,
  luck: Luck,
): Uint8Array {
  const counts = new Float64Array(TENURE_BY_AGE.weight.length);
  for (const months of oldest) counts[band(TENURE_BY_AGE.ageFrom, months / 12)]++;
  const table = fitMargins(counts, TENURE_BY_AGE.weight, shares ?? TENURE.shares(decile));
  const out = new Uint8Array(oldest.length);
  for (let h = 0; h < out.length; h++) {
    const u = draw(luck, STREAMS.synthesis, h, 4);
    out[h] = choose(table[band(TENURE_BY_AGE.ageFrom, oldest[h] / 12)], u);
  }
  return out;
}

/** Qualification per resident: 0 none, 1 school, 2 degree; children under 16 get what they will reach. */
export function assignQualification(
  ageMonths: Uint16Array,
  target: readonly [number, number, number],
  luck: Luck,
): Uint8Array {
  const counts = new Float64Array(QUALIFICATION_BY_AGE.weight.length);
  for (const months of ageMonths) {
    if (months >= 192) counts[band(QUALIFICATION_BY_AGE.ageFrom, months / 12)]++;
  }
  const table = fitMargins(counts, QUALIFICATION_BY_AGE.weight, target);
  const out = new Uint8Array(ageMonths.length);
  for (let i = 0; i < out.length; i++) {
    const age = ageMonths[i] / 12;
    const row = table[age < 22 ? 1 : band(QUALIFICATION_BY_AGE.ageFrom, age)];
    out[i] = choose(row, draw(luck, STREAMS.synthesis, i, 5));
  }
  return out;
}

/** Ethnic group per household, and per resident with one in ten living with someone of another group. */
export function assignEthnicGroup(household: Uint32Array, shares: readonly number[], luck: Luck): Uint8Array {
  const out = new Uint8Array(household.length);
  for (let i = 0; i < out.length; i++) {
    const own = draw(luck, STREAMS.synthesis, i, 6) < 0.1;
    const u = own ? draw(luck, STREAMS.synthesis, i, 7) : draw(luck, STREAMS.synthesis, household[i], 8);
    out[i] = choose(shares, u);
  }
  return out;
}
