/** What each kind of change asks for, as choices; the page makes one form of them, the picture fills it in too. */
import { LEARN, NETWORK } from '#locale';
import { type Frame, PERSON } from '../../../sim/engine/frame';
import type { SandboxDeed } from '../../../sim/engine/sandbox-action';
import { MOST_PAIRS } from '../../../sim/engine/sandbox-action';
import { streetCount, streetOf } from '../../../sim/population/streets';
import type { Choice } from '../../controls/choices';
import { hasFlag, rowOfPerson } from '../../network/changes';
import { memberCount } from '../../network/events';
import { capital, groupName, nameOf, streetName } from '../../network/words';
import { fill } from '../locale/texts';

const text = LEARN.sandbox;
export type Kind = SandboxDeed['kind'];
export const KINDS = Object.keys(text.kinds) as readonly Kind[];

/** What has been chosen so far; every kind uses some of it. */
export interface Chosen {
  readonly person: number;
  readonly other: number;
  readonly group: number;
  readonly interest: number;
  readonly street: number;
  /** An address. */
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly grade: number;
}

export interface Field {
  readonly name: keyof Chosen;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export function fieldsOf(kind: Kind, frame: Frame, chosen: Chosen): Field[] {
  const person = (label: string): Field => ({ name: 'person', label, choices: adults(frame) });
  const grade: Field = { name: 'grade', label: text.grade, choices: numbered(text.grades) };
  const group = (among: readonly number[]): Field => ({
    name: 'group',
    label: text.group,
    choices: groups(frame, among),
  });
  const street = (name: 'street' | 'from' | 'to', label: string): Field => ({
    name,
    label,
    choices: streets(frame),
  });
  switch (kind) {
    case 'draw tie':
      return [
        person(text.person),
        { name: 'other', label: text.other, choices: people(frame, strangersOf(frame, chosen.person)) },
        grade,
      ];
    case 'cut tie':
      return [
        person(text.person),
        { name: 'other', label: text.tieWith, choices: people(frame, tiedTo(frame, chosen.person)) },
      ];
    case 'open group':
      return [
        person(text.founder),
        { name: 'interest', label: text.interest, choices: numbered(NETWORK.groupKinds.map(capital)) },
      ];
    case 'close group':
      return [group(all(frame))];
    case 'join group':
      return [person(text.person), group(all(frame))];
    case 'leave group':
      return [person(text.person), group(groupsWith(frame, chosen.person))];
    case 'move home':
    case 'move out':
      return [
        person(text.person),
        street('street', text.street),
        { name: 'cell', label: text.address, choices: addresses(frame, chosen.street, chosen.person) },
      ];
    case 'bridge streets':
      return [
        street('from', text.from),
        street('to', text.to),
        {
          name: 'pairs',
          label: text.pairs,
          choices: Array.from({ length: MOST_PAIRS }, (_, n) => ({ value: `${n + 1}`, label: `${n + 1}` })),
        },
        grade,
      ];
    default:
      return [];
  }
}

/** The change, or null where something that it needs cannot be chosen. */
export function deedOf(kind: Kind, frame: Frame, chosen: Chosen): SandboxDeed | null {
  for (const { name, choices } of fieldsOf(kind, frame, chosen))
    if (!choices.some(({ value }) => value === String(chosen[name]))) return null;
  const { person, other, group, interest, cell, from, to, pairs, grade } = chosen;
  switch (kind) {
    case 'draw tie':
      return { kind, a: person, b: other, grade };
    case 'cut tie':
      return { kind, a: person, b: other };
    case 'open group':
      return { kind, founder: person, interest };
    case 'close group':
      return { kind, group };
    case 'join group':
    case 'leave group':
      return { kind, person, group };
    case 'move home':
    case 'move out':
      return { kind, person, cell };
    case 'bridge streets':
      return { kind, from, to, pairs, grade };
    default:
      return { kind };
  }
}

/** The choices as they stand, each one that is no longer there replaced by the first that is. */
export function mended(kind: Kind, frame: Frame, chosen: Chosen): Chosen {
  let good = chosen;
  // The first choice decides what the others are, so it is mended before they are looked at.
  for (let n = 0; n < fieldsOf(kind, frame, good).length; n++) {
    const { name, choices } = fieldsOf(kind, frame, good)[n];
    const there = choices.some(({ value }) => value === String(good[name]));
    if (!there && choices.length > 0) good = { ...good, [name]: Number(choices[0].value) };
  }
  return good;
}

function numbered(labels: readonly string[]): Choice[] {
  return labels.map((label, n) => ({ value: String(n), label }));
}

function adultRows(frame: Frame): number[] {
  const rows = Array.from(frame.personId, (_, row) => row);
  return rows.filter((row) => hasFlag(frame, row, PERSON.adult));
}

function adults(frame: Frame): Choice[] {
  return people(frame, adultRows(frame));
}

/** Adults whom a person neither lives with nor has a tie to. */
function strangersOf(frame: Frame, id: number): number[] {
  const home = frame.personHousehold[rowOfPerson(frame, id)];
  const known = new Set(tiedTo(frame, id));
  return adultRows(frame).filter((row) => frame.personHousehold[row] !== home && !known.has(row));
}

function people(frame: Frame, rows: readonly number[]): Choice[] {
  const named = rows.map((row) => ({
    value: String(frame.personId[row]),
    label: fill(text.personOption, {
      name: nameOf(NETWORK, frame.personId[row]),
      age: frame.ageYears[row],
      street: streetName(NETWORK, streetOf(frame.map, frame.personCell[row])),
    }),
  }));
  return named.sort((a, b) => (a.label < b.label ? -1 : 1));
}

function tiedTo(frame: Frame, id: number): number[] {
  const row = rowOfPerson(frame, id);
  const rows: number[] = [];
  for (let t = 0; t < frame.size.ties; t++) {
    if (frame.tieEgo[t] === row) rows.push(frame.tieAlter[t]);
    if (frame.tieAlter[t] === row) rows.push(frame.tieEgo[t]);
  }
  return rows;
}

function all(frame: Frame): number[] {
  return Array.from(frame.groupId, (_, g) => g);
}

export function groupsWith(frame: Frame, id: number): number[] {
  const row = rowOfPerson(frame, id);
  return all(frame).filter((g) =>
    frame.members.subarray(frame.memberStart[g], frame.memberStart[g + 1]).includes(row),
  );
}

export function groupLabel(frame: Frame, group: number): string {
  return fill(text.groupOption, {
    kind: capital(groupName(NETWORK, frame.groupKind[group])),
    street: streetName(NETWORK, streetOf(frame.map, frame.groupCell[group])),
    members: memberCount(frame, group),
  });
}

function groups(frame: Frame, among: readonly number[]): Choice[] {
  return among.map((g) => ({ value: String(frame.groupId[g]), label: groupLabel(frame, g) }));
}

function streets(frame: Frame): Choice[] {
  return Array.from({ length: streetCount(frame.map) }, (_, street) => ({
    value: String(street),
    label: streetName(NETWORK, street),
  }));
}

/** The houses of a street other than the person’s own, those with the fewest people first. */
function addresses({ map, personId, personCell }: Frame, street: number, person: number): Choice[] {
  const own = personCell[personId.indexOf(person)];
  const counts = new Uint32Array(map.neighbourhoods * map.columns * map.rows);
  for (const cell of personCell) counts[cell]++;
  const here = Array.from(counts, (_, cell) => cell).filter((cell) => streetOf(map, cell) === street);
  return here
    .map((cell, n) => ({ cell, house: n + 1 }))
    .filter(({ cell }) => cell !== own)
    .sort((a, b) => counts[a.cell] - counts[b.cell] || a.cell - b.cell)
    .map(({ cell, house }) => ({
      value: String(cell),
      label: fill(text.addressOption, { house, people: counts[cell] }),
    }));
}
