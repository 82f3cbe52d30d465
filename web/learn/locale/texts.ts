/** The form of the texts of Learn, whatever the language, and the filling in of values. */
import type { LEARN_TEXTS } from '../messages.en';

type Widened<T> = T extends string
  ? string
  : T extends readonly (infer One)[]
    ? readonly Widened<One>[]
    : { readonly [K in keyof T]: Widened<T[K]> };

export type LearnTexts = Widened<typeof LEARN_TEXTS>;
export type Values = Readonly<Record<string, string | number>>;

/** A text with its values. A placeholder without a value is a defect and throws. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`“${text}”: expected a value for {${name}}`);
    return String(value);
  });
}
