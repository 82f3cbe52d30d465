/**
 * Memory of worlds that are done with, for the next ones. Worlds of one study differ a little in size: made anew
 * each time they leave gaps that no later one fills, and the memory of a long run grows.
 */
export type Spare = ArrayBuffer[];

/** Memory of at least so many bytes, still with what was in it, or null; what is too small is let go. */
export function takeSpare(bytes: number, spare: Spare = []): ArrayBuffer | null {
  while (spare.length > 0) {
    const buffer = spare.pop() as ArrayBuffer;
    if (buffer.byteLength >= bytes) return buffer;
  }
  return null;
}

/** New memory, zeroed; where it will be used again, with room for a somewhat larger world. */
export function newRoom(bytes: number, spare: Spare | undefined): ArrayBuffer {
  return new ArrayBuffer(spare === undefined ? bytes : Math.ceil(1.1 * bytes));
}
