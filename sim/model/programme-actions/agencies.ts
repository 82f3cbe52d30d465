/**
 * Front-line services. Each has a start and a readiness of its own, for life; programmes move them, and they
 * slip back once a month however many programmes run. Agencies that respond more than they did at the start
 * deliver improvements to the place, which cost money and wear out.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, type Luck, secondUniform } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import type { Improve, Persuade } from '../effort';
import type { Rules } from '../rules';
import type { Step } from '../step';
import type { World } from '../world';
import { besets, type Scene } from './scene';

/** Responsiveness at the start and readiness to move, both around the record’s value. */
export function agencyTraits(lifelong: Luck, rules: Rules, agency: number): { start: number; ease: number } {
  const { agencySpread } = rules.values;
  const u = draw(lifelong, STREAMS.agencies, agency, 0);
  const start = Math.fround(rules.agencyStart * (1 + agencySpread * (2 * u - 1)));
  return { start, ease: 1 + agencySpread * (2 * secondUniform(lifelong) - 1) };
}

export function openAgencies(world: World, rules: Rules, lifelong: Luck): void {
  for (let k = 0; k < world.agencies.length; k++) {
    world.agencies[k] = agencyTraits(lifelong, rules, k).start;
  }
  world.agencyShare[0] = rules.agencyShareStart;
}

export function persuade(scene: Scene, act: Persuade): void {
  const { world, rules, lifelong } = scene.step;
  if (!besets(scene, 'agencies not listening')) {
    for (let k = 0; k < world.agencies.length; k++) {
      const lift = act.lift * agencyTraits(lifelong, rules, k).ease;
      world.agencies[k] += Math.min(1, lift) * (1 - world.agencies[k]);
    }
  }
  const handed = besets(scene, 'agencies not listening') && act.share < 0 ? 0 : act.share;
  shiftDecisions(world, handed);
}

export function shiftDecisions(world: World, change: number): void {
  const share = world.agencyShare[0] + change;
  world.agencyShare[0] = share < 0 ? 0 : share > 1 ? 1 : share;
}

/** Improvements that a programme pays for: they are in its budget and cost nobody else. */
export function improve({ step }: Scene, act: Improve): void {
  deliver(step, act.money / step.rules.values.costImprovement);
}

function deliver({ world, tally }: Step, improvements: number): void {
  world.improvements[0] += improvements;
  tally.month[OUTCOME_INDEX.improvements] += improvements;
}

/** Once a month: agencies deliver, slip back, and improvements wear out. */
export function settleAgencies(step: Step, residents: number): void {
  const { world, rules, lifelong, tally } = step;
  const { improvementRate, improvementWear } = rules.values;
  let excess = 0;
  for (let k = 0; k < world.agencies.length; k++) {
    const { start } = agencyTraits(lifelong, rules, k);
    if (world.agencies[k] > start) excess += world.agencies[k] - start;
    world.agencies[k] += rules.agencyDrift * (start - world.agencies[k]);
  }
  const delivered = ((excess / world.agencies.length) * (improvementRate / 12) * residents) / 1000;
  if (delivered > 0) {
    deliver(step, delivered);
    tally.month[OUTCOME_INDEX.improvementsByAgencies] += delivered;
  }
  if (world.improvements[0] > 0) world.improvements[0] *= 1 - improvementWear / 12;
}
