/** Tenure, qualification and ethnic group of synthetic households, matched to the area’s margins. */
import { QUALIFICATION_AGES, TENURE_AGES } from '../evidence/records/attributes';
import { defaultValues, type ParameterValues } from '../evidence/registry';
import { bandIndex, TENURE } from '../evidence/tables';
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { evenDraws, shuffled } from './even-draws';
import { ADULT_MONTHS } from './roles';

/** Weights of the tenures by age of the oldest member. */
const tenureByAge = (v: ParameterValues): Table => ({
  ageFrom: TENURE_AGES,
  weight: TENURE_AGES.map((from) => [
    v[`tenureOutrightFrom${from}`],
    v[`tenureMortgagedFrom${from}`],
    1,
    v[`tenurePrivateFrom${from}`],
  ]),
});

/** Weights of no qualification, school and degree by age. */
const qualificationByAge = (v: ParameterValues): Table => ({
  ageFrom: QUALIFICATION_AGES,
  weight: QUALIFICATION_AGES.map((from) => [
    v[`qualificationNoneFrom${from}`],
    1,
    v[`qualificationDegreeFrom${from}`],
  ]),
});

interface Table {
  readonly ageFrom: readonly number[];
  readonly weight: readonly (readonly number[])[];
}

/** Shares [none, school, degree] of adults by decile, where a place does not say. */
export function qualificationShares(
  decile: number,
  v: ParameterValues = defaultValues(),
): readonly [number, number, number] {
  const degree = v.degreeShareDeprived + v.degreeSharePerDecile * (decile - 1);
  const none = v.noneShareDeprived - v.noneSharePerDecile * (decile - 1);
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
  for (let round = 0, gap = 1; round < 1000 && gap > 1e-6; round++) {
    const now = shares();
    gap = 0;
    for (let c = 0; c < columns; c++) {
      let expected = 0;
      for (let r = 0; r < counts.length; r++) expected += counts[r] * now[r][c];
      if (expected > 0) scale[c] *= (target[c] * total) / expected;
      gap = Math.max(gap, Math.abs(expected - target[c] * total));
    }
  }
  return shares();
}

function choose(shares: readonly number[], u: number): number {
  let at = 0;
  let reached = shares[0];
  while (u >= reached && at < shares.length - 1) reached += shares[++at];
  return at;
}

/** One choice for each of `rows` by the shares of its age band, even within each band. */
function chooseByBand(
  ages: ArrayLike<number>,
  rows: Iterable<number>,
  table: Table,
  target: readonly number[],
  u: (k: number) => number,
): Uint8Array {
  const bandOf = (row: number) => bandIndex(table.ageFrom, ages[row] / 12);
  const inOrder = [...rows].sort((a, b) => bandOf(a) - bandOf(b));
  const counts = new Float64Array(table.weight.length);
  for (const row of inOrder) counts[bandOf(row)]++;
  const shares = fitMargins(counts, table.weight, target);
  const out = new Uint8Array(ages.length);
  inOrder.forEach((row, k) => {
    out[row] = choose(shares[bandOf(row)], u(k));
  });
  return out;
}

/** Tenure index per household from the age (months) of its oldest member. */
export function assignTenure(
  oldest: Uint16Array,
  decile: number,
  shares: readonly number[] | null,
  v: ParameterValues,
  luck: Luck,
): Uint8Array {
  const rows = shuffled(oldest.length, luck, 4);
  return chooseByBand(oldest, rows, tenureByAge(v), shares ?? TENURE.shares(decile), evenDraws(luck, 4));
}

/** Qualification per resident: 0 none, 1 school, 2 degree; children under 16 get what they will reach. */
export function assignQualification(
  ageMonths: Uint16Array,
  target: readonly [number, number, number],
  v: ParameterValues,
  luck: Luck,
): Uint8Array {
  const rows = shuffled(ageMonths.length, luck, 5);
  const adults = rows.filter((row) => ageMonths[row] >= ADULT_MONTHS);
  const out = chooseByBand(ageMonths, adults, qualificationByAge(v), target, evenDraws(luck, 5));
  const young = adults.filter((row) => ageMonths[row] < 35 * 12);
  rows.forEach((row, k) => {
    // A child will reach what some young adult of the place has reached; where there is none, the target.
    if (ageMonths[row] >= ADULT_MONTHS) return;
    const u = draw(luck, STREAMS.synthesis, row, 12);
    out[row] = young.length > 0 ? out[young[k % young.length]] : choose(target, u);
  });
  return out;
}

/**
 * Ethnic group per resident: that of the household for most, for some (`mixedHomes`) another by the same
 * shares. Households in an order of their own luck fill the groups one after the other, person by person.
 */
export function assignEthnicGroup(
  household: Uint32Array,
  shares: readonly number[],
  v: ParameterValues,
  luck: Luck,
): Uint8Array {
  const count = household.length;
  const size = new Uint32Array(household.reduce((most, h) => Math.max(most, h + 1), 0));
  for (const h of household) size[h]++;
  const group = new Uint8Array(size.length);
  let filled = 0;
  for (const h of shuffled(size.length, luck, 8)) {
    group[h] = choose(shares, (filled + size[h] / 2) / count);
    filled += size[h];
  }
  const out = new Uint8Array(count);
  const u = evenDraws(luck, 7);
  let others = 0;
  for (const i of shuffled(count, luck, 6)) {
    out[i] =
      draw(luck, STREAMS.synthesis, i, 7) < v.mixedHomes ? choose(shares, u(others++)) : group[household[i]];
  }
  return out;
}
