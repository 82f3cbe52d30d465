/** What a reader guessed and uncovered, for as long as the page is open. Nothing of it is stored. */
import { signal } from '@preact/signals';

/** By number of the chapter: a number from 0 to 100, or the id of a choice. */
export const guesses = signal<Readonly<Record<number, number | string>>>({});
export const revealed = signal<Readonly<Record<number, boolean>>>({});
/** By number of the chapter: whom the reader follows in its picture, null for nobody. */
export const followed = signal<Readonly<Record<number, number | null>>>({});

export function guess(chapter: number, value: number | string): void {
  guesses.value = { ...guesses.value, [chapter]: value };
}

export function reveal(chapter: number, shown: boolean): void {
  revealed.value = { ...revealed.value, [chapter]: shown };
}

export function follow(chapter: number, person: number | null): void {
  followed.value = { ...followed.value, [chapter]: person };
}
