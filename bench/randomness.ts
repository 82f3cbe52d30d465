/**
 * Writes raw 32-bit words of the simulator's luck to standard output, little-endian, in the order in which a
 * run asks for them: months outermost, then residents, then several streams in turn, each about the resident
 * alone, one of ten alters, or the same pair again under another ordinal. For public test batteries:
 * see sim/kernel/RANDOMNESS.md. Arguments: seed (default "town"), replicate (0), residents (5000).
 */
import { createLuck, draw, setMonth, withOrdinal } from '../sim/kernel/luck';
import { STREAMS } from '../sim/kernel/streams';

const [seed = 'town', replicate = '0', residents = '5000'] = process.argv.slice(2);
const residentCount = Number(residents);
const luck = createLuck(seed, Number(replicate));
const block = new Uint32Array(1 << 16);
let filled = 0;

/** Sends a full block; resolves when the reader wants more. */
async function flush(): Promise<void> {
  const bytes = new Uint8Array(block.slice(0, filled).buffer);
  filled = 0;
  if (!process.stdout.write(bytes)) await new Promise<void>((resume) => process.stdout.once('drain', resume));
}

function put(word: number): void {
  block[filled++] = word;
}

/** First words only for single decisions; both where the simulator takes a pair of uniforms. */
function resident(ego: number, month: number): void {
  for (const stream of [STREAMS.attempts, STREAMS.loneliness, STREAMS.mortality]) {
    draw(luck, stream, ego, 0);
    put(luck.words[0]);
  }
  const alter = (ego + 1 + ((month * 7 + ego) % 10)) % residentCount;
  for (const stream of [STREAMS.partner, STREAMS.tieLoss]) {
    draw(luck, stream, Math.min(ego, alter), Math.max(ego, alter));
    put(luck.words[0]);
  }
  for (let ordinal = 0; ordinal < 3; ordinal++) {
    draw(luck, STREAMS.acceptance, withOrdinal(ego, ordinal), alter);
    put(luck.words[0]);
    put(luck.words[1]);
  }
}

process.stdout.on('error', () => process.exit(0)); // the battery has read enough
for (let month = 0; ; month++) {
  setMonth(luck, month);
  for (let ego = 0; ego < residentCount; ego++) {
    if (filled + 16 > block.length) await flush();
    resident(ego, month);
  }
}
