/** Ageing and births. A child’s id follows from its mother’s, so a birth in one arm renumbers nobody. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, secondUniform } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import { conditionsAfter, newDiseases } from '../conditions';
import { joinKin, LARGEST_CLIQUE } from '../kin';
import { bringExternalTies } from '../newcomers';
import { ADULT_MONTHS, addPerson } from '../people';
import type { Step } from '../step';
import { setStates, setTraits } from '../traits';
import { H, PRESENT, personTop } from '../world';

/** Children a mother can have within a study. */
const CHILDREN = 16;

export function ageingAndBirths(step: Step): void {
  const { world, rules, luck } = step;
  const month = world.header[H.month];
  const people = personTop(world);
  // Children at home are counted only where a birth is possible at all.
  const mostReady = Math.max(...rules.birthsByChildren);
  for (let p = 0; p < people; p++) {
    if (world.status[p] !== PRESENT) continue;
    if (world.newFriendMonths[p] > 0) world.newFriendMonths[p]--;
    if (world.bereavedMonths[p] > 0) world.bereavedMonths[p]--;
    const months = month - world.birthMonth[p];
    if (months === ADULT_MONTHS) comeOfAge(step, p);
    if (months % 12 === 0 && months > ADULT_MONTHS) haveBirthday(step, p);
    if (world.sex[p] !== 1 || months < ADULT_MONTHS || months >= 552) continue;
    const couple = world.partner[p] === NONE ? rules.birthsSingle : rules.birthsCouple;
    const rate = rules.birthsByAge[Math.floor(months / 12)] * couple;
    const u = draw(luck, STREAMS.births, world.personId[p], 0);
    if (u < rate * mostReady && u < rate * readiness(step, p)) bear(step, p);
  }
}

/** Long-term conditions come with the years. */
function haveBirthday({ world, rules, lifelong, tally }: Step, person: number): void {
  const now = conditionsAfter(world, person, rules, lifelong);
  tally.month[OUTCOME_INDEX.diseaseOnsets] += newDiseases(world.conditions[person], now);
  world.conditions[person] = now;
}

/** For one more child, by the children at home: none while the youngest is too young for it. */
function readiness({ world, rules }: Step, mother: number): number {
  const { householdFirst, nextInHousehold, birthMonth, header } = world;
  const { birthsByChildren } = rules;
  const { birthSpacing, mostChildrenAtHome } = rules.values;
  let children = 0;
  for (let p = householdFirst[world.household[mother]]; p !== NONE; p = nextInHousehold[p]) {
    if (birthMonth[p] > header[H.month] - birthSpacing) return 0;
    if (birthMonth[p] - birthMonth[mother] >= ADULT_MONTHS) children++;
  }
  return children < mostChildrenAtHome
    ? birthsByChildren[Math.min(children, birthsByChildren.length - 1)]
    : 0;
}

function bear(step: Step, mother: number): void {
  const { world, rules, luck, lifelong, tally } = step;
  const { header } = world;
  if (world.childCount[mother] >= CHILDREN) return;
  const id = childId(world.personId[mother], world.childCount[mother]++, header[H.firstChildId]);
  const sex = secondUniform(luck) < rules.boysAtBirth ? 0 : 1;
  const child = addPerson(world, id, world.household[mother], header[H.month]);
  const traits = {
    sex,
    ethnicGroup: world.ethnicGroup[mother],
    qualification: inherited(world.qualification[mother], luck.words[1], rules.values.qualificationKept),
  };
  setTraits(world, child, traits, rules, lifelong);
  tally.month[OUTCOME_INDEX.births]++;
}

/** Ids of children: sixteen after the last arrival for each mother; grandchildren share by wrapping. */
export function childId(motherId: number, ordinal: number, firstChildId: number): number {
  const space = 0x10000000 - firstChildId;
  return firstChildId + ((motherId * CHILDREN + ordinal) % space);
}

/**
 * What a child will reach: the mother’s level, or one up or down. The uniform is made of the low half of the word,
 * since the high bits have decided the sex; the two lowest come first.
 */
export function inherited(level: number, word: number, kept: number): number {
  const u = (((word & 3) << 14) | ((word >>> 2) & 0x3fff)) / 0x10000;
  if (u < (1 - kept) / 2) return level > 0 ? level - 1 : 0;
  return u < 1 - kept && level < 2 ? level + 1 : level;
}

/** At 16: first states, friends made at school as a newcomer brings theirs, and the clique of a relative at home if it has room. */
function comeOfAge({ world, rules, lifelong, arrivals }: Step, person: number): void {
  setStates(world, person, rules, lifelong);
  bringExternalTies(world, arrivals.external, rules.newcomerRankSpread, lifelong, person);
  if (draw(lifelong, STREAMS.kin, world.personId[person], 0xffffffff) >= rules.kinSearchShare) return;
  const { householdFirst, nextInHousehold, clique, cliqueSize, blockStart, degree } = world;
  for (let p = householdFirst[world.household[person]]; p !== NONE; p = nextInHousehold[p]) {
    if (clique[p] === NONE || cliqueSize[clique[p]] >= LARGEST_CLIQUE) continue;
    for (let i = blockStart[p]; i < blockStart[p] + degree[p]; i++) {
      const mate = world.adjacentPerson[i];
      if (clique[mate] !== clique[p] || world.household[mate] === world.household[person]) continue;
      joinKin(world, rules, lifelong, person, mate);
      return;
    }
  }
}
