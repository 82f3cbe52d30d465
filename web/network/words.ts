/** Texts filled in: plain placeholders and two plural forms; the texts themselves are in message files. */
import { figure, fill, type Values } from '../texts';
import { FIRST_NAMES, GROUP_KINDS, NETWORK_TEXTS, NUMBERS, STREETS } from './messages.en';

export { figure, type Values } from '../texts';

type Plural = { readonly one: string; readonly other: string };
export type NetworkTexts = {
  readonly [K in keyof typeof NETWORK_TEXTS]: (typeof NETWORK_TEXTS)[K] extends string ? string : Plural;
};
export type TextId = keyof NetworkTexts;

export interface Words {
  readonly texts: NetworkTexts;
  readonly groupKinds: readonly string[];
  readonly numbers: readonly string[];
  readonly streets: readonly string[];
  readonly firstNames: readonly string[];
}

export const ENGLISH: Words = {
  texts: NETWORK_TEXTS,
  groupKinds: GROUP_KINDS,
  numbers: NUMBERS,
  streets: STREETS,
  firstNames: FIRST_NAMES,
};

/** A text with its values filled in, and its form chosen by their count. */
export function say(words: Words, id: TextId, values: Values = {}): string {
  const text = words.texts[id];
  return fill(typeof text === 'string' ? text : Number(values.count) === 1 ? text.one : text.other, values);
}

/** A count with `{count}`, `{number}` and `{Number}`: small numbers as words. */
export function counted(words: Words, count: number): { count: number; number: string; Number: string } {
  const number = words.numbers[count] ?? figure(count);
  return { count, number, Number: capital(number) };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The invented name of a person: always the same one for an id. */
export function nameOf(words: Words, id: number): string {
  const scattered = Math.imul(id + 1, 0x9e3779b1) >>> 16;
  return `${words.firstNames[scattered % words.firstNames.length]} ${id}`;
}

export function streetName(words: Words, street: number): string {
  const turn = Math.floor(street / words.streets.length);
  const name = words.streets[street % words.streets.length];
  return turn === 0 ? name : `${name} ${turn + 1}`;
}

export function groupName(words: Words, kind: number): string {
  return words.groupKinds[kind % words.groupKinds.length];
}

const GRADES = ['gradeAcquaintance', 'gradeCasual', 'gradeFriend', 'gradeClose'] as const;
const CONTEXTS = [
  'contextKin',
  'contextFriend',
  'contextNeighbour',
  'contextCoMember',
  'contextProgramme',
] as const;

export function gradeName(words: Words, grade: number): string {
  return say(words, GRADES[grade]);
}

export function contextName(words: Words, context: number): string {
  return say(words, CONTEXTS[context]);
}
