/**
 * Two measures of inequality over groups of people in order of deprivation, the most deprived first. A group’s rank
 * is the share of people more deprived than its middle member, 0 to 1.
 *
 * Slope index: the rates are regressed on rank, weighted by people (Mackenbach & Kunst 1997, Soc Sci Med 44:757–771);
 * here the fitted value at the most deprived end less that at the least deprived end.
 *
 * Concentration index: 2/(n μ) Σ people · rate · rank − 1 (Kakwani, Wagstaff & van Doorslaer 1997, J Econometrics
 * 77:87–103, eq. 3; Wagstaff, Paci & van Doorslaer 1991, Soc Sci Med 33:545–557). Below 0, the most deprived have
 * more than their share; above 0, the least deprived. Of a hundred equal groups the ends are −0.99 and 0.99.
 */

/** Rank of the middle of each group, people of the groups in order of deprivation. */
export function middleRanks(people: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(people.length);
  const total = sumOf(people);
  let before = 0;
  for (let g = 0; g < people.length; g++) {
    ranks[g] = (before + people[g] / 2) / total;
    before += people[g];
  }
  return ranks;
}

/** In the unit of the rates; NaN of fewer than two groups with people. */
export function slopeIndex(people: ArrayLike<number>, rates: ArrayLike<number>): number {
  const ranks = middleRanks(people);
  const total = sumOf(people);
  let mean = 0;
  for (let g = 0; g < people.length; g++) mean += (people[g] * rates[g]) / total;
  let across = 0;
  let along = 0;
  for (let g = 0; g < people.length; g++) {
    across += people[g] * (ranks[g] - 0.5) * (rates[g] - mean);
    along += people[g] * (ranks[g] - 0.5) * (ranks[g] - 0.5);
  }
  return along > 0 ? -across / along : Number.NaN;
}

/** Of amounts that the groups have, such as gains or cases; NaN when they come to nothing. */
export function concentrationIndex(people: ArrayLike<number>, amounts: ArrayLike<number>): number {
  return rankedExcess(people, amounts) / sumOf(amounts);
}

/** Σ amount · (2 rank − 1): what the concentration index has above the line, so that it can be a ratio of means. */
export function rankedExcess(people: ArrayLike<number>, amounts: ArrayLike<number>): number {
  const ranks = middleRanks(people);
  let sum = 0;
  for (let g = 0; g < amounts.length; g++) sum += amounts[g] * (2 * ranks[g] - 1);
  return sum;
}

function sumOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
