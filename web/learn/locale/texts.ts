/** The form of the texts of Learn, whatever the language; their values are filled in as everywhere on the page. */
import type { LEARN_TEXTS } from '../messages.en';

export { fill, type Values } from '../../texts';

type Widened<T> = T extends string
  ? string
  : T extends readonly (infer One)[]
    ? readonly Widened<One>[]
    : { readonly [K in keyof T]: Widened<T[K]> };

export type LearnTexts = Widened<typeof LEARN_TEXTS>;
