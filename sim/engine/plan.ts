/** A scenario compiled: draws, rules by draw, programmes by arm. Nothing is looked up by name after this. */
import { EFFECT_SETS, resolveLinks } from '../evidence/effect-sets';
import type { ParameterTable } from '../evidence/parameter';
import { drawParameters } from '../evidence/parameter-draws';
import { REFERENCE } from '../evidence/reference-exposure';
import { PARAMETERS, type ParameterId, type ParameterValues } from '../evidence/registry';
import { healthRules } from '../model/health-rules';
import { networkRules } from '../model/network-rules';
import type { ProgrammeRun } from '../model/programme-run';
import type { Rules } from '../model/rules';
import { withDefaults } from '../programmes/approach';
import { approachById } from '../programmes/registry';
import { type MoveFactors, moveHazard } from './arrival-control';
import type { Arm, ProgrammePlan, Scenario, Trouble } from './scenario';

/** Hours a full-time worker has in a month after leave and training: 37.5 hours × 42 weeks ÷ 12. */
const HOURS_PER_POST = 131;

export function pairCount(scenario: Scenario): number {
  return scenario.draws * scenario.replicates;
}

/** Parameter values of every draw; a scenario with one draw uses the best values. */
export function drawsOf(scenario: Scenario): ParameterValues[] {
  const table: ParameterTable = PARAMETERS;
  const set = Object.keys(scenario.parameters);
  const draws =
    scenario.draws === 1
      ? [Object.fromEntries(Object.entries(table).map(([id, r]) => [id, r.value])) as ParameterValues]
      : (drawParameters(table, scenario.seed, scenario.draws, {
          causalCorrelation: scenario.parameters.causalCorrelation,
        }) as ParameterValues[]);
  for (const values of draws) {
    for (const [id, { low, high }] of Object.entries(table)) {
      const value = values[id as ParameterId];
      values[id as ParameterId] = value < low ? low : value > high ? high : value;
    }
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
  return {
    ...network,
    ...healthRules(values, links, place.deprivationDecile, REFERENCE),
    moveHazard: moveHazard(network.moveHazard, moveFactors),
    values,
    referenceDegree,
  };
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
    paidHours[month] = vacant ? 0 : (options.posts ?? 0) * HOURS_PER_POST;
    // While a post is empty its pay is saved and the rest of the budget still runs.
    spending[month] = (plan.costPerYear / 12) * (vacant ? 1 - (options.payShare ?? 0) : 1);
  }
  return {
    index,
    start: plan.start,
    end: stopped,
    spending,
    paidHours,
    effort: (view) => approach.effort(view, options),
  };
}

function active(troubles: readonly Trouble[], kind: Trouble['kind'], month: number): boolean {
  return troubles.some(
    (t) => t.kind === kind && month >= t.from && (t.months === null || month < t.from + t.months),
  );
}
