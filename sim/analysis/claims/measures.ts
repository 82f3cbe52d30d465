/** What a claim is about, read off the paired runs of a study: one value a pair. */
import type { Comparison } from '../../economics/compare';
import { deflate } from '../../economics/deflate';
import { LEDGER_RULES, type LedgerRule, rulePrice } from '../../economics/ledger';
import { PERSPECTIVES, type Perspective } from '../../economics/payers';
import type { OutcomeId } from '../../engine/outcomes';
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { VALUE_PRICE_YEAR } from '../../evidence/records/economics';
import { PARAMETERS, type ParameterValues } from '../../evidence/registry';
import type { Study } from '../summarise-study';

export type MeasureId =
  | 'health and care saving'
  | 'public saving'
  | 'health and care return'
  | 'public return'
  | 'wellbeing return'
  | 'wellbeing return, time counted'
  | 'crime saving a year'
  | 'admissions'
  | 'depression'
  | 'crimes'
  | 'last stage reached'
  | 'care saving a person';

export interface Measure {
  readonly label: string;
  /** Whether it grows with the events avoided; a share of runs does not. */
  readonly isProportional?: false;
  readonly unit: '£' | '£ a year' | '£ per £' | '£ a person a year' | 'share';
}

export const MEASURES: Readonly<Record<MeasureId, Measure>> = Object.freeze({
  'health and care saving': {
    label: 'NHS and social care costs avoided, cash and freed time, programme cost apart',
    unit: '£',
  },
  'public saving': {
    label:
      'All public services’ costs avoided, cash and freed time, less improvements they pay for; programme cost apart',
    unit: '£',
  },
  'health and care return': {
    label: 'NHS and social care costs avoided for each pound of the programme',
    unit: '£ per £',
  },
  'public return': {
    label:
      'All public services’ costs avoided, less improvements they pay for, for each pound of the programme',
    unit: '£ per £',
  },
  'wellbeing return': {
    label: 'WELLBYs gained at £13,000 (2019) for each pound of the programme, in no other sum',
    unit: '£ per £',
  },
  'wellbeing return, time counted': {
    label: 'The same for each pound of the programme and of residents’ time together',
    unit: '£ per £',
  },
  'crime saving a year': {
    label: 'Crime and anti-social behaviour avoided, services and victims, a year',
    unit: '£ a year',
  },
  admissions: { label: 'Emergency admissions, relative change', unit: 'share' },
  depression: { label: 'Depressed adults of any kind, relative change', unit: 'share' },
  crimes: { label: 'Recorded crimes, relative change', unit: 'share' },
  'last stage reached': {
    label: 'Runs in which the last stage was reached',
    unit: 'share',
    isProportional: false,
  },
  'care saving a person': {
    label: 'Council care costs avoided for each person met, a year',
    unit: '£ a person a year',
  },
});

/**
 * Values of one measure by pair, for the first option of a study.
 *
 * @param lastStage number of the last stage of the option’s first programme
 */
export function measured(
  id: MeasureId,
  study: Study,
  comparison: Comparison,
  lastStage: number,
): Float64Array {
  const { scenario } = study.result;
  const years = scenario.months / 12;
  const each = (value: (pair: number) => number) =>
    Float64Array.from({ length: comparison.pairs }, (_, pair) => value(pair));
  const spent = comparison.spending;
  const health = () => avoided(study, SERVICES(PERSPECTIVES['health and care']));
  const everyService = () => avoided(study, SERVICES(PERSPECTIVES['public sector']));
  const wellbys = () => {
    const price = deflate(
      PARAMETERS.wellbyValue.value,
      VALUE_PRICE_YEAR.wellbyValue,
      String(scenario.settings.priceYear),
    );
    return each((pair) => comparison.wellbys[pair] * price);
  };
  switch (id) {
    case 'health and care saving':
      return health();
    case 'public saving':
      return everyService();
    case 'health and care return':
      return health().map((value, pair) => value / spent[pair]);
    case 'public return':
      return everyService().map((value, pair) => value / spent[pair]);
    case 'wellbeing return':
      return wellbys().map((value, pair) => value / spent[pair]);
    case 'wellbeing return, time counted': {
      const hours = changes(study, 'residentHours').totals;
      return wellbys().map((value, pair) => {
        const draw = study.result.draws[study.runs[0][pair].draw];
        return value / (spent[pair] + hours[pair] * draw.valueResidentHour);
      });
    }
    case 'crime saving a year':
      return avoided(study, ({ outcome }) => CRIME.includes(outcome)).map((value) => value / years);
    case 'admissions':
      return changes(study, 'emergencyAdmissions').relative;
    case 'depression':
      return changes(study, 'depressed').relative;
    case 'crimes':
      return changes(study, 'crimes').relative;
    case 'last stage reached':
      return each((pair) => (study.runs[study.others[0]][pair].stages[0].reached >= lastStage ? 1 : 0));
    case 'care saving a person': {
      const met = changes(study, 'peopleMet').totals;
      const saved = avoided(study, ({ payer }) => payer === 'council social care');
      return each((pair) => (met[pair] > 0 ? saved[pair] / met[pair] / years : 0));
    }
  }
}

const SERVICES = (perspective: Perspective) => (rule: LedgerRule) =>
  perspective.payers.includes(rule.payer) && perspective.kinds.includes(rule.kind);

const CRIME: readonly OutcomeId[] = ['crimes', 'antisocialBehaviour'];

/**
 * Costs that the ledger’s rules no longer charge, not discounted, at the prices of each pair’s draw. Made from
 * events alone: programme spending never enters, so no event avoided is exactly nothing.
 */
function avoided(study: Study, chosen: (rule: LedgerRule) => boolean): Float64Array {
  const { settings } = study.result.scenario;
  const rules = LEDGER_RULES.filter(chosen);
  const sums = rules.map(({ outcome }) => changes(study, outcome).totals);
  return Float64Array.from(study.runs[study.comparator], ({ draw }, pair) => {
    const values = study.result.draws[draw] as ParameterValues;
    return 0 - rules.reduce((sum, rule, i) => sum + sums[i][pair] * rulePrice(rule, values, settings), 0);
  });
}

/** Change of an outcome summed over the study, and as a share of what it was without the programme. */
export function changes(
  { runs, comparator, others, result }: Study,
  id: OutcomeId,
): { totals: Float64Array; relative: Float64Array } {
  const { months } = result.scenario;
  const from = OUTCOME_INDEX[id] * months;
  const total = (arm: number, pair: number) => {
    let sum = 0;
    for (let month = 0; month < months; month++) sum += runs[arm][pair].record[from + month];
    return sum;
  };
  const pairs = runs[comparator].length;
  const totals = Float64Array.from({ length: pairs }, (_, i) => total(others[0], i) - total(comparator, i));
  // A ratio of means: single runs of a small place can have none.
  let without = 0;
  for (let i = 0; i < pairs; i++) without += total(comparator, i) / pairs;
  return { totals, relative: totals.map((value) => (without > 0 ? value / without : 0)) };
}
