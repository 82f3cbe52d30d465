/**
 * Service use, work and wellbeing: expected amounts, since only totals are reported. A depressed person uses
 * services by depression's own ratios; loneliness and isolation act on those who are not depressed.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { AGES } from '../health-rules';
import { meanIsolation } from '../isolation';
import { ADULT_MONTHS } from '../people';
import type { Step } from '../step';
import { H, PRESENT } from '../world';

export function serviceUse({ world, rules, scratch, tally }: Step): void {
  const month = world.header[H.month];
  const { rows, count } = scratch.residents;
  const { gp, ae, admissions, outpatients, mentalHealth, care, utility, satisfaction } = rules;
  let residents = 0;
  let adults = 0;
  let gpSum = 0;
  let aeSum = 0;
  let admissionSum = 0;
  let outpatientSum = 0;
  let mentalSum = 0;
  let careSum = 0;
  let workSum = 0;
  let qalySum = 0;
  let wellbySum = 0;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    if (world.status[p] !== PRESENT) continue;
    residents++;
    const months = month - world.birthMonth[p];
    const age = months >= 1332 ? 110 : Math.floor(months / 12);
    const at = world.sex[p] * AGES + age;
    outpatientSum += outpatients[at];
    if (months < ADULT_MONTHS) {
      gpSum += gp[at];
      aeSum += ae[at];
      admissionSum += admissions[at];
      mentalSum += mentalHealth[at];
      qalySum += utility[at];
      continue;
    }
    adults++;
    const isolation = meanIsolation(world.isolationHistory[p]);
    const lonely = world.lonely[p] === 1;
    let quality = utility[at];
    let satisfied = satisfaction[rules.healthCell(months, world.sex[p])];
    if (world.depressed[p] > 0) {
      gpSum += gp[at] * rules.gpDepressed;
      aeSum += ae[at] * rules.aeDepressed;
      admissionSum += admissions[at] * rules.admissionDepressed;
      mentalSum += mentalHealth[at] * rules.mentalHealthDepressed;
      quality -= rules.utilityDepressed;
      satisfied -= rules.satisfactionDepressed;
      if (months < rules.workingUntilMonths) workSum += rules.workLostShare;
    } else {
      gpSum += lonely && world.lonelyMonths[p] >= rules.chronicMonths ? gp[at] * rules.gpLonely : gp[at];
      aeSum += lonely ? ae[at] * rules.aeLonely : ae[at];
      admissionSum += admissions[at] * (1 + (rules.admissionIsolated - 1) * isolation);
      mentalSum += mentalHealth[at];
    }
    careSum += care[at] * (1 + (rules.careIsolated - 1) * isolation);
    if (lonely) {
      quality -= rules.utilityLonely;
      satisfied -= rules.satisfactionLonely;
    }
    qalySum += quality;
    wellbySum += satisfied;
  }
  const out = tally.month;
  out[OUTCOME_INDEX.residents] = residents;
  out[OUTCOME_INDEX.adults] = adults;
  out[OUTCOME_INDEX.gpConsultations] = gpSum;
  out[OUTCOME_INDEX.aeAttendances] = aeSum;
  out[OUTCOME_INDEX.emergencyAdmissions] = admissionSum;
  out[OUTCOME_INDEX.outpatientAttendances] = outpatientSum;
  out[OUTCOME_INDEX.mentalHealthContacts] = mentalSum;
  out[OUTCOME_INDEX.carePackageMonths] = careSum;
  out[OUTCOME_INDEX.workMonthsLost] = workSum;
  out[OUTCOME_INDEX.qalys] = qalySum;
  out[OUTCOME_INDEX.wellbys] = wellbySum;
  out[OUTCOME_INDEX.lifeYears] = residents / 12;
}
