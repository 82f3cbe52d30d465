/** Break-even of one parameter by running the study anew with it at other values. */
import { type SolvedByRuns, solveByRuns } from '../analysis/probabilistic/solve-by-runs';
import { estimate } from '../analysis/summarise-estimates';
import { comparisons, valuedArms } from '../analysis/summarise-ledger';
import { openStudy } from '../analysis/summarise-study';
import type { StudyResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';
import type { ParameterRecord } from '../evidence/parameter';
import { SETTING_RECORDS } from '../io/settings-schema';

const GOALS = ['net benefit', 'cash saved'] as const;

export interface ModelBreakEven extends SolvedByRuns {
  readonly id: string;
  readonly arm: string;
  readonly goal: (typeof GOALS)[number];
}

/** One row a goal, for the first option against the comparator, with the scenario’s draws and replicates. */
export async function modelBreakEvens(
  scenario: Scenario,
  id: string,
  record: ParameterRecord,
  run: (scenario: Scenario) => Promise<StudyResult>,
): Promise<ModelBreakEven[]> {
  const option = scenario.arms.find((arm) => arm.name !== scenario.comparator);
  if (option === undefined) throw new RangeError('arms: expected an option beside the comparator, got none');
  const arms = scenario.arms.filter((arm) => arm === option || arm.name === scenario.comparator);
  const known = new Map<number, Record<ModelBreakEven['goal'], { mean: number; mcse: number }>>();
  const at = async (value: number) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const study = openStudy(await run({ ...withValue(scenario, id, value), arms }));
    const [{ netBenefits, cash }] = comparisons(study, valuedArms(study));
    const found = {
      'net benefit': estimate(netBenefits, study.draws),
      'cash saved': estimate(
        cash.map((spent) => -spent),
        study.draws,
      ),
    };
    known.set(value, found);
    return found;
  };
  const rows: ModelBreakEven[] = [];
  for (const goal of GOALS) {
    const solved = await solveByRuns(record.low, record.high, async (value) => {
      const { mean, mcse } = (await at(value))[goal];
      return { mean, mcse };
    });
    rows.push({ id, arm: option.name, goal, ...solved });
  }
  return rows;
}

/** Some records are settings of a scenario and are set there. */
function withValue(scenario: Scenario, id: string, value: number): Scenario {
  const settings: Readonly<Record<string, readonly [string, ParameterRecord]>> = SETTING_RECORDS;
  if (Object.hasOwn(settings, id)) {
    return { ...scenario, settings: { ...scenario.settings, [settings[id][0]]: value } };
  }
  return { ...scenario, parameters: { ...scenario.parameters, [id]: value } };
}
