/** The services of the command line on Node. */
import { analyseStudy } from '../analysis/probabilistic/analyse';
import { summariseStudy } from '../analysis/summarise';
import { APPROACHES } from '../programmes/registry';
import { estimateBatch } from './batch/estimate';
import { runPairs, runPanels } from './batch/run-pairs';
import { CHECK_PLACES } from './check-places';
import { keptPool } from './kept-pool';
import { clearOldRuns, keptRuns, programHash } from './kept-runs';
import { runChapter } from './learn/run-chapter';
import { networkAt } from './network-at';
import { runPosterior } from './posterior/run-posterior';
import { runCalibration } from './run-calibration';
import { runCheck } from './run-check';
import { runStudyOnWorkers } from './run-study';
import type { Services } from './services';
import { cacheFolder } from './start-cache';
import { structuralStudies } from './structure';
import { VERSION } from './version';

export function nodeServices(): Services {
  const onWorkers = keptPool();
  let program: string | undefined;
  return {
    version: VERSION,
    places: CHECK_PLACES.map((place) => place.name),
    runStudy: (scenario, options) => runStudyOnWorkers(scenario, VERSION, options, onWorkers),
    runKeptStudy: (scenario, options) => {
      const folder = cacheFolder(process.env);
      program ??= programHash();
      clearOldRuns(folder, program, Date.now());
      const kept = keptRuns(folder, program, scenario);
      return runStudyOnWorkers(scenario, VERSION, options, onWorkers, kept);
    },
    runStructure: (scenario, options) => structuralStudies(scenario, VERSION, options, onWorkers),
    summarise: (result, structural) => summariseStudy(result, structural, APPROACHES),
    analyse: analyseStudy,
    networkAt,
    countRuns: (scenario, measure, options) => runChapter(scenario, measure, options, onWorkers),
    check: runCheck,
    calibrate: runCalibration,
    posterior: runPosterior,
    runPairs,
    runPanels,
    estimate: estimateBatch,
  };
}
