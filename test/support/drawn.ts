/** Frames written by hand: who is there, who knows whom, who is in which group. */
import { createFrame, type Frame, PERSON } from '../../sim/engine/frame';

export interface Drawn {
  /** Id of each adult, in order, with flags besides adult. */
  readonly people: readonly (readonly [id: number, flags?: number])[];
  readonly ties?: readonly (readonly [ego: number, alter: number, grade?: number, context?: number])[];
  readonly groups?: readonly (readonly [id: number, kind: number, flags: number, ...members: number[]])[];
  readonly gone?: readonly (readonly [id: number, reason: number])[];
  readonly programme?: { readonly stage: number; readonly funded: boolean };
  readonly cells?: Readonly<Record<number, number>>;
  readonly ages?: Readonly<Record<number, number>>;
}

/** Ids in order; ties and members by id; everyone is 40, alone in a household, at address 0 unless said. */
export function draw(month: number, drawn: Drawn, arm = 0): Frame {
  const { people, ties = [], groups = [], gone = [], programme, cells = {}, ages = {} } = drawn;
  const size = {
    people: people.length,
    ties: ties.length,
    groups: groups.length,
    members: groups.reduce((sum, [, , , ...members]) => sum + members.length, 0),
    gone: gone.length,
    programmes: programme === undefined ? 0 : 1,
  };
  const frame = createFrame(month, arm, size, { neighbourhoods: 1, columns: 4, rows: 4 });
  const rowOf = new Map(people.map(([id], row) => [id, row]));
  people.forEach(([id, flags = 0], row) => {
    frame.personId[row] = id;
    frame.personCell[row] = cells[id] ?? 0;
    frame.personHousehold[row] = row;
    frame.ageYears[row] = ages[id] ?? 40;
    frame.personFlags[row] = frame.ageYears[row] < 16 ? 0 : PERSON.adult | flags;
  });
  ties.forEach(([ego, alter, grade = 0, context = 1], t) => {
    frame.tieEgo[t] = rowOf.get(ego) as number;
    frame.tieAlter[t] = rowOf.get(alter) as number;
    frame.tieGrade[t] = grade;
    frame.tieContext[t] = context;
  });
  let at = 0;
  groups.forEach(([id, kind, flags, ...members], g) => {
    frame.groupId[g] = id;
    frame.groupKind[g] = kind;
    frame.groupFlags[g] = flags;
    frame.memberStart[g] = at;
    for (const member of members) frame.members[at++] = rowOf.get(member) as number;
  });
  frame.memberStart[groups.length] = at;
  gone.forEach(([id, reason], i) => {
    frame.goneId[i] = id;
    frame.goneReason[i] = reason;
  });
  if (programme !== undefined) {
    frame.programmeStage[0] = programme.stage;
    frame.programmeFunded[0] = programme.funded ? 1 : 0;
  }
  return frame;
}
