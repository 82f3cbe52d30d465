/**
 * Building blocks of the scenario schema. Each carries one sentence on what is allowed, which is the whole
 * message whichever check fails; the value given and its place are added where the file is read.
 */
import { z } from 'zod';
import { grouped, listNames } from './wording';

/** A whole number from low to high, both included. */
export function whole(low: number, high: number, { noun = 'a whole number', plain = false } = {}) {
  const [from, to] = plain ? [low, high] : [grouped(low), grouped(high)];
  const expected = `expected ${noun} between ${from} and ${to}`;
  return z.number(expected).int(expected).min(low, expected).max(high, expected);
}

/** A finite number from low to high, both included. */
export function amount(low: number, high: number, noun = 'a number', hint = '') {
  const expected = `expected ${noun} between ${grouped(low)} and ${grouped(high)}${hint}`;
  return z.number(expected).min(low, expected).max(high, expected);
}

export const month = (low: number, high: number) => whole(low, high, { noun: 'a month' });
export const money = (high: number) => amount(0, high, 'an amount in pounds', ', as a plain number');
export const share = () => amount(0, 1, 'a share');

/** One line of text without control characters. */
export function line(longest: number, shortest = 1, hint = '') {
  const expected = `expected one line of ${shortest} to ${longest} characters${hint}`;
  return z
    .string(expected)
    .min(shortest, expected)
    .max(longest, expected)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, expected);
}

/** Text of several lines. */
export function prose(longest: number) {
  const expected = `expected text of up to ${grouped(longest)} characters`;
  return z
    .string(expected)
    .max(longest, expected)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, expected);
}

/** One of a few names; `noun` says what they are names of. */
export function choice<const T extends string>(names: readonly T[], noun?: string) {
  const allowed = noun === undefined ? `one of ${listNames(names)}` : `${noun} (${listNames(names)})`;
  return z.enum(names as unknown as [T, ...T[]], `expected ${allowed}`);
}

/** A group of named settings; other keys are errors. */
export function group<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'invalid_type' ? 'expected a group of settings (lines of key: value)' : undefined,
  });
}

/** A list with a limited number of entries. */
export function list<T extends z.ZodType>(entry: T, shortest: number, longest: number) {
  const expected = `expected a list of ${shortest} to ${longest} entries`;
  return z.array(entry, expected).min(shortest, expected).max(longest, expected);
}
