/** Burnt-in starts that the page has at hand: shipped with it, or grown since it was opened. */
import shipped from 'virtual:shipped-starts';

/** Starts kept besides the shipped ones; the oldest go first. */
const MOST_KEPT = 40;

export interface StartShelf {
  /** The start of that content name, or null when it must be grown. */
  find(name: string): Promise<Blob | null>;
  keep(name: string, start: Blob): void;
}

export function createShelf(): StartShelf {
  const kept = new Map<string, Blob>();
  return {
    async find(name) {
      const own = kept.get(name);
      if (own) return own;
      const load = Object.hasOwn(shipped, name) ? shipped[name] : undefined;
      if (!load) return null;
      const start = await inflate((await load()).default);
      kept.set(name, start);
      return start;
    },
    keep(name, start) {
      kept.set(name, start);
      for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
    },
  };
}

async function inflate(base64: string): Promise<Blob> {
  const text = atob(base64);
  // A plain loop: a call for each letter would hold up the page.
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).blob();
}
