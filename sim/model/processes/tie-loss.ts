/**
 * Tie loss. New ties decay faster than old ones (Burt 2000) and embedded ones more slowly (Martin & Yeung
 * 2006):  h0·[m + (1−m)·e^(−age/τ)]·e^(−g·common)·overload·shared·grade  a month. In the rival structure,
 * loss depends on bond hours alone. External ties end at a flat rate or when the bond has faded.
 */

import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, raceScore, secondUniform } from '../../kernel/luck';
import { exp } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { CONTEXT, GRADE, NONE, removeTie, tieTop } from '../../network/tie-store';
import { addExternal, removeExternal } from '../people';
import type { Step } from '../step';
import { EXTERNAL_KIN, EXTERNAL_SLOTS } from '../world';

/** 2^32, the number of words, and an odd number that scatters their bits. */
const WORDS = 0x100000000;
const ODD = 0x9e3779b1;

export function tieLoss(step: Step): void {
  loseLocal(step);
  changeExternal(step);
}

function loseLocal({ world, rules, tickets, scratch, tally }: Step): void {
  const { tieEgo, tieAlter, tieAge, tieCommon, tieShared, tieGrade, tieContext, tieHours } = world;
  const { lossByAge, lossByCommon, lossByGrade, lossSharedGroup, lossKin, lossHazard, bondDecay } = rules;
  const { load } = scratch;
  const lastAge = lossByAge.length - 1;
  const lost: number[] = [];
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
    // The tie's luck of the month mixes the random words of its two ends, the smaller first.
    const a = tickets[ego];
    const b = tickets[alter];
    // Without a branch, which engines would guess wrong every other time.
    const swap = (a ^ b) & -Number(a > b);
    const word = raceScore(a ^ swap, Math.imul(b ^ swap, ODD));
    if (word < hazard * WORDS) lost.push(t);
  }
  // Only now, so that no tie's hazard depends on which rows were swept before it.
  for (const tie of lost) removeTie(world, tie);
  tally.month[OUTCOME_INDEX.tiesLost] += lost.length;
}

/**
 * External friends whose bond has faded are lost; beyond that at most one external tie a month is lost and one
 * gained, at work or elsewhere. One draw a resident decides both.
 */
function changeExternal({ world, rules, luck, scratch }: Step): void {
  const { externalCount, externalHours, externalGrade, sociability, personId } = world;
  const { meets, faded } = scratch;
  const { externalFloor, externalLossMonthly, externalGain, externalStartHours } = rules;
  const { rows, count } = scratch.adults;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    if (meets[p] === 0) continue;
    if (faded[p] === 1) {
      const base = p * EXTERNAL_SLOTS;
      for (let k = externalCount[p] - 1; k >= 0; k--) {
        if (externalGrade[base + k] !== EXTERNAL_KIN && externalHours[base + k] < externalFloor)
          removeExternal(world, p, k);
      }
    }
    const u = draw(luck, STREAMS.externalTies, personId[p], 0);
    const v = secondUniform(luck);
    if (u < externalCount[p] * externalLossMonthly)
      removeExternal(world, p, Math.floor(u / externalLossMonthly));
    if (v < externalGain * sociability[p]) addExternal(world, p, externalStartHours, GRADE.friend);
  }
}
