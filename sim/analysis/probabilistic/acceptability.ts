/**
 * Acceptability curves and the frontier. A curve of one option counts the draws in which it beats the
 * comparator; the frontier follows the option of the highest expected net benefit and says how often that
 * option is the best of all (Fenwick, Claxton & Sculpher 2001, Health Econ 10:779).
 */
import { netBenefits, shareAbove } from '../../economics/cost-effectiveness';
import { evpi, expectedBest } from './perfect-information';

/** Extra cost (£) and QALYs of an option, one element a unit: a parameter draw, or a pair without draws. */
export interface Increments {
  readonly arm: string;
  readonly costs: Float64Array;
  readonly qalys: Float64Array;
}

const STEP = 5_000;
const TOP = 100_000;

/** £ per QALY from zero upwards, with the study’s own threshold among them. */
export function thresholdGrid(own: number): number[] {
  const grid = Array.from({ length: TOP / STEP + 1 }, (_, i) => i * STEP);
  return [...new Set([...grid, own])].sort((a, b) => a - b);
}

export function acceptabilityCurve({ costs, qalys }: Increments, thresholds: readonly number[]): number[] {
  return thresholds.map((threshold) => shareAbove(netBenefits(costs, qalys, threshold)));
}

export interface FrontierPoint {
  readonly threshold: number;
  /** Arm of the highest mean net benefit. */
  readonly arm: string;
  /** Share of units in which that arm is the best of all arms; ties count for the earlier arm. */
  readonly probabilityBest: number;
  /** Expected value of perfect information, £, replicate noise included. */
  readonly evpi: number;
}

/** @param comparator its net benefit is zero by definition */
export function frontier(
  comparator: string,
  options: readonly Increments[],
  thresholds: readonly number[],
): FrontierPoint[] {
  const units = options[0]?.costs.length ?? 0;
  const arms = [comparator, ...options.map(({ arm }) => arm)];
  return thresholds.map((threshold) => {
    const benefits = [
      new Float64Array(units),
      ...options.map(({ costs, qalys }) => netBenefits(costs, qalys, threshold)),
    ];
    const best = expectedBest(benefits);
    let wins = 0;
    for (let i = 0; i < units; i++) {
      const most = benefits.reduce((max, own) => (own[i] > max ? own[i] : max), -Infinity);
      if (benefits.findIndex((own) => own[i] === most) === best) wins++;
    }
    return {
      threshold,
      arm: arms[best],
      probabilityBest: units === 0 ? 0 : wins / units,
      evpi: evpi(benefits),
    };
  });
}
