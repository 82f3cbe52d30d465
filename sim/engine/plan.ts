/** A scenario compiled: draws, rules by draw, programmes by arm. Nothing is looked up by name after this. */
import { EFFECT_SETS, resolveLinks } from '../evidence/effect-sets';
import { fittedAt } from '../evidence/kappa-fit';
import type { ParameterTable } from '../evidence/parameter';
import { drawParameters } from '../evidence/parameter-draws';
import { defaultValues, PARAMETERS, type ParameterId, type ParameterValues } from '../evidence/registry';
import { healthRules } from '../model/health-rules';
import { networkRules } from '../model/network-rules';
import type { ProgrammeRun } from '../model/programme-run';
import { type Rules, ruleSet } from '../model/rules';
import { withDefaults } from '../programmes/approach';
import { approachById } from '../programmes/registry';
import { type MoveFactors, moveHazard } from './arrival-control';
import { referenceAt } from './demand';
import { setOfDraw } from './posterior-sets';
import type { Arm, ProgrammePlan, Scenario, Trouble } from './scenario';

export function pairCount(scenario: Scenario): number {
  return scenario.draws * scenario.replicates;
}

/** Parameter values of every draw; a scenario with one draw uses the best values. */
export function drawsOf(scenario: Scenario): ParameterValues[] {
  const table: ParameterTable = PARAMETERS;
  const set = Object.keys(scenario.parameters);
  const fitted = fittedAt(scenario.settings.kappa, defaultValues()).parameters;
  const draws =
    scenario.draws === 1
      ? [Object.fromEntries(Object.entries(table).map(([id, r]) => [id, r.value])) as ParameterValues]
      : (drawParameters(table, scenario.seed, scenario.draws, {
          causalCorrelation: scenario.parameters.causalCorrelation,
        }) as ParameterValues[]);
  for (const [draw, values] of draws.entries()) {
    for (const [id, { low, high }] of Object.entries(table)) {
      const value = values[id as ParameterId];
      values[id as ParameterId] = value < low ? low : value > high ? high : value;
    }
    Object.assign(values, fitted, setOfDraw(scenario, draw));
    for (const id of set) values[id as ParameterId] = scenario.parameters[id];
  }
  return draws;
}

export function rulesFor(
  scenario: Scenario,
  values: ParameterValues,
  adults: number,
  moveFactors: MoveFactors,
  referenceDegree: number,
): Rules {
  const { place, settings } = scenario;
  const network = networkRules(values, {
    kappa: settings.kappa,
    bondDecay: settings.tieDecay === 'bond hours',
    decile: place.deprivationDecile,
    adults,
    groupsPerThousand: place.groupsPerThousand,
  });
  const links = resolveLinks(values, EFFECT_SETS[settings.effectSet]);
  const health = healthRules(values, links, place.deprivationDecile, referenceAt(settings.kappa));
  const hazard = moveHazard(network.moveHazard, moveFactors);
  return ruleSet(network, health, { values, referenceDegree, moveHazard: hazard });
}

export function programmeRuns(scenario: Scenario, arm: Arm): ProgrammeRun[] {
  return arm.programmes.map((plan, index) => programmeRun(scenario, plan, index));
}

function programmeRun(scenario: Scenario, plan: ProgrammePlan, index: number): ProgrammeRun {
  const approach = approachById(plan.approach);
  const options = withDefaults(approach, plan.options);
  const end = Math.min(plan.start + plan.months, scenario.months);
  const spending = new Float64Array(scenario.months);
  const paidHours = new Float64Array(scenario.months);
  const substituted = new Float64Array(scenario.months);
  const setting = (id: ParameterId) => scenario.parameters[id] ?? PARAMETERS[id].value;
  const posts = (options.posts ?? 0) * setting('hoursPerPost');
  // A gap is no end: only a stop for good brings the end forward.
  const stopped = plan.troubles.reduce(
    (first, t) => (t.kind === 'funding stops' && t.months === null ? Math.min(first, t.from) : first),
    end,
  );
  for (let month = plan.start; month < end; month++) {
    if (active(plan.troubles, 'funding stops', month)) {
      continue;
    }
    const vacant = active(plan.troubles, 'worker vacancy', month);
    const kept = active(plan.troubles, 'staff not released', month) ? setting('staffReleased') : 1;
    const cut = active(plan.troubles, 'volunteers substituted for services', month)
      ? setting('hoursSubstituted')
      : 0;
    paidHours[month] = vacant ? 0 : posts * kept * (1 - cut);
    if (!vacant) substituted[month] = posts * kept * cut;
    // While a post is empty or cut its pay is saved and the rest of the budget still runs.
    spending[month] = (plan.costPerYear / 12) * (1 - (vacant ? 1 : cut) * (options.payShare ?? 0));
  }
  // What is set up is paid for even if the running money never comes.
  if (plan.start < scenario.months) spending[plan.start] += plan.setUpCost ?? 0;
  return {
    index,
    targets: Array.from({ length: scenario.place.neighbourhoods }, (_, n) => n),
    start: plan.start,
    end: stopped,
    spending,
    paidHours,
    substituted,
    beset: (kind, month) => active(plan.troubles, kind, month),
    effort: (view) => approach.effort(view, options),
  };
}

function active(troubles: readonly Trouble[], kind: Trouble['kind'], month: number): boolean {
  return troubles.some(
    (t) => t.kind === kind && month >= t.from && (t.months === null || month < t.from + t.months),
  );
}
