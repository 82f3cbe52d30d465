/** People worth following, found by what happens to them; the lowest id of those who fit. */
import { type Frame, PERSON } from '../../../sim/engine/frame';
import { hasFlag, rowOfPerson } from '../../network/changes';

export type CandidateKind = 'isolatedMet' | 'isolated' | 'young' | 'old' | 'joins';

export interface Candidate {
  readonly kind: CandidateKind;
  readonly id: number;
}

/** @param months frames by month, then by arm: without a worker, with one */
export function candidates(months: readonly (readonly Frame[])[]): Candidate[] {
  const start = months[0][0];
  const last = months[months.length - 1];
  const stays = (id: number) => last.every((frame) => rowOfPerson(frame, id) >= 0);
  const ever = (arm: number, id: number, flag: number) =>
    months.some((frames) => {
      const row = rowOfPerson(frames[arm], id);
      return row >= 0 && hasFlag(frames[arm], row, flag);
    });
  const rows = Array.from({ length: start.size.people }, (_, row) => row).filter((row) =>
    hasFlag(start, row, PERSON.adult),
  );
  const isolated = (row: number) => hasFlag(start, row, PERSON.isolated);
  const id = (row: number) => start.personId[row];
  const rules: readonly (readonly [CandidateKind, (row: number) => boolean])[] = [
    ['isolatedMet', (row) => isolated(row) && stays(id(row)) && ever(1, id(row), PERSON.met)],
    ['isolated', (row) => isolated(row) && stays(id(row))],
    ['young', (row) => start.ageYears[row] < 26 && stays(id(row))],
    ['old', (row) => start.ageYears[row] >= 65 && hasFlag(start, row, PERSON.livesAlone) && stays(id(row))],
    [
      'joins',
      (row) => !hasFlag(start, row, PERSON.member) && stays(id(row)) && ever(1, id(row), PERSON.member),
    ],
  ];
  const found: Candidate[] = [];
  for (const [kind, fits] of rules) {
    const row = rows.find((r) => !found.some((other) => other.id === id(r)) && fits(r));
    if (row !== undefined) found.push({ kind, id: id(row) });
  }
  return found;
}

/** Ids of all adults at the start, in order. */
export function adultsAtStart([frames]: readonly (readonly Frame[])[]): number[] {
  const [start] = frames;
  return Array.from(start.personId).filter((_, row) => hasFlag(start, row, PERSON.adult));
}
