/**
 * The rolls of a month: rows of the residents present and of the adults among them, in row order, and who can
 * meet others. They are called once, after the month’s births and moves, so that no later sweep passes over
 * children or people who have gone. Those who die later in the month stay on them.
 */
import { ADULT_MONTHS } from './people';
import { H, PRESENT, personTop, type World } from './world';

export interface Roll {
  /** Rows of people; the first `count` hold. */
  readonly rows: Uint32Array;
  count: number;
}

export interface Rolls {
  readonly residents: Roll;
  readonly adults: Roll;
  /** 1 for those who can meet others this month: present adults with any sociability. */
  readonly meets: Uint8Array;
}

export function createRolls(people: number): Rolls {
  return {
    residents: { rows: new Uint32Array(people), count: 0 },
    adults: { rows: new Uint32Array(people), count: 0 },
    meets: new Uint8Array(people),
  };
}

export function callRolls(world: World, { residents, adults, meets }: Rolls): void {
  const { status, birthMonth, sociability } = world;
  const grown = world.header[H.month] - ADULT_MONTHS;
  const people = personTop(world);
  residents.count = 0;
  adults.count = 0;
  meets.fill(0, 0, people);
  for (let p = 0; p < people; p++) {
    if (status[p] !== PRESENT) continue;
    residents.rows[residents.count++] = p;
    if (birthMonth[p] > grown) continue;
    adults.rows[adults.count++] = p;
    meets[p] = sociability[p] > 0 ? 1 : 0;
  }
}
