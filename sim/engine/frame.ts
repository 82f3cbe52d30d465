/**
 * One month of one arm for whoever draws or lists it: people, ties and groups in columns over one buffer that
 * is handed from a worker to the screen without a copy. People are in order of their ids, ties in order of the
 * ids at their ends and groups in order of theirs, so that two months, or two arms, are compared in one pass.
 */
import { byteLength, type Columns, columnsOver } from '../kernel/columns';

const FORMAT = 1;
const HEADER = 16;
/** Residents whose rows a tie can name. */
export const MOST_WATCHED = 0xffff;

/** Bits of `personFlags`. */
export const PERSON = {
  adult: 1,
  isolated: 2,
  lonely: 4,
  depressed: 8,
  member: 16,
  volunteer: 32,
  met: 64,
  connector: 128,
  livesAlone: 256,
} as const;

/** Why somebody who was there a month ago is not there now. */
export const GONE = { movedAway: 2, dead: 3 } as const;

export interface FrameSize {
  readonly people: number;
  readonly ties: number;
  readonly groups: number;
  readonly members: number;
  readonly gone: number;
  readonly programmes: number;
}

/** The map that the cells of a frame lie on: `columns` × `rows` addresses in each neighbourhood. */
export interface FrameMap {
  readonly neighbourhoods: number;
  readonly columns: number;
  readonly rows: number;
}

function column<T extends 'u8' | 'u16' | 'u32' | 'i32'>(
  type: T,
  length: number,
): { type: T; length: number } {
  return { type, length };
}

function frameLayout({ people, ties, groups, members, gone, programmes }: FrameSize) {
  return {
    header: column('i32', HEADER),
    personId: column('u32', people),
    /** Address: neighbourhood · columns · rows + row · columns + column. */
    personCell: column('u32', people),
    /** Who lives together: equal numbers within one frame. Numbers mean nothing between frames. */
    personHousehold: column('u32', people),
    personFlags: column('u16', people),
    ageYears: column('u8', people),
    /** Ties to kin and friends who live elsewhere. */
    elsewhere: column('u8', people),
    /** Rows of the two ends, the lower first. */
    tieEgo: column('u16', ties),
    tieAlter: column('u16', ties),
    /** GRADE and CONTEXT of sim/network/tie-store. */
    tieGrade: column('u8', ties),
    tieContext: column('u8', ties),
    groupId: column('u32', groups),
    groupCell: column('u32', groups),
    groupFounded: column('i32', groups),
    groupKind: column('u8', groups),
    groupFlags: column('u8', groups),
    /** Members of group g are `members[memberStart[g]] .. members[memberStart[g + 1] - 1]`, as rows of people. */
    memberStart: column('u32', groups + 1),
    members: column('u16', members),
    goneId: column('u32', gone),
    goneReason: column('u8', gone),
    /** The arm’s programmes in their order: the stage reached, and whether money is spent this month. */
    programmeStage: column('u8', programmes),
    programmeFunded: column('u8', programmes),
  };
}

export interface Frame extends Columns<ReturnType<typeof frameLayout>> {
  readonly buffer: ArrayBuffer;
  /** Months since the start of the study; 0 is the start itself. */
  readonly month: number;
  /** Number of the arm in its scenario. */
  readonly arm: number;
  readonly size: FrameSize;
  readonly map: FrameMap;
}

const SIZES = ['people', 'ties', 'groups', 'members', 'gone', 'programmes'] as const;

/** An empty frame of the given size, to be filled. */
export function createFrame(month: number, arm: number, size: FrameSize, map: FrameMap): Frame {
  const buffer = new ArrayBuffer(byteLength(frameLayout(size)));
  const sizes = SIZES.map((name) => size[name]);
  const header = [FORMAT, month, arm, ...sizes, map.neighbourhoods, map.columns, map.rows];
  new Int32Array(buffer, 0, HEADER).set(header);
  return readFrame(buffer);
}

/** Views a buffer as the frame it holds. Throws a RangeError when it holds none. */
export function readFrame(buffer: ArrayBuffer): Frame {
  if (buffer.byteLength < 4 * HEADER) throw new RangeError('frame: expected a header, got too few bytes');
  const [format, month, arm, people, ties, groups, members, gone, programmes, neighbourhoods, columns, rows] =
    new Int32Array(buffer, 0, HEADER);
  if (format !== FORMAT) throw new RangeError(`frame: expected format ${FORMAT}, got ${format}`);
  const size = { people, ties, groups, members, gone, programmes };
  const layout = frameLayout(size);
  const bytes = byteLength(layout);
  if (bytes !== buffer.byteLength)
    throw new RangeError(`frame: expected ${bytes} bytes, got ${buffer.byteLength}`);
  return { ...columnsOver(layout, buffer), buffer, month, arm, size, map: { neighbourhoods, columns, rows } };
}
