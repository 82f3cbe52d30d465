/** The first option’s answer under other structural choices, run one after another on worker threads. */
import type { StudyResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';
import type { OnWorkers } from './kept-pool';
import { runStudyOnWorkers } from './run-study';
import { structuralVariants } from './structural-choices';
import type { WorkOptions } from './work-options';

export interface StructuralStudy {
  readonly label: string;
  readonly result: StudyResult;
}

export async function structuralStudies(
  scenario: Scenario,
  version: string,
  options: WorkOptions,
  onWorkers: OnWorkers,
): Promise<StructuralStudy[]> {
  const studies: StructuralStudy[] = [];
  for (const { label, scenario: variant } of structuralVariants(scenario)) {
    const onProgress: WorkOptions['onProgress'] = (done, total) =>
      options.onProgress(done, total, label.split(':')[0]);
    studies.push({
      label,
      result: await runStudyOnWorkers(variant, version, { ...options, onProgress }, onWorkers),
    });
  }
  return studies;
}
