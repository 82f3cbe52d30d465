/**
 * Tie loss. New ties decay faster than old ones (Burt 2000) and embedded ones more slowly (Martin & Yeung
 * 2006):  h0·[m + (1−m)·e^(−age/τ)]·e^(−g·common)·overload·shared·grade  a month. In the rival structure,
 * loss depends on bond hours alone. External ties end at a flat rate or when the bond has faded.
 */
import { draw } from '../../kernel/luck';
import { exp } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { CONTEXT, NONE, removeTie, tieTop } from '../../network/tie-store';
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { removeExternal } from '../people';
import type { Step } from '../step';
import { EXTERNAL_KIN, EXTERNAL_SLOTS, personTop, PRESENT } from '../world';

export function tieLoss(step: Step): void {
  loseLocal(step);
  changeExternal(step);
}

function loseLocal({ world, rules, luck, scratch, tally }: Step): void {
  const { tieEgo, tieAlter, tieAge, tieCommon, tieShared, tieGrade, tieContext, tieHours, personId } = world;
  const { lossByAge, lossByCommon, lossByGrade, lossSharedGroup, lossKin, lossHazard, bondDecay } = rules;
  const { load } = scratch;
  const lastAge = lossByAge.length - 1;
  let lost = 0;
  const ties = tieTop(world);
  for (let t = 0; t < ties; t++) {
    const ego = tieEgo[t];
    if (ego === NONE) continue;
    const alter = tieAlter[t];
    let hazard: number;
    if (tieContext[t] === CONTEXT.kin) hazard = lossKin;
    else if (bondDecay) hazard = lossHazard * exp(-tieHours[t] / rules.lossBondScale);
    else {
      const age = tieAge[t];
      const common = tieCommon[t];
      hazard =
        lossByAge[age < lastAge ? age : lastAge] *
        lossByCommon[common < 4 ? common : 4] *
        lossByGrade[tieGrade[t]] *
        load[ego] *
        load[alter];
      if (tieShared[t] > 0) hazard *= lossSharedGroup;
    }
    const a = personId[ego];
    const b = personId[alter];
    const u = a < b ? draw(luck, STREAMS.tieLoss, a, b) : draw(luck, STREAMS.tieLoss, b, a);
    if (u < hazard) {
      removeTie(world, t);
      lost++;
    }
  }
  tally.month[OUTCOME_INDEX.tiesLost] += lost;
}

/** At most one external tie is lost and one gained a month; one draw a resident decides each. */
function changeExternal({ world, rules, luck }: Step): void {
  const { status, externalCount, externalHours, externalGrade, sociability } = world;
  const people = personTop(world);
  for (let p = 0; p < people; p++) {
    if (status[p] !== PRESENT || sociability[p] === 0) continue;
    const base = p * EXTERNAL_SLOTS;
    for (let k = externalCount[p] - 1; k >= 0; k--) {
      if (externalGrade[base + k] !== EXTERNAL_KIN && externalHours[base + k] < rules.externalFloor) {
        removeExternal(world, p, k);
      }
    }
    const count = externalCount[p];
    const u = draw(luck, STREAMS.externalTies, world.personId[p], 0);
    if (u < count * rules.externalLossMonthly) removeExternal(world, p, Math.floor(u / rules.externalLossMonthly));
  }
}
