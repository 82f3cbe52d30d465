/** How many neighbourhoods of a place with areas were run, which have a programme, and what a sample means. */
import { partsOf, simulatedNeighbourhoods, simulatedResidents } from '../engine/areas';
import type { Scenario } from '../engine/scenario';
import type { SampleWords } from './deprivation-types';
import { joined } from './wording';

export function sampleOf(scenario: Scenario): SampleWords {
  const { place, arms } = scenario;
  const parts = partsOf(scenario);
  const [simulated, residents] = [simulatedNeighbourhoods(place), simulatedResidents(place)];
  const funded = arms.map(({ name }, arm) => {
    const own = parts.filter(({ here }) => here[arm].includes(true));
    return {
      arm: name,
      neighbourhoods: own.reduce((sum, { weight }) => sum + weight, 0),
      residents: own.reduce((sum, { weight, area }) => sum + weight * area.population, 0),
    };
  });
  const whole = `${count(place.neighbourhoods)} neighbourhoods with ${count(place.population)} residents`;
  const run =
    simulated === place.neighbourhoods
      ? 'All of them were run.'
      : `A sample was run: ${count(simulated)} neighbourhoods with ${count(residents)} residents, and each counts as often as it stands for, in people and in pounds. So luck counts for more than in the whole place, and ranges are rather too wide than too narrow.`;
  const where = funded
    .filter(({ neighbourhoods }) => neighbourhoods > 0)
    .map(({ arm, neighbourhoods }) => `${count(neighbourhoods)} in “${arm}”`);
  const programmes = where.length === 0 ? [] : [`Neighbourhoods with a programme: ${joined(where)}.`];
  const words = [`The place is ${whole}.`, run, ...programmes, 'No local tie crosses a border.'].join(' ');
  return { simulated, neighbourhoods: place.neighbourhoods, simulatedResidents: residents, funded, words };
}

const count = (value: number) => (Math.round(value * 10) / 10).toLocaleString('en-GB');
