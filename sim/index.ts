/** The public surface of the simulator: what a front end, a notebook or another program may rely on. */
export { summariseStudy } from './analysis/summarise';
export type { StudySummary } from './analysis/summary-types';
export { makeStart, startDemand, startName } from './engine/demand';
export { OUTCOMES, type OutcomeId } from './engine/outcomes';
export { openPair, openStep, runPair, startsOfPair } from './engine/pair';
export { drawsOf, pairCount } from './engine/plan';
export type { RunResult, StudyResult } from './engine/results';
export type { Scenario } from './engine/scenario';
export { advance, type Start } from './engine/start';
export { packStart, unpackStart } from './engine/start-file';
export { runStudy, startCount, studyOf } from './engine/study';
export { PARAMETERS, type ParameterId } from './evidence/registry';
export { toGexf, toGraphml, toGraphology } from './io/graph';
export { readScenario, writeScenario } from './io/scenario-file';
export { viewOf } from './io/world-view';
export { portableSha256 } from './kernel/digest';
export { APPROACHES } from './programmes/registry';
