/**
 * Programmes act on people, groups and agencies, never on health. Each month an approach says what it tries;
 * the acts (sim/model/programme-actions) find people, offer, found and persuade. Programmes of an arm take
 * turns in the order of the scenario and compete for the same residents, group places and hours.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { brokeredTies } from '../brokered';
import type { Effort, ProgrammeView } from '../effort';
import { MOST_ACTS } from '../effort';
import { perform } from '../programme-actions';
import { settleAgencies, shiftDecisions } from '../programme-actions/agencies';
import { closeCases } from '../programme-actions/books';
import { loseConnectors, loseKeyPerson, work } from '../programme-actions/connectors';
import { clearSpaces, markGroups } from '../programme-actions/group-troubles';
import { besets, type Scene, saveHours, sceneOf } from '../programme-actions/scene';
import { F, PROGRAMME_FIELDS, type ProgrammeRun } from '../programme-run';
import { countPlace, type PlaceCounts, viewFor } from '../programme-view';
import type { Step } from '../step';
import { H, personTop } from '../world';

export function programmes(step: Step): void {
  const { world, scratch } = step;
  const month = world.header[H.month];
  const running = step.programmes.filter((run) => month >= run.start);
  if (running.length === 0) return;
  loseConnectors(step);
  closeCases(step);
  clearSpaces(step);
  scratch.eased.length = 0;
  scratch.comes.fill(0, 0, personTop(world));
  scratch.visits.fill(0, 0, personTop(world));
  const counts = countPlace(step);
  for (const run of running) {
    const view = viewFor(step, run, counts);
    act(step, run, run.effort(view), view, counts);
  }
  settleAgencies(step, counts.residents);
}

function act(step: Step, run: ProgrammeRun, effort: Effort, view: ProgrammeView, counts: PlaceCounts): void {
  const { world, rules } = step;
  const imposed = run.beset('agencies imposing', world.header[H.month]);
  if (imposed) shiftDecisions(world, rules.values.decisionsImposed);
  // Agencies that keep the decisions cost motivation: half of it when they keep all.
  const motivation = effort.followsDecisions || imposed ? 1 - world.agencyShare[0] / 2 : 1;
  const scene = sceneOf(step, run, effort.uptake * motivation, counts.meanDegree);
  if (besets(scene, 'key person lost') && !run.beset('key person lost', scene.month - 1))
    loseKeyPerson(scene);
  const lends = effort.acts.some((one) => one.act === 'equip' && one.space === 'lent');
  markGroups(scene, lends);
  effort.acts.slice(0, MOST_ACTS).forEach((one, order) => {
    const onAgencies = one.act === 'persuade' || one.act === 'improve';
    if (scene.uptake > 0 || onAgencies) perform(scene, one, order);
  });
  saveHours(scene);
  work(scene, effort.connectorHours, view.connectors);
  settle(scene, effort);
}

/** Money, hours and the programme’s own memory. */
function settle({ step, run, month, number }: Scene, effort: Effort): void {
  const { world, tally } = step;
  const { programmeState } = world;
  const fields = run.index * PROGRAMME_FIELDS;
  programmeState[fields + F.stage] = effort.state.stage;
  programmeState[fields + F.stageMonths] = effort.state.stageMonths;
  if (effort.state.stage > programmeState[fields + F.reached])
    programmeState[fields + F.reached] = effort.state.stage;
  if (month === run.end - 1) {
    programmeState[fields + F.atFundingEnd] = brokeredTies(world);
    programmeState[fields + F.connectors] = connectorsOf(step, number);
  }
  const spent = run.spending[month] ?? 0;
  tally.spending[run.index] += spent;
  tally.month[OUTCOME_INDEX.programmeCost] += spent;
  tally.month[OUTCOME_INDEX.staffHours] += run.paidHours[month] ?? 0;
  tally.month[OUTCOME_INDEX.residentHours] += effort.residentHours;
}

function connectorsOf({ world }: Step, number: number): number {
  let count = 0;
  for (let p = 0; p < personTop(world); p++) if (world.connector[p] === number) count++;
  return count;
}
