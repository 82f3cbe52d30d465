/** Rates at which households change, a month and by age in years (an index of 0 to 110). */
import type { ParameterValues } from '../evidence/registry';
import { FERTILITY } from '../evidence/tables';

export function householdRules(v: ParameterValues) {
  return {
    leaveHomeMonthly: v.leaveHomeRate / 12,
    leaveHomeLocal: v.leaveHomeLocal,
    leaveHomeSocial: v.leaveHomeSocial,
    shareHome: v.shareHome,
    shareHomeAgeMonths: v.shareHomeAgeGap * 12,
    /** Single people who look for a partner. */
    partnerByAge: byAge(v.partnerRate / 12, [
      [18, v.partnerUnder25],
      [25, 1],
      [35, v.partnerFrom35],
      [50, v.partnerFrom50],
      [65, v.partnerFrom65],
    ]),
    partnerYoungerMonths: v.partnerYounger * 12,
    partnerOlderMonths: v.partnerOlder * 12,
    /** Couples that part, by the age of the partner with the smaller id. */
    separationByAge: byAge(v.separationRate / 12, [
      [16, v.separationUnder35],
      [35, 1],
      [60, v.separationFrom60],
    ]),
    separationAway: v.separationAway,
    motherStays: v.motherStays,
    boysAtBirth: v.boysAtBirth,
    birthsByAge: Float64Array.from({ length: 50 }, (_, age) => FERTILITY.annualRate(age) / 12),
    birthsCouple: v.birthsCouple,
    birthsSingle: v.birthsSingle,
    /** By children at home: none, one, two or more. */
    birthsByChildren: [1, v.birthsSecond, v.birthsThird],
  };
}

function byAge(rate: number, factors: readonly (readonly [from: number, factor: number])[]): Float64Array {
  const rates = new Float64Array(111);
  for (const [from, factor] of factors) rates.fill(rate * factor, from);
  return rates;
}
