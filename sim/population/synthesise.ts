/** Synthetic households of one neighbourhood from published tables; pure in (demand, luck). */
import { defaultValues, type ParameterValues } from '../evidence/registry';
import type { Luck } from '../kernel/luck';
import { type AgeBand, ageSexShares, sampleAgeSex } from './age-sex';
import { assignEthnicGroup, assignQualification, assignTenure, qualificationShares } from './attributes';
import type { HouseholdTable } from './household-table';
import { arrange } from './living-arrangements';

export interface Demand {
  readonly population: number;
  readonly decile: number;
  readonly ageShares: Partial<Record<AgeBand, number>>;
  /** [outright, mortgaged, social, private] or null for the decile’s mix. */
  readonly tenure: readonly number[] | null;
  readonly ethnicShares: readonly number[];
  /** [none, school, degree] or null for the decile’s mix. */
  readonly qualifications: readonly [number, number, number] | null;
}

/** @param v values of the records; their own when left out */
export function synthesise(demand: Demand, luck: Luck, v: ParameterValues = defaultValues()): HouseholdTable {
  const shares = ageSexShares(demand.decile, demand.ageShares);
  const { ageMonths, sex } = sampleAgeSex(shares, demand.population, luck);
  const { household, householdCount, partner } = arrange(ageMonths, sex, v, luck);
  const oldest = new Uint16Array(householdCount);
  const size = new Uint32Array(householdCount + 1);
  for (let i = 0; i < sex.length; i++) {
    if (ageMonths[i] > oldest[household[i]]) oldest[household[i]] = ageMonths[i];
    size[household[i] + 1]++;
  }
  const tenure = assignTenure(oldest, demand.decile, demand.tenure, v, luck);
  const qualification = assignQualification(
    ageMonths,
    demand.qualifications ?? qualificationShares(demand.decile, v),
    v,
    luck,
  );
  const ethnicGroup = assignEthnicGroup(household, demand.ethnicShares, v, luck);
  for (let h = 0; h < householdCount; h++) size[h + 1] += size[h];
  const start = Uint32Array.from(size);
  const row = new Uint32Array(sex.length);
  for (let i = 0; i < sex.length; i++) row[i] = size[household[i]]++;
  const table: HouseholdTable = {
    start,
    tenure,
    ageMonths: new Uint16Array(sex.length),
    sex: new Uint8Array(sex.length),
    qualification: new Uint8Array(sex.length),
    ethnicGroup: new Uint8Array(sex.length),
    partner: new Int32Array(sex.length),
  };
  for (let i = 0; i < sex.length; i++) {
    table.ageMonths[row[i]] = ageMonths[i];
    table.sex[row[i]] = sex[i];
    table.qualification[row[i]] = qualification[i];
    table.ethnicGroup[row[i]] = ethnicGroup[i];
    table.partner[row[i]] = partner[i] < 0 ? -1 : row[partner[i]];
  }
  return table;
}
