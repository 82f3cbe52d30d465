/** The public surface of the simulator: what a front end, a notebook or another program may rely on. */

export type { CheckRow } from './analysis/check-types';
export type { AssessedClaim } from './analysis/claims/claim-types';
export type { TornadoBar } from './analysis/probabilistic/tornado';
export { summariseStudy } from './analysis/summarise';
export type { EquityRow, Estimate, StudySummary } from './analysis/summary-types';
export { makeStart, startDemand, startName, startsOfPair } from './engine/demand';
export { type Frame, PERSON, readFrame } from './engine/frame';
export { OUTCOMES, type OutcomeId } from './engine/outcomes';
export { openPair, openStep } from './engine/pair';
export { drawsOf, pairCount } from './engine/plan';
export type { RunResult, StudyResult } from './engine/results';
export { runPair } from './engine/run-pair';
export { openSandbox, playSandbox, type Sandbox } from './engine/sandbox';
export type { SandboxAction, SandboxPlace } from './engine/sandbox-action';
export type { Scenario } from './engine/scenario';
export { advance, type Start } from './engine/start';
export { packStart, unpackStart } from './engine/start-file';
export { runStudy, startCount, studyOf } from './engine/study';
export { openWatch, type Watch } from './engine/watch';
export { quantile } from './evidence/distributions';
export { PARAMETERS, type ParameterId } from './evidence/registry';
export { toGexf, toGraphml, toGraphology } from './io/graph';
export { readScenario, writeScenario } from './io/scenario-file';
export { toTimedGexf } from './io/timed-gexf';
export { viewOf } from './io/world-view';
export { portableSha256 } from './kernel/digest';
export { APPROACHES } from './programmes/registry';
