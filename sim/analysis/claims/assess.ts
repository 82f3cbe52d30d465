/** One claim beside the model: its arithmetic, the model’s answer at three causal fractions, and what it would take. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import type { StudyResult } from '../../engine/results';
import type { ClaimRecord } from '../../evidence/claims';
import { PARAMETER_IDS, PARAMETERS } from '../../evidence/registry';
import type { Estimate } from '../estimate';
import { mean } from '../paired';
import { estimate } from '../summarise-estimates';
import { comparisons, valuedArms } from '../summarise-ledger';
import { openStudy } from '../summarise-study';
import { workOut } from './arithmetic';
import { CLAIM_STUDIES, type ClaimStudy, FRACTIONS } from './claim-studies';
import type { AssessedClaim, ModelAnswer, StudyFacts } from './claim-types';
import { changes, MEASURES, measured } from './measures';
import { notComparable, solve, withoutMultiples } from './solve';
import { survivalAnswer } from './survival';

/** The runs of a claim’s study, one result for each of `FRACTIONS`. */
export interface ClaimStudyResult {
  readonly studies: readonly StudyResult[];
  /** Number of the last stage of the approach. */
  readonly lastStage: number;
}

/**
 * @param results null where the model was not run
 * @param known ids of the approaches of this version
 */
export function assessClaim(
  claim: ClaimRecord,
  results: ClaimStudyResult | null,
  known: readonly string[],
): AssessedClaim {
  const study = CLAIM_STUDIES[claim.id];
  const { id, approach, claim: words, figures, source, design, grade } = claim;
  const model =
    claim.id === 'survival'
      ? { model: survivalAnswer(claim), why: null }
      : modelOf(claim, study, results, known);
  const registered = approach === 'none' ? null : known.includes(approach);
  return {
    id,
    approach,
    registered,
    claim: words,
    figures,
    source,
    design,
    grade,
    arithmetic: workOut(claim),
    ...model,
  };
}

function modelOf(
  claim: ClaimRecord,
  study: ClaimStudy | undefined,
  results: ClaimStudyResult | null,
  known: readonly string[],
): Pick<AssessedClaim, 'model' | 'why'> {
  if (study === undefined) return { model: null, why: WITHOUT[claim.id] ?? 'the claim states no effect' };
  if (!known.includes(study.programme.approach)) {
    const why = `the approach ${study.programme.approach} is not in the registry of this version`;
    return { model: null, why };
  }
  if (results === null) return { model: null, why: 'the model was not run (--no-model)' };
  return { model: answer(study, results), why: null };
}

function answer(
  { targets, places, assumed, population, decile, months, priceYear }: ClaimStudy,
  { studies, lastStage }: ClaimStudyResult,
): ModelAnswer {
  const opened = studies.map((result) => {
    const study = openStudy(result);
    return { study, comparison: comparisons(study, valuedArms(study))[0] };
  });
  const { study, comparison } = opened[1];
  const [programme] = study.result.scenario.arms[study.others[0]].programmes;
  const total = (id: Parameters<typeof changes>[1]) => mean(changes(study, id).totals);
  const spending = mean(comparison.spending);
  const adults = mean(
    study.runs[study.comparator].map(
      ({ record }) => record[OUTCOME_INDEX.adults * study.result.scenario.months],
    ),
  );
  const facts: StudyFacts = {
    place: { population, decile, months, priceYear, places },
    programme: {
      approach: programme.approach,
      months: programme.months,
      costPerYear: programme.costPerYear,
      payer: programme.payer,
    },
    assumed,
    pairs: comparison.pairs,
    spending: spending * places,
    adults: adults * places,
    peopleMet: total('peopleMet') * places,
    tiesKept: total('introductionsKept') * places,
    tiesPerTenThousand: spending > 0 ? (total('introductionsKept') / spending) * 10_000 : 0,
    admissionsAvoided: -total('emergencyAdmissions') * places,
    depressedMonthsAvoided: -total('depressed') * places,
  };
  return {
    study: facts,
    draws: new Set(study.draws).size || 1,
    answers: targets.map(({ measure, claimed, caution, leftOut }) => {
      const scale = SCALED.has(measure) ? places : 1;
      const estimates = opened.map((own): Estimate => {
        const values = measured(measure, own.study, own.comparison, lastStage).map((value) => scale * value);
        return estimate(values, own.study.draws);
      });
      const { label, unit, isProportional = true } = MEASURES[measure];
      const needed = solve(
        claimed,
        estimates.map((own, i) => ({ fraction: [0, PRIOR, 1][i], estimate: own })),
      );
      return {
        measure,
        label,
        unit,
        isProportional,
        claimed,
        caution: caution ?? null,
        fractions: FRACTIONS.map(({ id, label }, i) => ({ id, label, estimate: estimates[i] })),
        needed: leftOut ? notComparable(needed) : isProportional ? needed : withoutMultiples(needed),
      };
    }),
  };
}

/** Why the model has nothing to say on some claims. */
const WITHOUT: Readonly<Record<string, string>> = Object.freeze({
  help_cost: 'a price and no effect: it is what the model is told to spend',
  precept: 'a proposal to spend: the claim states no effect',
  altogether_better_survey: 'what participants say of themselves is no outcome of the model',
  say: 'opinions, which are no outcome of the model',
});

/** Totals grow with the number of places; ratios do not. */
const SCALED: ReadonlySet<string> = new Set(['health and care saving', 'public saving']);

/** Mean of the causal fractions at their best values. */
const PRIOR = mean(
  PARAMETER_IDS.map((id) => PARAMETERS[id])
    .filter(({ role }) => role === 'causal fraction')
    .map(({ value }) => value),
);
