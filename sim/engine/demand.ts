/**
 * From a scenario to what a burnt-in neighbourhood depends on, and its name by content: two scenarios that
 * differ only in arms, seed or evidence share their starts.
 */
import { EFFECT_SETS, resolveLinks } from '../evidence/effect-sets';
import { fittedAt } from '../evidence/kappa-fit';
import { defaultValues, PARAMETER_IDS, type ParameterValues } from '../evidence/registry';
import { HOUSEHOLDS } from '../evidence/tables';
import { bytesOf, type HasherFactory } from '../kernel/digest';
import { createLuck } from '../kernel/luck';
import { healthRules } from '../model/health-rules';
import { networkRules } from '../model/network-rules';
import type { ReferenceTable } from '../model/reference';
import { type Rules, ruleSet } from '../model/rules';
import { createGeography, type Geography } from '../population/geography';
import type { HouseholdTable } from '../population/household-table';
import { synthesise } from '../population/synthesise';
import { areaStartCount, areaStartNumber, placeOf } from './areas';
import { meanSet, setOfDraw, startsByDraw, withSet } from './posterior-sets';
import type { Place, Scenario, TieDecay } from './scenario';
import { type Start, startByMonths } from './start';

/** Raised when a change of code changes what a start looks like. */
const START_VERSION = 12;

export interface StartDemand {
  readonly place: Place;
  readonly kappa: number;
  readonly tieDecay: TieDecay;
  /** Best values with the user’s own; draws of the evidence do not touch starts. */
  readonly values: ParameterValues;
  /** With a posterior: the values of each draw, to whose starts they belong. */
  readonly byDraw?: readonly ParameterValues[];
}

/** Values under which a start is grown. */
function valuesOfStart({ values, byDraw }: StartDemand, number: number): ParameterValues {
  return byDraw === undefined ? values : byDraw[number % byDraw.length];
}

/** Values of the records, those fitted at the scenario’s κ, and the scenario’s own changes, in this order. */
export function baseValues(scenario: Scenario): ParameterValues {
  const values = defaultValues();
  Object.assign(values, fittedAt(scenario.settings.kappa, values).parameters);
  Object.assign(values, meanSet(scenario.posterior ?? []), scenario.parameters);
  return values;
}

/** Exposures of the status quo that hazards are divided by, at a κ. */
export function referenceAt(kappa: number): ReferenceTable {
  return fittedAt(kappa, defaultValues()).reference;
}

export function startDemand(scenario: Scenario): StartDemand {
  const { place, settings } = scenario;
  const values = baseValues(scenario);
  const own = { place, kappa: settings.kappa, tieDecay: settings.tieDecay, values };
  if (!startsByDraw(scenario)) return own;
  const byDraw = Array.from({ length: scenario.draws }, (_, draw) =>
    withSet(values, setOfDraw(scenario, draw), scenario.parameters),
  );
  return { ...own, byDraw };
}

/** A burnt-in neighbourhood that a study needs: what it depends on, and its number among its equals. */
export interface StartSlot {
  readonly demand: StartDemand;
  readonly number: number;
}

/** Different burnt-in neighbourhoods that the pairs of a study begin from, in turn. */
export const START_WORLDS = 10;

/** All starts of a study; `startsOfPair` says which of them a pair begins from. */
export function startSlots(scenario: Scenario): StartSlot[] {
  const demand = startDemand(scenario);
  const { areas, neighbourhoods } = scenario.place;
  const pairs = scenario.draws * scenario.replicates;
  if (areas === undefined) {
    const count = startsByDraw(scenario)
      ? scenario.draws * Math.min(START_WORLDS, neighbourhoods)
      : Math.min(START_WORLDS, Math.max(pairs, neighbourhoods));
    return Array.from({ length: count }, (_, number) => ({ demand, number }));
  }
  return areas.flatMap((area) => {
    const own = { ...demand, place: placeOf(area) };
    return Array.from({ length: areaStartCount(area, pairs) }, (_, start) => ({
      demand: own,
      number: areaStartNumber(area, start),
    }));
  });
}

/** Which start each neighbourhood of a pair begins from, among the `count` starts of its study. */
export function startsOfPair(scenario: Scenario, pair: number, count: number): number[] {
  const { areas, neighbourhoods } = scenario.place;
  if (areas === undefined) {
    const byDraw = startsByDraw(scenario);
    const first = byDraw ? Math.floor(pair / scenario.replicates) : pair;
    const stride = byDraw ? scenario.draws : 1;
    return Array.from({ length: neighbourhoods }, (_, n) => (first + n * stride) % count);
  }
  const pairs = scenario.draws * scenario.replicates;
  let first = 0;
  return areas.flatMap((area) => {
    const own = areaStartCount(area, pairs);
    const from = first;
    first += own;
    return Array.from({ length: area.simulated }, (_, ordinal) => from + ((pair + ordinal) % own));
  });
}

/** Residents of one neighbourhood of the place. */
export function neighbourhoodSize(place: Place): number {
  return Math.round(place.population / place.neighbourhoods);
}

/** Hexadecimal name of start `number`; equal content, equal name. */
export function startName(demand: StartDemand, number: number, hasher: HasherFactory): string {
  const values = valuesOfStart(demand, number);
  const { population: _population, neighbourhoods: _neighbourhoods, ...place } = demand.place;
  const content = JSON.stringify([
    START_VERSION,
    number,
    neighbourhoodSize(demand.place),
    place,
    demand.kappa,
    demand.tieDecay,
    PARAMETER_IDS.map((id) => [id, values[id]]),
    referenceAt(demand.kappa).rows,
  ]);
  const hash = hasher();
  hash.update(bytesOf(new TextEncoder().encode(content)));
  return hash.hex();
}

export function householdsOf(demand: StartDemand, number: number): HouseholdTable {
  const { place } = demand;
  return synthesise(
    {
      population: neighbourhoodSize(place),
      decile: place.deprivationDecile,
      ageShares: place.ageShares,
      tenure: place.tenure && [
        place.tenure.outright,
        place.tenure.mortgaged,
        place.tenure.social,
        place.tenure.private,
      ],
      ethnicShares: place.ethnicGroups.map((group) => group.share),
      qualifications: place.qualifications && [
        place.qualifications.none,
        place.qualifications.school,
        place.qualifications.degree,
      ],
    },
    createLuck(`households ${number}`, 0),
    demand.values,
  );
}

/** The map depends on the number of residents alone, so that every start of a place fits every other’s. */
export function geographyOf(demand: StartDemand, neighbourhoods: number): Geography {
  const { values } = demand;
  const households = Math.round(neighbourhoodSize(demand.place) / HOUSEHOLDS.meanSize);
  return createGeography(neighbourhoods, households, {
    homesPerAddress: values.homesPerAddress,
    spacing: values.addressSpacing,
    exponent: values.distanceExponent,
    offset: values.distanceOffset,
  });
}

/** Rules before the study: best values, default effects, no reference density. */
export function startRules(demand: StartDemand, adults: number): Rules {
  const { place, values } = demand;
  const network = networkRules(values, {
    kappa: demand.kappa,
    bondDecay: demand.tieDecay === 'bond hours',
    decile: place.deprivationDecile,
    adults,
    groupsPerThousand: place.groupsPerThousand,
  });
  const links = resolveLinks(values, EFFECT_SETS.default);
  const health = healthRules(values, links, place.deprivationDecile, referenceAt(demand.kappa));
  return ruleSet(network, health, { values, referenceDegree: 0, moveHazard: network.moveHazard });
}

export function countAdults(households: HouseholdTable): number {
  let adults = 0;
  for (const months of households.ageMonths) if (months >= 192) adults++;
  return adults;
}

export function makeStart(
  demand: StartDemand,
  number: number,
  onMonth: (done: number) => void = () => {},
): Start {
  const months = growStart(demand, number);
  for (let next = months.next(); ; next = months.next()) {
    if (next.done) return next.value;
    onMonth(next.value);
  }
}

/** The same month by month; each yield is the months done. */
export function growStart(of: StartDemand, number: number): Generator<number, Start> {
  const demand = { ...of, values: valuesOfStart(of, number) };
  const households = householdsOf(demand, number);
  const geography = geographyOf(demand, 1);
  const months = Math.round(demand.values.turnoverYears * 12);
  return startByMonths(households, startRules(demand, countAdults(households)), geography, number, months);
}
