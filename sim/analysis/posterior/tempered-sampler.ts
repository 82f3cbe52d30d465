/**
 * Sequential Monte Carlo from the prior to the posterior: particles in the unit cube, the likelihood let in by
 * degrees so that half of the particles always count, resampled and moved by random walks at each degree (P. Del
 * Moral, A. Doucet, A. Jasra, J. R. Statist. Soc. B 68 (2006) 411-436). Luck is keyed by degree, particle and move.
 */
import { normalQuantile } from '../../evidence/normal';
import { createLuck, draw, setMonth } from '../../kernel/luck';
import { exp, log } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { latinHypercube } from '../design/samples';
import { cholesky } from './linear-algebra';

export interface SamplerOptions {
  readonly seed: string;
  readonly particles: number;
  /** Random-walk moves of every particle at each degree. */
  readonly moves?: number;
  /** Where to stop between prior (0) and posterior (1). */
  readonly upTo?: number;
}

export interface Sampled {
  /** Coordinates from 0 to 1, one array a particle, all of equal weight. */
  readonly particles: readonly Float64Array[];
  /** How many degrees it took. */
  readonly degrees: number;
  /** Share of the last moves that were accepted. */
  readonly accepted: number;
}

const MOVES = 6;
const MOST_DEGREES = 200;

/** @param logDensity of a point in the unit cube, apart from the uniform prior */
export function temperedSample(
  dimensions: number,
  logDensity: (point: Float64Array) => number,
  { seed, particles: count, moves = MOVES, upTo = 1 }: SamplerOptions,
): Sampled {
  const names = Array.from({ length: dimensions }, (_, d) => `coordinate ${d}`);
  const { units } = latinHypercube(`${seed} particles`, names, count);
  let particles = Array.from({ length: count }, (_, i) => units.slice(i * dimensions, (i + 1) * dimensions));
  let logs = particles.map(logDensity);
  const luck = createLuck(`${seed} sampler`, 0);
  let power = 0;
  let degrees = 0;
  let accepted = 1;
  while (power < upTo) {
    if (++degrees > MOST_DEGREES)
      throw new Error('sampler: the likelihood is too narrow for the number of particles');
    const next = nextPower(logs, power, upTo);
    setMonth(luck, degrees);
    const chosen = resample(weights(logs, next - power), draw(luck, STREAMS.parameters, 0, 20));
    particles = chosen.map((i) => particles[i].slice());
    logs = chosen.map((i) => logs[i]);
    power = next;
    const root = cholesky(covariance(particles, dimensions));
    const scale = 2.38 / Math.sqrt(dimensions);
    let taken = 0;
    for (let move = 0; move < moves; move++) {
      particles.forEach((particle, i) => {
        const at = 21 + move * (dimensions + 1);
        const z = Float64Array.from({ length: dimensions }, (_, d) =>
          normalQuantile(inside(draw(luck, STREAMS.parameters, i, at + d))),
        );
        const proposal = particle.map((value, a) => {
          let step = 0;
          for (let b = 0; b <= a; b++) step += root[a][b] * z[b];
          return reflected(value + scale * step);
        });
        const density = logDensity(proposal);
        const chance = log(inside(draw(luck, STREAMS.parameters, i, at + dimensions)));
        if (chance >= power * (density - logs[i])) return;
        particles[i] = proposal;
        logs[i] = density;
        taken++;
      });
    }
    accepted = taken / (moves * count);
  }
  return { particles, degrees, accepted };
}

const inside = (u: number) => Math.min(1 - 1e-12, Math.max(1e-12, u));

/** Back into the unit interval; a walk reflected at its ends stays symmetric. */
function reflected(x: number): number {
  const around = x - 2 * Math.floor(x / 2);
  return around > 1 ? 2 - around : around;
}

function weights(logs: readonly number[], step: number): Float64Array {
  const highest = Math.max(...logs);
  const raw = Float64Array.from(logs, (value) => exp(step * (value - highest)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/** The furthest degree at which particles still count as half of their number. */
function nextPower(logs: readonly number[], power: number, upTo: number): number {
  const enough = (to: number) => {
    const squares = weights(logs, to - power).reduce((sum, weight) => sum + weight * weight, 0);
    return 1 / squares >= logs.length / 2;
  };
  if (enough(upTo)) return upTo;
  let [low, high] = [power, upTo];
  for (let turn = 0; turn < 50; turn++) {
    const middle = (low + high) / 2;
    if (enough(middle)) low = middle;
    else high = middle;
  }
  return low > power ? low : high;
}

/** Systematic resampling: one uniform for all. */
function resample(shares: Float64Array, uniform: number): number[] {
  const count = shares.length;
  const chosen: number[] = [];
  let sum = shares[0];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const wanted = (i + uniform) / count;
    while (sum < wanted && at < count - 1) sum += shares[++at];
    chosen.push(at);
  }
  return chosen;
}

function covariance(particles: readonly Float64Array[], dimensions: number): Float64Array[] {
  const count = particles.length;
  const means = new Float64Array(dimensions);
  for (const particle of particles)
    particle.forEach((value, d) => {
      means[d] += value / count;
    });
  const matrix = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const particle of particles) {
    for (let a = 0; a < dimensions; a++) {
      for (let b = 0; b <= a; b++)
        matrix[a][b] += ((particle[a] - means[a]) * (particle[b] - means[b])) / count;
    }
  }
  for (let d = 0; d < dimensions; d++) matrix[d][d] += 1e-10;
  return matrix;
}
