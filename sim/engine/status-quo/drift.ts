/** Drift of the status quo over the study: size as it is, degree and prevalences standardised for age and sex. */
import { adultBand } from '../../model/bands';
import { ADULT_MONTHS } from '../../model/people';
import type { Step } from '../../model/step';
import { H, PRESENT, personTop } from '../../model/world';

const MEASURES = Object.freeze([
  'degree',
  'isolated',
  'lonely',
  'depressed',
  'participating',
  'alone',
] as const);
const WIDTH = MEASURES.length + 1;

/** Adults and sums of each measure by cell, for standardising later. */
export function standardised({ world }: Step): Float64Array {
  const cells = new Float64Array(14 * WIDTH);
  for (let p = 0; p < personTop(world); p++) {
    const months = world.header[H.month] - world.birthMonth[p];
    if (world.status[p] !== PRESENT || months < ADULT_MONTHS) continue;
    const at = (adultBand(months) * 2 + world.sex[p]) * WIDTH;
    cells[at]++;
    cells[at + 1] += world.degree[p];
    cells[at + 2] += world.isolated[p];
    cells[at + 3] += world.lonely[p];
    cells[at + 4] += world.depressed[p] > 0 ? 1 : 0;
    cells[at + 5] += world.memberMonths[p] > 0 ? 1 : 0;
    cells[at + 6] += world.householdSize[world.household[p]] === 1 ? 1 : 0;
  }
  return cells;
}

/** Relative change from the first to the last year, at the first year’s mix of ages and sexes. */
export function driftOf(
  early: readonly Float64Array[],
  late: readonly Float64Array[],
  sizeBefore: number,
  sizeAfter: number,
): Record<string, number> {
  const before = total(early);
  const after = total(late);
  const drift: Record<string, number> = { driftSize: sizeAfter / sizeBefore - 1 };
  MEASURES.forEach((name, m) => {
    let was = 0;
    let is = 0;
    for (let cell = 0; cell < 14; cell++) {
      const people = before[cell * WIDTH];
      if (people === 0 || after[cell * WIDTH] === 0) continue;
      was += before[cell * WIDTH + 1 + m];
      is += (people * after[cell * WIDTH + 1 + m]) / after[cell * WIDTH];
    }
    drift[`drift-${name}`] = is / was - 1;
  });
  return drift;
}

function total(months: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(14 * WIDTH);
  for (const cells of months) for (let i = 0; i < sum.length; i++) sum[i] += cells[i];
  return sum;
}
