/** Statistics of one moment, added to running sums: shares are sums of persons over sums of persons. */

import { localLayer } from '../../model/local-layer';
import { ADULT_MONTHS } from '../../model/people';
import type { Step } from '../../model/step';
import { EXTERNAL_KIN, EXTERNAL_SLOTS, H, PRESENT, personTop, type World } from '../../model/world';
import {
  degreeAssortativity,
  degreeCv,
  degreeSkewness,
  largestComponentShare,
  meanDegree,
  meanLocalClustering,
  transitivity,
  triangleCounts,
} from '../../network/measures';
import { CONTEXT, GRADE, NONE, tieTop } from '../../network/tie-store';

/** Numerators and denominators by statistic id. */
export interface Sums {
  readonly totals: Map<string, number>;
  readonly counts: Map<string, number>;
}

function add(sums: Sums, id: string, amount: number, count: number): void {
  sums.totals.set(id, (sums.totals.get(id) ?? 0) + amount);
  sums.counts.set(id, (sums.counts.get(id) ?? 0) + count);
}

export const DEPRESSION_AGES = Object.freeze([16, 30, 50, 70] as const);

export function crossSection(step: Step, sums: Sums): void {
  people(step, sums);
  ties(step.world, sums);
  structure(step.world, sums);
}

/** Close non-kin friends, local and external. */
function closeFriends(world: World, person: number): { local: number; all: number } {
  let local = 0;
  for (let i = world.blockStart[person]; i < world.blockStart[person] + world.degree[person]; i++) {
    const tie = world.adjacentTie[i];
    if (world.tieContext[tie] !== CONTEXT.kin && world.tieGrade[tie] === GRADE.close) local++;
  }
  let all = local;
  for (let k = person * EXTERNAL_SLOTS; k < person * EXTERNAL_SLOTS + world.externalCount[person]; k++) {
    if (world.externalGrade[k] !== EXTERNAL_KIN && world.externalGrade[k] === GRADE.close) all++;
  }
  return { local, all };
}

function people({ world, scratch }: Step, sums: Sums): void {
  const month = world.header[H.month];
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    const months = month - world.birthMonth[p];
    if (months < ADULT_MONTHS) continue;
    const { local, all } = closeFriends(world, p);
    add(sums, 'close0', all === 0 ? 1 : 0, 1);
    add(sums, 'close1', all === 1 ? 1 : 0, 1);
    add(sums, 'close2to3', all === 2 || all === 3 ? 1 : 0, 1);
    add(sums, 'close4to5', all === 4 || all === 5 ? 1 : 0, 1);
    add(sums, 'close6', all >= 6 ? 1 : 0, 1);
    add(sums, 'closeLocalShare', local, all);
    if (month - world.arrivalMonth[p] >= 36) add(sums, 'isolates', world.degree[p] === 0 ? 1 : 0, 1);
    if (months >= 600) add(sums, 'isolated50', world.isolated[p], 1);
    add(sums, 'isolated', world.isolated[p], 1);
    add(sums, 'livesAlone', world.householdSize[world.household[p]] === 1 ? 1 : 0, 1);
    add(sums, 'talks', scratch.talks[p], 1);
    if (months < 300) add(sums, 'talksYoung', scratch.talks[p], 1);
    add(sums, 'lonely', world.lonely[p], 1);
    const volunteers = world.volunteer[p] !== 0 ? 1 : 0;
    add(sums, 'volunteering', volunteers, 1);
    add(sums, `volunteering${world.qualification[p]}`, volunteers, 1);
    add(sums, 'participating', world.memberMonths[p] > 0 ? 1 : 0, 1);
    const depressed = world.depressed[p] > 0 ? 1 : 0;
    let band = 0;
    while (band + 1 < DEPRESSION_AGES.length && months >= DEPRESSION_AGES[band + 1] * 12) band++;
    add(sums, `depressed${world.sex[p]}-${DEPRESSION_AGES[band]}`, depressed, 1);
    add(sums, 'depressed', depressed, 1);
  }
}

function ties(world: World, sums: Sums): void {
  for (let t = 0; t < tieTop(world); t++) {
    const ego = world.tieEgo[t];
    if (ego === NONE || world.tieContext[t] === CONTEXT.kin || world.tieGrade[t] < GRADE.casual) continue;
    const alter = world.tieAlter[t];
    add(sums, 'sameSex', world.sex[ego] === world.sex[alter] ? 1 : 0, 1);
    add(sums, 'sameEthnic', world.ethnicGroup[ego] === world.ethnicGroup[alter] ? 1 : 0, 1);
  }
}

function structure(world: World, sums: Sums): void {
  const { layer } = localLayer(world);
  const triangles = triangleCounts(layer);
  add(sums, 'meanDegree', meanDegree(layer), 1);
  add(sums, 'degreeCv', degreeCv(layer), 1);
  add(sums, 'degreeSkewness', degreeSkewness(layer), 1);
  add(sums, 'clustering', meanLocalClustering(layer, triangles), 1);
  add(sums, 'transitivity', transitivity(layer, triangles), 1);
  add(sums, 'assortativity', degreeAssortativity(layer), 1);
  add(sums, 'largestComponent', largestComponentShare(layer), 1);
}
