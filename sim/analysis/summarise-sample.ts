/** How many neighbourhoods of a place with areas were run, which have a programme, and what a sample means. */
import type { RunResult } from '../engine/results';
import type { SampleWords } from './deprivation-types';
import { armName, type Study } from './summarise-study';
import { counted, joined } from './wording';

type Neighbourhood = NonNullable<RunResult['neighbourhoods']>[number];

export function sampleOf(study: Study): SampleWords {
  const arms = study.runs.map((runs) => runs[0].neighbourhoods ?? []);
  const all = arms[study.comparator];
  const standing = (own: readonly Neighbourhood[]) => ({
    neighbourhoods: sum(own, ({ weight }) => weight),
    residents: sum(own, ({ weight, residents }) => weight * residents),
  });
  const place = standing(all);
  const residents = sum(all, (one) => one.residents);
  const funded = arms.map((own, arm) => ({
    arm: armName(study, arm),
    ...standing(own.filter((one) => one.funded)),
  }));
  const whole = `${counted(place.neighbourhoods)} neighbourhoods with ${counted(place.residents)} residents`;
  const run = all.every(({ weight }) => weight === 1)
    ? 'All of them were run.'
    : `A sample was run: ${counted(all.length)} neighbourhoods with ${counted(residents)} residents, and each counts as often as it stands for, in people and in pounds. So luck counts for more than in the whole place, and ranges are rather too wide than too narrow.`;
  const where = funded
    .filter(({ neighbourhoods }) => neighbourhoods > 0)
    .map(({ arm, neighbourhoods }) => `${counted(neighbourhoods)} in “${arm}”`);
  const programmes = where.length === 0 ? [] : [`Neighbourhoods with a programme: ${joined(where)}.`];
  return {
    simulated: all.length,
    neighbourhoods: place.neighbourhoods,
    simulatedResidents: residents,
    funded,
    words: [`The place is ${whole}.`, run, ...programmes, 'No local tie crosses a border.'].join(' '),
  };
}

function sum(own: readonly Neighbourhood[], pick: (one: Neighbourhood) => number): number {
  return own.reduce((total, one) => total + pick(one), 0);
}
