/** Official files that the reader brought, and what was chosen from them; kept while other screens are looked at. */
import { signal } from '@preact/signals';
import * as Comlink from 'comlink';
import { spawnWorker } from '#spawn';
import type { BrowserWorkerApi } from '../session/worker';
import type { AreaFound, Authority, OfficialFile } from './reader';

export const files = signal<readonly OfficialFile[]>([]);
/** Name of the file being read, or nothing. */
export const reading = signal<string | null>(null);
export const problems = signal<readonly string[]>([]);
export const authorities = signal<readonly Authority[]>([]);
export const authority = signal('');
export const neighbourhoods = signal<readonly { readonly code: string; readonly name: string }[]>([]);
/** Codes of the neighbourhoods that are ticked. */
export const ticked = signal<ReadonlySet<string>>(new Set());
/** What the place was last made from. */
export const found = signal<AreaFound | null>(null);

const MOST_PROBLEMS = 8;
let worker: Worker | null = null;
let remote: Comlink.Remote<BrowserWorkerApi> | null = null;

function reader(): Comlink.Remote<BrowserWorkerApi> {
  if (remote === null) {
    worker = spawnWorker();
    remote = Comlink.wrap<BrowserWorkerApi>(worker);
  }
  return remote;
}

/** Reads files one after the other; one that cannot be read leaves the others as they are. */
export async function bring(list: Iterable<File>): Promise<void> {
  problems.value = [];
  for (const file of list) {
    reading.value = file.name;
    try {
      const read = await reader().takeAreaFile(file);
      files.value = [...files.value, read];
    } catch (error) {
      problems.value = [...problems.value, ...wordsOf(error)].slice(0, MOST_PROBLEMS);
    }
  }
  reading.value = null;
  await listAuthorities();
}

export async function leave(file: string): Promise<void> {
  files.value = files.value.filter((one) => one.file !== file);
  problems.value = [];
  if (files.value.length > 0) {
    await reader().leaveAreaFile(file);
    return listAuthorities();
  }
  // The memory of a large file goes with its worker.
  worker?.terminate();
  worker = null;
  remote = null;
  authorities.value = [];
  await chooseAuthority('');
}

async function listAuthorities(): Promise<void> {
  if (files.value.length === 0) return;
  authorities.value = await reader().areaAuthorities();
  const names = authorities.value.map(({ name }) => name);
  const kept = names.includes(authority.value) ? authority.value : names.length === 1 ? names[0] : '';
  if (kept !== authority.value || kept !== '') await chooseAuthority(kept);
}

export async function chooseAuthority(name: string): Promise<void> {
  const all = name === '' ? [] : await reader().areaNeighbourhoods(name);
  const codes = new Set(all.map(({ code }) => code));
  const before = authority.value === name ? [...ticked.value].filter((code) => codes.has(code)) : [];
  authority.value = name;
  neighbourhoods.value = all;
  ticked.value = new Set(before);
}

/** The place of what was chosen, or null when the files do not make one; then `problems` says why. */
export async function placeOfChoice(): Promise<AreaFound | null> {
  problems.value = [];
  try {
    found.value = await reader().areaPlaceOf(authority.value, [...ticked.value]);
    return found.value;
  } catch (error) {
    problems.value = wordsOf(error).slice(0, MOST_PROBLEMS);
    return null;
  }
}

/** The messages of the command line, without the names of its flags. */
function wordsOf(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').map((line) => line.replace(/(^|\s)--(authority|neighbourhoods): /g, '$1'));
}
