/** The studies behind the claims, each once, at three causal fractions; then every claim beside its study. */
import { assessClaim, type ClaimStudyResult } from '../../analysis/claims/assess';
import { CLAIM_STUDIES, claimScenario, FRACTIONS } from '../../analysis/claims/claim-studies';
import type { AssessedClaim } from '../../analysis/claims/claim-types';
import type { StudyResult } from '../../engine/results';
import type { Scenario } from '../../engine/scenario';
import type { ClaimRecord } from '../../evidence/claims';
import type { Approach } from '../../programmes/approach';

export interface ClaimOptions extends Pick<Scenario, 'seed' | 'draws' | 'replicates'> {
  /** Whether to run the model at all. */
  readonly isModelRun: boolean;
  readonly approaches: readonly Approach[];
  readonly run: (scenario: Scenario, stage: string) => Promise<StudyResult>;
}

export async function runClaims(
  claims: readonly ClaimRecord[],
  options: ClaimOptions,
): Promise<AssessedClaim[]> {
  const known = options.approaches.map(({ id }) => id);
  const done = new Map<string, ClaimStudyResult>();
  const assessed: AssessedClaim[] = [];
  for (const claim of claims) {
    const study = CLAIM_STUDIES[claim.id];
    const approach = options.approaches.find(({ id }) => id === study?.programme.approach);
    if (options.isModelRun && study && approach && !done.has(study.key)) {
      const studies: StudyResult[] = [];
      for (const { effectSet, label } of FRACTIONS) {
        studies.push(
          await options.run(
            claimScenario(study, effectSet, options, approach.cost.perYear.value),
            `${study.key}: ${label}`,
          ),
        );
      }
      done.set(study.key, { studies, lastStage: approach.stages.length - 1 });
    }
    const results = study ? (done.get(study.key) ?? null) : null;
    assessed.push(assessClaim(claim, results, known));
  }
  return assessed;
}
