/**
 * What the room sees of the game, as words in tables: one form for the facilitator’s page and for the second window,
 * which gets nothing else.
 */
import { z } from 'zod';

export interface ShowCell {
  readonly main: string;
  readonly detail: string | null;
}

export interface ShowPart {
  readonly title: string;
  readonly lines: readonly string[];
  /** Null for a part of words alone. */
  readonly table: {
    readonly corner: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly ShowCell[] }[];
  } | null;
}

export interface GameShow {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly parts: readonly ShowPart[];
}

const text = z.string().max(2_000);
const texts = z.array(text).max(100);
const show = z.strictObject({
  heading: text,
  lines: texts,
  parts: z
    .array(
      z.strictObject({
        title: text,
        lines: texts,
        table: z.nullable(
          z.strictObject({
            corner: text,
            columns: texts,
            rows: z
              .array(
                z.strictObject({
                  label: text,
                  cells: z.array(z.strictObject({ main: text, detail: z.nullable(text) })).max(20),
                }),
              )
              .max(100),
          }),
        ),
      }),
    )
    .max(20),
});

/** What a message holds, or null when it could not be shown. */
export function readShow(data: unknown): GameShow | null {
  const parsed = show.safeParse(data);
  return parsed.success ? parsed.data : null;
}

export const cell = (main: string, detail: string | null = null): ShowCell => ({ main, detail });
