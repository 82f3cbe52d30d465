/**
 * Social capital as an outcome in its own right: expected numbers of adults who are satisfied with the area,
 * trust people there, belong, think they can influence decisions, and say that neighbours pull together.
 * Levels are those of surveys; what moves them is judgement. They act on nothing.
 */
import { OUTCOME_INDEX } from '../engine/outcomes';
import type { Step } from './step';
import { PRESENT } from './world';

function clamp(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

export function countSocialCapital({ world, rules, scratch, tally }: Step): void {
  const v = rules.values;
  const residents = tally.month[OUTCOME_INDEX.residents];
  const improved = residents > 0 ? (1000 * world.improvements[0]) / residents : 0;
  const place = v.satisfactionPerImprovement * improved;
  const listened = v.agencyShareStart - world.agencyShare[0];
  let responsive = 0;
  for (const agency of world.agencies) responsive += agency;
  const heard = responsive / world.agencies.length - v.agencyStart;
  const byPlace = clamp(
    v.influenceLevel + v.influencePerDecision * listened + v.influencePerResponse * heard,
  );
  const { talks: talkChance, meets } = scratch;
  const { memberMonths, status } = world;
  const { capitalTalkReference, capitalMemberReference } = v;
  const { satisfactionPerTalk, trustPerTalk, belongingPerTalk, pullingPerTalk } = v;
  const { trustPerMembership, belongingPerMembership, influencePerMembership, pullingPerMembership } = v;
  const satisfactionHere = v.satisfactionLevel + place;
  const { trustLevel, belongingLevel, pullingLevel } = v;
  let satisfied = 0;
  let trusting = 0;
  let belonging = 0;
  let influencing = 0;
  let pulling = 0;
  const { rows, count } = scratch.adults;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    if (meets[p] === 0 || status[p] !== PRESENT) continue;
    const talks = talkChance[p] - capitalTalkReference;
    const joined = (memberMonths[p] > 0 ? 1 : 0) - capitalMemberReference;
    satisfied += clamp(satisfactionHere + satisfactionPerTalk * talks);
    trusting += clamp(trustLevel + trustPerTalk * talks + trustPerMembership * joined);
    belonging += clamp(belongingLevel + belongingPerTalk * talks + belongingPerMembership * joined);
    influencing += clamp(byPlace + influencePerMembership * joined);
    pulling += clamp(pullingLevel + pullingPerTalk * talks + pullingPerMembership * joined);
  }
  const out = tally.month;
  out[OUTCOME_INDEX.satisfied] = satisfied;
  out[OUTCOME_INDEX.trusting] = trusting;
  out[OUTCOME_INDEX.belonging] = belonging;
  out[OUTCOME_INDEX.influencing] = influencing;
  out[OUTCOME_INDEX.pullingTogether] = pulling;
}
