/** A start as one buffer: a header line of JSON, then the bytes of its arrays, then their SHA-256. */
import { bytesOf, type HasherFactory } from '../kernel/digest';
import { type Capacity, viewWorld } from '../model/world';
import type { Start } from './start';

const FORMAT = 1;

type Packed = Uint32Array | Uint16Array | Uint8Array | Int32Array | Float32Array | Float64Array;

function parts(start: Start): Packed[] {
  const { pool, external, moveFactors } = start;
  return [
    new Uint8Array(start.world.buffer),
    Float64Array.of(start.arrivalRate),
    pool.start,
    pool.tenure,
    pool.ageMonths,
    pool.sex,
    pool.qualification,
    pool.ethnicGroup,
    pool.partner,
    external.hours,
    external.grade,
    moveFactors,
  ];
}

export function packStart(start: Start, hasher: HasherFactory): Uint8Array<ArrayBuffer> {
  const arrays = parts(start);
  const lengths = arrays.map((array) => array.length);
  const header = new TextEncoder().encode(
    `${JSON.stringify({ format: FORMAT, capacity: start.world.capacity, lengths })}\n`,
  );
  let bytes = align(header.length);
  const offsets = arrays.map((array) => {
    const at = bytes;
    bytes = align(bytes + array.byteLength);
    return at;
  });
  const out = new Uint8Array(bytes + 64);
  out.set(header);
  arrays.forEach((array, i) => {
    out.set(bytesOf(array), offsets[i]);
  });
  const hash = hasher();
  hash.update(out.subarray(0, bytes));
  out.set(new TextEncoder().encode(hash.hex()), bytes);
  return out;
}

/** The start in a buffer, or null when the buffer is damaged, cut short or of another format. */
export function unpackStart(bytes: Uint8Array<ArrayBuffer>, hasher: HasherFactory): Start | null {
  const line = bytes.indexOf(10);
  if (line < 0 || bytes.length < 64) return null;
  const body = bytes.subarray(0, bytes.length - 64);
  const hash = hasher();
  hash.update(body);
  if (hash.hex() !== new TextDecoder().decode(bytes.subarray(bytes.length - 64))) return null;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as {
    format: number;
    capacity: Capacity;
    lengths: number[];
  };
  if (header.format !== FORMAT) return null;
  let at = align(line + 1);
  let part = 0;
  const take = <T extends Packed>(type: { new (buffer: ArrayBuffer): T; BYTES_PER_ELEMENT: number }): T => {
    const length = header.lengths[part++] * type.BYTES_PER_ELEMENT;
    const from = bytes.byteOffset + at;
    at = align(at + length);
    return new type(bytes.buffer.slice(from, from + length));
  };
  const world = viewWorld(take(Uint8Array).buffer as ArrayBuffer, header.capacity);
  const arrivalRate = take(Float64Array)[0];
  const pool = {
    start: take(Uint32Array),
    tenure: take(Uint8Array),
    ageMonths: take(Uint16Array),
    sex: take(Uint8Array),
    qualification: take(Uint8Array),
    ethnicGroup: take(Uint8Array),
    partner: take(Int32Array),
  };
  const external = { hours: take(Float32Array), grade: take(Uint8Array) };
  return { world, arrivalRate, pool, external, moveFactors: take(Float64Array) };
}

function align(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
