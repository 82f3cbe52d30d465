/**
 * A plan and its scenario compiled: how many points, and each point as a scenario of its own. All points keep
 * the scenario’s seed, so that pair n has the same luck in every point: common random numbers across the design.
 */
import type { Scenario } from '../../engine/scenario';
import type { ParameterId } from '../../evidence/registry';
import { InputError, type Problem } from '../input-error';
import { brokenRules } from '../scenario-rules';
import { scenarioSchema, toScenario, toScenarioFile } from '../scenario-schema';
import type { Vocabulary } from '../vocabulary';
import { formatPath, grouped, type Path, show } from '../wording';
import { problemAt } from '../yaml-source';
import { type Factor, findFactors } from './factors';
import { findField, ownLevel, withValue } from './field-path';
import type { ReadPlan } from './plan-file';
import { type Level, MOST_POINTS, type PlanFile } from './plan-schema';
import { levelOf, sampleOf } from './points';

export interface BatchPoint {
  readonly point: number;
  readonly name: string;
  /** One a factor. */
  readonly levels: readonly Level[];
  /** What differs from the batch’s scenario, by path. */
  readonly changes: Readonly<Record<string, Level>>;
  readonly scenario: Scenario;
  /** Parameters that differ without growing the neighbourhood anew. */
  readonly overrides: Readonly<Record<string, number>>;
}

export interface Batch {
  readonly plan: PlanFile;
  /** The scenario of all points before the design changes it. */
  readonly scenario: Scenario;
  readonly factors: readonly Factor[];
  readonly points: number;
  /** Draws × replicates. */
  readonly pairsPerPoint: number;
  readonly pairs: number;
  readonly arms: number;
  readonly pairsPerChunk: number;
  readonly pointAt: (point: number) => BatchPoint;
  /** Share of probability at which a factor’s level was taken; see points.ts. */
  readonly unitAt: (point: number, factor: number) => number;
}

interface Change {
  readonly path: Path;
  readonly text: string;
  readonly value: Level;
}

/**
 * @param scenario as its file says
 * @throws InputError with every path or value of the plan that the scenario does not take
 */
export function compileBatch({ plan, source }: ReadPlan, scenario: Scenario, vocabulary: Vocabulary): Batch {
  const problems: Problem[] = [];
  const report = (path: Path, message: string) => problems.push(problemAt(source, path, message));
  const schema = scenarioSchema(vocabulary);

  /** The scenario with changes, or undefined after a report at the place of the plan that is to blame. */
  const changed = (base: Scenario, changes: readonly Change[], blame: Path): Scenario | undefined => {
    const data = changes.reduce(
      (file, { path, value }) => withValue(file, path, value),
      toScenarioFile(base) as object,
    );
    const parsed = schema.safeParse(data);
    const faults = [
      ...brokenRules(data, vocabulary),
      ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ path, message, complete: false })),
    ];
    if (faults.length === 0 && parsed.data) {
      const whole = toScenario(parsed.data, vocabulary);
      const { posterior } = base;
      if (posterior === undefined) return whole;
      const { kappa, tieDecay } = scenario.settings;
      if (whole.settings.kappa === kappa && whole.settings.tieDecay === tieDecay)
        return { ...whole, posterior };
      report(
        blame,
        'a posterior holds under the κ and the tie decay it was fitted at; leave --posterior out',
      );
      return undefined;
    }
    const given = changes.map(({ text, value }) => `${text} = ${show(value)}`).join(', ');
    const { path, message, complete } = faults[0];
    report(blame, `${formatPath(path)}: ${message}${complete ? ` (${given})` : `, got ${given}`}`);
    return undefined;
  };
  const resolve = (changes: Readonly<Record<string, Level>>, blame: Path, allow: 'varied' | 'fixed') =>
    Object.entries(changes).flatMap(([text, value]): Change[] => {
      const found = findField(text, scenario, vocabulary, allow);
      if ('path' in found) return [{ path: found.path, text, value }];
      report([...blame, text], found.fault);
      return [];
    });
  const stop = () => {
    if (problems.length > 0) throw new InputError(problems);
  };

  const common = resolve(plan.change, ['change'], 'fixed');
  stop();
  const counted = { ...scenario, draws: plan.draws, replicates: plan.replicates };
  const base = changed(counted, common, common.length > 0 ? ['change'] : ['draws']) ?? counted;
  stop();

  const factors = findFactors(plan, base, vocabulary, report);
  stop();
  for (const [f, factor] of factors.entries()) {
    for (const [value, place] of factor.extremes) {
      changed(base, [{ path: factor.path, text: factor.text, value }], ['design', 'factors', f, ...place]);
    }
  }
  const named = (plan.design.points ?? []).map(({ name, change }, n) => ({
    name,
    changes: resolve(change, ['design', 'points', n, 'change'], 'varied'),
  }));
  stop();

  const sample = sampleOf(plan, factors, base.seed);
  const points = plan.design.kind === 'list' ? named.length : sample.points;
  if (points > MOST_POINTS) {
    report(['design'], `expected at most ${grouped(MOST_POINTS)} points, got ${grouped(points)}`);
    stop();
  }
  const describe = (point: number): { name: string; levels: Level[]; changes: Change[] } => {
    if (plan.design.kind === 'list') return { ...named[point], levels: [] };
    const only = sample.onlyFactor?.(point);
    const varies = (f: number) => only === undefined || only === f;
    const levels = factors.map((factor, f) =>
      varies(f) ? levelOf(factor, sample.unitAt(point, f)) : ownLevel(base, factor.path, vocabulary),
    );
    const changes = factors.flatMap(({ path, text }, f) =>
      varies(f) ? [{ path, text, value: levels[f] }] : [],
    );
    return { name: `point ${point}`, levels, changes };
  };
  const pointAt = (point: number): BatchPoint => {
    const { name, levels, changes } = describe(point);
    const blame = plan.design.kind === 'list' ? ['design', 'points', point, 'change'] : ['design'];
    const whole = changed(base, changes, blame);
    if (whole === undefined) throw new InputError(problems);
    const texts = Object.fromEntries(changes.map(({ text, value }) => [text, value]));
    return { point, name, levels, changes: texts, ...withoutShared(whole, base, changes, plan, vocabulary) };
  };
  for (let point = 0; point < points && problems.length < 20; point++) {
    const { changes } = describe(point);
    changed(base, changes, plan.design.kind === 'list' ? ['design', 'points', point, 'change'] : ['design']);
  }
  stop();
  const pairsPerPoint = base.draws * base.replicates;
  const pairs = points * pairsPerPoint;
  return {
    plan,
    scenario: base,
    factors,
    points,
    pairsPerPoint,
    pairs,
    arms: base.arms.length,
    pairsPerChunk: plan.pairsPerChunk ?? Math.max(1, Math.min(50, Math.ceil(pairs / 400))),
    pointAt,
    unitAt: sample.unitAt,
  };
}

/** Takes parameters that leave the start alone out of the scenario, so that its neighbourhoods stay shared. */
function withoutShared(
  scenario: Scenario,
  base: Scenario,
  changes: readonly Change[],
  { starts }: PlanFile,
  { parameters }: Vocabulary,
): { scenario: Scenario; overrides: Record<string, number> } {
  const overrides: Record<string, number> = {};
  const own = { ...scenario.parameters };
  for (const { path } of changes) {
    if (path[0] !== 'parameters') continue;
    const id = String(path[1]) as ParameterId;
    const role = parameters[id].role;
    const shared =
      starts === 'shared' || (starts === 'by role' && (role === 'evidence' || role === 'causal fraction'));
    if (!shared) continue;
    overrides[id] = own[id];
    if (Object.hasOwn(base.parameters, id)) own[id] = base.parameters[id];
    else delete own[id];
  }
  return { scenario: { ...scenario, parameters: own }, overrides };
}
