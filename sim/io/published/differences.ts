/** Where two documents differ: numbers beyond a relative tolerance, all else beyond equality. */

export interface Difference {
  readonly path: string;
  readonly printed: string;
  readonly found: string;
}

const MOST = 5;

/** The first few differences, in the order of the printed document. */
export function differences(printed: unknown, found: unknown, tolerance: number): Difference[] {
  const list: Difference[] = [];
  walk(printed, found, '');
  return list;

  function walk(a: unknown, b: unknown, path: string): void {
    if (list.length >= MOST) return;
    if (typeof a === 'number' && typeof b === 'number') {
      const limit = tolerance * Math.max(Math.abs(a), Math.abs(b));
      if (Math.abs(a - b) > limit) differ(a, b, path);
    } else if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) differ(`${a.length} entries`, `${b.length} entries`, path);
      else for (const [n, entry] of a.entries()) walk(entry, b[n], `${path}[${n}]`);
    } else if (isRecord(a) && isRecord(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        walk(a[key], b[key], path === '' ? key : `${path}.${key}`);
      }
    } else if (a !== b) differ(a, b, path);
  }

  function differ(a: unknown, b: unknown, path: string): void {
    list.push({ path, printed: shown(a), found: shown(b) });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
