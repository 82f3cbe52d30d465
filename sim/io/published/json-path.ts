/**
 * Values in a document by path: names joined by dots, [3] for an entry of a list, [id=lonely] for the entries
 * whose field has that value, [*] for all entries. `outcomes[id=lonely].arms[1].total` is one number.
 */

/** Every value at the path, in the order of the document; none where it leads nowhere. */
export function valuesAt(document: unknown, path: string): unknown[] {
  let found: unknown[] = [document];
  for (const [, name, selector] of path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)) {
    found = found.flatMap((value) =>
      name === undefined ? entries(value, selector.trim()) : field(value, name),
    );
  }
  return found;
}

function field(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return [(value as Record<string, unknown>)[name]];
}

function entries(value: unknown, selector: string): unknown[] {
  if (!Array.isArray(value)) return [];
  if (selector === '*') return value;
  const equal = selector.indexOf('=');
  if (equal < 0)
    return /^\d+$/.test(selector) && Number(selector) < value.length ? [value[Number(selector)]] : [];
  const [name, wanted] = [selector.slice(0, equal), selector.slice(equal + 1)];
  return value.filter((entry) => field(entry, name).some((own) => String(own) === wanted));
}
