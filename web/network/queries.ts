/**
 * Questions that the list answers about one month of one arm, on a graphology graph of it: who is isolated, who
 * are a person’s ties, who is in a group, what changed.
 */
import type Graph from 'graphology';
import { type Frame, GONE, PERSON } from '../../sim/engine/frame';
import { type NetworkView, toGraphology } from '../../sim/io/graph';
import { changesBetween, hasFlag } from './changes';
import { memberCount, SUPPORTED } from './events';
import { streetOf } from './layout';
import { nameOf, streetName, type Words } from './words';

export interface PersonFacts {
  readonly id: number;
  readonly name: string;
  readonly street: string;
  readonly ageYears: number;
  readonly flags: number;
  readonly elsewhere: number;
  /** Rows of the frame’s groups. */
  readonly groups: readonly number[];
}

export interface TieFacts {
  readonly other: number;
  readonly grade: number;
  readonly context: number;
}

/** People and ties of a frame as a graph: one node a person, keyed by id; one edge a tie. */
export function graphOf(frame: Frame): Graph {
  return toGraphology(viewOfFrame(frame));
}

/** Adults and children with what the frame says of them, and their ties. */
export function viewOfFrame(frame: Frame): NetworkView {
  return {
    people: Array.from(frame.personId, (id, row) => ({
      id,
      row,
      ageYears: frame.ageYears[row],
      address: frame.personCell[row],
      isolated: hasFlag(frame, row, PERSON.isolated),
      lonely: hasFlag(frame, row, PERSON.lonely),
      depressed: hasFlag(frame, row, PERSON.depressed),
      inGroup: hasFlag(frame, row, PERSON.member),
      met: hasFlag(frame, row, PERSON.met),
      connector: hasFlag(frame, row, PERSON.connector),
    })),
    ties: Array.from(frame.tieEgo, (ego, t) => ({
      ego: frame.personId[ego],
      alter: frame.personId[frame.tieAlter[t]],
      grade: frame.tieGrade[t],
      context: frame.tieContext[t],
    })),
  };
}

export function personFacts(words: Words, frame: Frame, row: number): PersonFacts {
  const groups: number[] = [];
  for (let g = 0; g < frame.size.groups; g++) {
    for (let m = frame.memberStart[g]; m < frame.memberStart[g + 1]; m++) {
      if (frame.members[m] === row) groups.push(g);
    }
  }
  const id = frame.personId[row];
  return {
    id,
    name: nameOf(words, id),
    street: streetName(words, streetOf(frame.map, frame.personCell[row])),
    ageYears: frame.ageYears[row],
    flags: frame.personFlags[row],
    elsewhere: frame.elsewhere[row],
    groups,
  };
}

/** Ties of a person, the strongest first, then by id. */
export function tiesOf(graph: Graph, id: number): TieFacts[] {
  const ties: TieFacts[] = [];
  graph.forEachEdge(String(id), (_key, tie, source, target) => {
    const other = Number(source) === id ? Number(target) : Number(source);
    ties.push({ other, grade: tie.grade as number, context: tie.context as number });
  });
  return ties.sort((a, b) => b.grade - a.grade || a.other - b.other);
}

/** Rows of people whose flags include `flag`; 0 is everyone. */
export function peopleWith(frame: Frame, flag: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < frame.size.people; row++)
    if ((frame.personFlags[row] & flag) === flag) rows.push(row);
  return rows;
}

/** Rows of people whose name, number or street contains the text, whatever its case. */
export function findPeople(words: Words, frame: Frame, text: string): number[] {
  const wanted = text.trim().toLowerCase();
  return peopleWith(frame, 0).filter((row) => {
    const street = streetName(words, streetOf(frame.map, frame.personCell[row]));
    return `${nameOf(words, frame.personId[row])} ${street}`.toLowerCase().includes(wanted);
  });
}

/** Groups of a frame, the largest first, then by id. */
export function groupsBySize(frame: Frame): number[] {
  const groups = Array.from({ length: frame.size.groups }, (_, g) => g);
  return groups.sort((a, b) => memberCount(frame, b) - memberCount(frame, a) || a - b);
}

export function isSupported(frame: Frame, group: number): boolean {
  return (frame.groupFlags[group] & SUPPORTED) !== 0;
}

export interface MonthChanges {
  /** Ids at both ends, and grades. */
  readonly made: readonly { a: number; b: number; grade: number; context: number }[];
  readonly lost: readonly { a: number; b: number; grade: number; context: number }[];
  readonly graded: readonly { a: number; b: number; grade: number; before: number }[];
  readonly arrived: readonly number[];
  readonly left: readonly { id: number; died: boolean }[];
  /** Rows of groups: opened in the frame, closed in the one before. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
}

export function whatChanged(before: Frame, after: Frame): MonthChanges {
  const changes = changesBetween(before, after);
  const ends = (frame: Frame) => (t: number) => ({
    a: frame.personId[frame.tieEgo[t]],
    b: frame.personId[frame.tieAlter[t]],
    grade: frame.tieGrade[t],
    context: frame.tieContext[t],
  });
  return {
    made: Array.from(changes.made, ends(after)),
    lost: Array.from(changes.lost, ends(before)),
    graded: Array.from(changes.graded, (t, i) => ({ ...ends(after)(t), before: changes.gradeBefore[i] })),
    arrived: changes.arrived.map((row) => after.personId[row]),
    left: Array.from(after.goneId, (id, i) => ({ id, died: after.goneReason[i] === GONE.dead })),
    opened: changes.opened,
    closed: changes.closed,
  };
}
