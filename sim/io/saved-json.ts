/** What the page saved as JSON and anybody may have written since: read whole, or refused with all problems. */
import { z } from 'zod';
import { InputError } from './input-error';

/** A whole number within two others, for the schema of such a file. */
export function wholeWithin(low: number, high: number) {
  const message = `expected a whole number from ${low} to ${high}`;
  return z.int(message).min(low, message).max(high, message);
}

/**
 * @param what what was saved, such as “a sandbox”
 * @param longest most characters that are read at all
 * @param source the file or link as the user knows it, for messages
 * @throws InputError with all problems
 */
export function readSaved<T>(
  text: string,
  source: string,
  { schema, longest, what }: { schema: z.ZodType<T>; longest: number; what: string },
): T {
  if (text.length > longest)
    throw InputError.of('', `expected at most ${longest} characters, got ${text.length}`, source);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw InputError.of('', `expected ${what} saved by this page, got other text`, source);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new InputError(
    parsed.error.issues.map(({ path, message }) => ({
      path: path
        .map((part) => (typeof part === 'number' ? `[${part}]` : String(part)))
        .join('.')
        .replaceAll('.[', '['),
      message: message.charAt(0).toLowerCase() + message.slice(1),
      file: source,
      line: 0,
      column: 0,
    })),
  );
}
