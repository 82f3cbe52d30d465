/** Placing households of a table in the world: at the start of everything and as arrivals. */
import { draw, type Luck } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import type { HouseholdTable } from '../population/household-table';
import { type ExternalTable, externalRows } from './arrivals';
import { ADULT_MONTHS, addExternal, addHousehold, addPerson, linkPartners } from './people';
import type { Rules } from './rules';
import { setStates, setTraits } from './traits';
import { EXTERNAL_SLOTS, H, type World } from './world';

/** Adds household `donor` of the table at an address; ids run from `firstId`. Returns its first person’s slot. */
export function placeHousehold(
  world: World,
  rules: Rules,
  lifelong: Luck,
  table: HouseholdTable,
  donor: number,
  cell: number,
  firstId: number,
): number {
  const month = world.header[H.month];
  const household = addHousehold(world, cell, table.tenure[donor]);
  const firstRow = table.start[donor];
  const firstPerson = world.header[H.people];
  for (let row = firstRow; row < table.start[donor + 1]; row++) {
    const person = addPerson(world, firstId + row - firstRow, household, month - table.ageMonths[row]);
    const traits = {
      sex: table.sex[row],
      ethnicGroup: table.ethnicGroup[row],
      qualification: table.qualification[row],
    };
    setTraits(world, person, traits, rules, lifelong);
    setStates(world, person, rules, lifelong);
    const partner = table.partner[row];
    if (partner >= firstRow && partner < row) linkPartners(world, person, firstPerson + partner - firstRow);
  }
  return firstPerson;
}

/** Ties that newcomers bring count as old ones. */
const SETTLED_MONTHS = 120;

/**
 * External ties of an adult newcomer: a row of the frozen table, whose rows rise with the sociability of
 * those they were taken from, at the newcomer’s own rank give or take half of `spread`.
 */
export function bringExternalTies(
  world: World,
  table: ExternalTable,
  spread: number,
  lifelong: Luck,
  person: number,
): void {
  if (world.header[H.month] - world.birthMonth[person] < ADULT_MONTHS) return;
  const rows = externalRows(table);
  const rank = draw(lifelong, STREAMS.sociability, world.personId[person], 0);
  const jitter = (draw(lifelong, STREAMS.externalTies, world.personId[person], 2) - 0.5) * spread;
  // Folding at both ends keeps every row equally likely.
  const at = Math.abs(rank + jitter);
  const row = Math.floor((at > 1 ? 2 - at : at) * rows * 0.999999);
  for (let k = row * EXTERNAL_SLOTS; k < (row + 1) * EXTERNAL_SLOTS; k++) {
    if (table.hours[k] > 0) addExternal(world, person, table.hours[k], table.grade[k], SETTLED_MONTHS);
  }
}
