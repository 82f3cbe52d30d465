/**
 * From targets to a posterior: waves of status-quo runs over the parameters, an emulator of each statistic, the
 * posterior by sampling, coverage of known truths, and sets of the posterior run again in the model. Runs are
 * logged, so that the same command goes on after a stop and ends with the same sets.
 */
import { statistic } from '../../analysis/check';
import { latinHypercube } from '../../analysis/design/samples';
import { coverageInFolds } from '../../analysis/posterior/coverage';
import { type Emulators, fitEmulators, termCount } from '../../analysis/posterior/emulator';
import { posteriorDensity } from '../../analysis/posterior/posterior-density';
import { temperedSample } from '../../analysis/posterior/tempered-sampler';
import { quantile } from '../../analysis/quantiles';
import { startDemand } from '../../engine/demand';
import type { Scenario } from '../../engine/scenario';
import { PARAMETERS } from '../../evidence/registry';
import { InputError } from '../../io/input-error';
import type { PosteriorDocument } from '../../io/posterior/posterior-file';
import type { PriorRange, ReadTargets } from '../../io/posterior/targets-file';
import { openPool, type Pool } from '../node-pool';
import { placeScenario } from '../run-check';
import type { WorkOptions } from '../work-options';
import { diagnosticsOf } from './diagnostics';
import type { RunLog, Simulated } from './run-log';

/** Share of the likelihood that decides where the next wave looks: wide enough to keep what a poor fit may hide. */
const WAVE_POWER = 0.15;
const PARTICLES = 1000;
const PARTICLES_OF_A_TRUTH = 200;
/** Truths are kept back from the emulators a quarter at a time. */
const FOLDS = 4;

interface Box {
  readonly low: number;
  readonly high: number;
}

export interface PosteriorOptions extends WorkOptions {
  readonly version: string;
  readonly identity: string;
  readonly log: RunLog;
}

export async function runPosterior(read: ReadTargets, options: PosteriorOptions): Promise<PosteriorDocument> {
  const { file, targets, priors } = read;
  const town = placeScenario(file.place, file.seed);
  const place = { ...town.place, population: file.residents, neighbourhoods: 1 };
  const base: Scenario = { ...town, months: file.months, place };
  const ids = [...new Set(targets.flatMap(({ statistics }) => statistics))];
  const needed = termCount(priors.length) + 2;
  const least = Math.max(file.truths, needed + Math.ceil(file.truths / FOLDS));
  const [last] = file.simulations.slice(-1);
  if (last < least) {
    throw InputError.of(
      'simulations',
      `expected at least ${least} in the last wave (${needed} for ${priors.length} parameters, ${file.truths} truths of which a quarter is kept back at a time), got ${last}`,
    );
  }
  const pool = openPool(options.workers, options.signal);
  try {
    let boxes: Box[] = priors.map(({ low, high }) => ({ low, high }));
    const all: Simulated[] = [];
    const fitted = targets.filter((target) => target.fitted);
    for (const [wave, size] of file.simulations.entries()) {
      const units = latinHypercube(
        `${file.seed} wave ${wave}`,
        priors.map(({ id }) => id),
        size,
      ).units;
      const points = Array.from({ length: size }, (_, i) =>
        boxes.map(({ low, high }, d) => low + units[i * priors.length + d] * (high - low)),
      );
      const stage = `wave ${wave + 1} of ${file.simulations.length}`;
      all.push(...(await simulate(pool, base, priors, points, all.length, ids, stage, options)));
      if (wave === file.simulations.length - 1) break;
      const emulators = emulatorsOf(inside(all, boxes), boxes, ids);
      const { particles } = temperedSample(priors.length, posteriorDensity(fitted, emulators, ids), {
        seed: `${file.seed} wave ${wave}`,
        particles: PARTICLES,
        upTo: WAVE_POWER,
      });
      boxes = boxes.map(({ low, high }, d) => {
        const values = particles.map((particle) => low + particle[d] * (high - low));
        return { low: quantile(values, 0.005), high: quantile(values, 0.995) };
      });
    }
    options.onProgress(0, 1, 'coverage of known truths');
    const unit = inside(all, boxes).map(({ point, statistics }) => ({
      point: unitPoint(point, boxes),
      statistics,
    }));
    // All of the last wave lies within the boxes, and comes last.
    const first = unit.length - file.truths;
    const coverage =
      file.truths === 0
        ? null
        : coverageInFolds(unit.slice(first), unit.slice(0, first), fitted, ids, {
            seed: file.seed,
            particles: PARTICLES_OF_A_TRUTH,
            folds: FOLDS,
          });
    const final = emulatorsOf(inside(all, boxes), boxes, ids);
    const sampled = temperedSample(priors.length, posteriorDensity(fitted, final, ids), {
      seed: file.seed,
      particles: Math.max(PARTICLES, file.sets),
    });
    const valuesOf = (particle: ArrayLike<number>) =>
      boxes.map(({ low, high }, d) => low + particle[d] * (high - low));
    // Resampling leaves neighbours alike: sets are taken evenly from the whole row.
    const stride = sampled.particles.length / file.sets;
    const sets = Array.from({ length: file.sets }, (_, i) =>
      valuesOf(sampled.particles[Math.floor(i * stride)]),
    );
    const again = sets.filter((_, i) => i % Math.ceil(file.sets / Math.max(1, file.predictions)) === 0);
    const predicted =
      file.predictions === 0
        ? []
        : await simulate(pool, base, priors, again, all.length, ids, 'sets run again', options);
    const column = (d: number) => sampled.particles.map((particle) => valuesOf(particle)[d]);
    return {
      'kithwork-posterior': 1,
      name: file.name,
      version: options.version,
      seed: file.seed,
      identity: options.identity,
      kappa: base.settings.kappa,
      tieDecay: base.settings.tieDecay,
      simulations: all.length + predicted.length,
      parameters: priors.map(({ id, low, high }, d) => ({
        id,
        prior: [low, high] as const,
        searched: [boxes[d].low, boxes[d].high] as const,
        record: PARAMETERS[id].value,
        mean: column(d).reduce((sum, value) => sum + value, 0) / sampled.particles.length,
        low95: quantile(column(d), 0.025),
        high95: quantile(column(d), 0.975),
        within50: coverage?.within50[d] ?? null,
        within90: coverage?.within90[d] ?? null,
      })),
      truths: coverage?.truths ?? 0,
      diagnostics: diagnosticsOf(targets, predicted),
      emulators: Object.fromEntries(
        ids.map((id, s) => [
          id,
          { explained: final.explained[s], residualSd: Math.sqrt(final.covariance[s][s]) },
        ]),
      ),
      sets: sets.map((set) => Object.fromEntries(priors.map(({ id }, d) => [id, set[d]]))),
    };
  } finally {
    await pool.close();
  }
}

/** One run a point, with people and luck of its own; those in the log are not run again. */
async function simulate(
  pool: Pool,
  base: Scenario,
  priors: readonly PriorRange[],
  points: readonly (readonly number[])[],
  first: number,
  ids: readonly string[],
  stage: string,
  { log, onProgress }: PosteriorOptions,
): Promise<Simulated[]> {
  let done = 0;
  onProgress(0, points.length, stage);
  return pool.map(
    points.length,
    async (remote, i) => {
      const run = first + i;
      const point = points[i];
      const kept = log.done.get(run);
      if (kept?.point.every((value, d) => value === point[d])) return kept;
      const parameters = Object.fromEntries(priors.map(({ id }, d) => [id, point[d]]));
      const scenario = { ...base, parameters };
      const start = (await remote.makeStart(startDemand(scenario), run)) as Uint8Array<ArrayBuffer>;
      const result = await remote.runStatusQuo({ scenario, start, pair: run });
      const statistics = Object.fromEntries(ids.map((id) => [id, statistic(result, id)]));
      const simulated = { run, point, statistics };
      log.add(simulated);
      return simulated;
    },
    () => onProgress(++done, points.length, stage),
  );
}

function unitPoint(point: ArrayLike<number>, boxes: readonly Box[]): Float64Array {
  return Float64Array.from(boxes, ({ low, high }, d) => (point[d] - low) / (high - low));
}

const inside = (all: readonly Simulated[], boxes: readonly Box[]) =>
  all.filter(({ point }) => boxes.every(({ low, high }, d) => point[d] >= low && point[d] <= high));

function emulatorsOf(
  simulated: readonly Simulated[],
  boxes: readonly Box[],
  ids: readonly string[],
): Emulators {
  return fitEmulators(
    simulated.map(({ point }) => unitPoint(point, boxes)),
    ids.map((id) => simulated.map(({ statistics }) => statistics[id])),
  );
}
