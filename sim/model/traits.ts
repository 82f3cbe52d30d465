/** Lasting traits and first states of a resident, from luck that belongs to the person for life. */
import { normalQuantile } from '../evidence/quantiles';
import { draw, type Luck, secondUniform } from '../kernel/luck';
import { exp } from '../kernel/portable';
import { STREAMS } from '../kernel/streams';
import { conditionsOf } from './conditions';
import type { Rules } from './rules';
import { H, type World } from './world';

export interface Traits {
  readonly sex: number;
  readonly ethnicGroup: number;
  readonly qualification: number;
}

export function setTraits(world: World, person: number, traits: Traits, rules: Rules, lifelong: Luck): void {
  const id = world.personId[person];
  world.sex[person] = traits.sex;
  world.ethnicGroup[person] = traits.ethnicGroup;
  world.qualification[person] = traits.qualification;
  world.sociability[person] = sociabilityAt(draw(lifelong, STREAMS.sociability, id, 0), rules);
  world.interests[person] = interestsOf(lifelong, id);
}

/** Sociability at a rank from 0 to 1: lognormal with mean 1, as counts of acquaintances are. */
function sociabilityAt(rank: number, rules: Rules): number {
  const spread = rules.sociabilitySpread;
  return exp(spread * normalQuantile(rank) - (spread * spread) / 2);
}

/** Two or three of eight kinds of interest, as bits. */
function interestsOf(lifelong: Luck, id: number): number {
  const u = draw(lifelong, STREAMS.sociability, id, 1);
  const v = secondUniform(lifelong);
  const first = Math.floor(u * 8);
  const second = Math.floor(v * 8);
  const third = Math.floor(((u * 8) % 1) * 8);
  return (1 << first) | (1 << second) | (v * 16 - Math.floor(v * 16) < 0.5 ? 1 << third : 0);
}

/** Health and activity of an adult who enters at the prevalence of their age and sex. */
export function setStates(world: World, person: number, rules: Rules, lifelong: Luck): void {
  const id = world.personId[person];
  const months = world.header[H.month] - world.birthMonth[person];
  if (months < 192) return;
  world.conditions[person] = conditionsOf(world, person, rules, lifelong);
  const cell = rules.healthCell(months, world.sex[person]);
  world.weeklyActivity[person] =
    draw(lifelong, STREAMS.weeklyActivity, id, 0) < rules.weeklyActivityShare ? 1 : 0;
  const u = draw(lifelong, STREAMS.loneliness, id, 0);
  world.lonely[person] = u < rules.lonelyPrevalence[cell] ? 1 : 0;
  const v = draw(lifelong, STREAMS.depression, id, 0);
  const prevalence = rules.depressionPrevalence[cell];
  if (v < prevalence) {
    world.depressed[person] = v < prevalence * rules.prevalentSlowShare ? 2 : 1;
    world.priorEpisode[person] = 1;
  } else if (secondUniform(lifelong) < rules.priorShare[cell]) world.priorEpisode[person] = 1;
}
