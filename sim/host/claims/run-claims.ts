/** The studies behind the claims, each once, at three causal fractions; then every claim beside its study. */
import { assessClaim, type ClaimStudyResult } from '../../analysis/claims/assess';
import {
  CLAIM_STUDIES,
  type ClaimStudy,
  claimScenario,
  FRACTIONS,
} from '../../analysis/claims/claim-studies';
import type { AssessedClaim } from '../../analysis/claims/claim-types';
import type { StudyResult } from '../../engine/results';
import type { Scenario } from '../../engine/scenario';
import type { ClaimRecord } from '../../evidence/claims';
import type { Approach } from '../../programmes/approach';

/** Where a study stands in the work of all, in months lived by residents. */
export interface WorkPart {
  readonly before: number;
  readonly own: number;
  readonly all: number;
}

export interface ClaimOptions extends Pick<Scenario, 'seed' | 'draws' | 'replicates'> {
  /** Whether to run the model at all. */
  readonly isModelRun: boolean;
  readonly approaches: readonly Approach[];
  readonly run: (scenario: Scenario, stage: string, part: WorkPart) => Promise<StudyResult>;
}

export async function runClaims(
  claims: readonly ClaimRecord[],
  options: ClaimOptions,
): Promise<AssessedClaim[]> {
  const known = options.approaches.map(({ id }) => id);
  const approachOf = (id: string | undefined) => options.approaches.find((approach) => approach.id === id);
  const studies = options.isModelRun
    ? claims.flatMap(({ id }) => {
        const study = CLAIM_STUDIES[id];
        return study && approachOf(study.programme.approach) ? [study] : [];
      })
    : [];
  const each = ({ population, months }: ClaimStudy) => population * months;
  const once = new Map(studies.map((study) => [study.key, each(study)]));
  const all = FRACTIONS.length * [...once.values()].reduce((sum, own) => sum + own, 0);
  let before = 0;
  const done = new Map<string, ClaimStudyResult>();
  const assessed: AssessedClaim[] = [];
  for (const claim of claims) {
    const study = CLAIM_STUDIES[claim.id];
    const approach = approachOf(study?.programme.approach);
    if (options.isModelRun && study && approach && !done.has(study.key)) {
      const results: StudyResult[] = [];
      for (const { effectSet, label } of FRACTIONS) {
        const scenario = claimScenario(study, effectSet, options, approach.cost.perYear.value);
        const own = each(study);
        results.push(await options.run(scenario, `${study.key}: ${label}`, { before, own, all }));
        before += own;
      }
      done.set(study.key, { studies: results, lastStage: approach.stages.length - 1 });
    }
    const results = study ? (done.get(study.key) ?? null) : null;
    assessed.push(assessClaim(claim, results, known));
  }
  return assessed;
}
