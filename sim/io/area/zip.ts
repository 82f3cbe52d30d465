/**
 * Reads ZIP archives, which XLSX workbooks and census downloads are: the list of entries (PKWARE APPNOTE 6.3,
 * sections 4.3.7, 4.3.12, 4.3.16), and an entry as a stream of bytes, so that nothing large is held whole.
 */

export interface ZipEntry {
  readonly name: string;
  /** Bytes as stored. */
  readonly stored: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly at: number;
}

/** Thrown where bytes are no archive that can be read; the message is lower case and without the file. */
export class NotZip extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;
/** The largest official sheet unpacks to some 250 MB; what goes far beyond is made to fill memory or time. */
const MOST_BYTES = 2_000_000_000;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= END_SIZE && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] <= 8;

/** Entries by their names. @throws NotZip */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  let end = bytes.length - END_SIZE;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw new NotZip('the file breaks off before its end; download it again');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new NotZip('it holds more parts than a workbook has');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY)
      throw new NotZip('its list of parts is damaged');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length));
    entries.set(name, {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      stored: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The text of an entry in pieces. @throws NotZip when it is damaged, encrypted or far too large */
export async function* zipText(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  mostBytes = MOST_BYTES,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let total = 0;
  for await (const piece of unpacked(bytes, entry)) {
    total += piece.length;
    if (total > mostBytes) throw new NotZip(`its part ${entry.name} is larger than such a file can be`);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

async function* unpacked(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new NotZip('it is protected by a password; save it without one');
  const view = viewOf(bytes);
  if (entry.at + LOCAL_SIZE > bytes.length || view.getUint32(entry.at, true) !== LOCAL)
    throw new NotZip(`its part ${entry.name} is damaged`);
  const from =
    entry.at + LOCAL_SIZE + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const data = bytes.subarray(from, from + entry.stored);
  if (data.length < entry.stored) throw new NotZip(`its part ${entry.name} is damaged`);
  if (entry.method === 0) yield data;
  else if (entry.method === 8) yield* inflated(data, entry.name);
  else throw new NotZip(`its part ${entry.name} is packed in an unusual way; save it again`);
}

/** The platform’s own decompressor, which browsers and Node have alike. */
async function* inflated(data: Uint8Array<ArrayBuffer>, name: string): AsyncGenerator<Uint8Array> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw new NotZip(`its part ${name} is damaged; download the file again`);
  } finally {
    await reader.cancel().catch(() => {}); // a reader of the first rows stops early
  }
}
