/**
 * Which screen is shown. The fragment of the address carries it and, once something was changed, the whole
 * scenario: `#/results?s=…`. The fragment is never sent to a server.
 */
import { signal } from '@preact/signals';

export const SCREENS = [
  { id: 'answer', title: 'Answer' },
  { id: 'watch', title: 'Watch' },
  { id: 'place', title: 'Place' },
  { id: 'programme', title: 'Programme' },
  { id: 'assumptions', title: 'Assumptions' },
  { id: 'share', title: 'Share and print' },
  { id: 'learn', title: 'Learn' },
  { id: 'about', title: 'About' },
] as const;

export type ScreenId = (typeof SCREENS)[number]['id'];

export const screen = signal<ScreenId>('answer');
/** Which page of a screen that has several, such as `3/watch` of Learn; empty for its first. */
export const page = signal('');

export interface Fragment {
  readonly screen: ScreenId;
  readonly page?: string;
  /** The packed scenario, or null where the address has none. */
  readonly state: string | null;
}

/** Anything unknown in the fragment leads to the answer. */
export function readFragment(hash: string): Fragment {
  const [whole, query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [path, ...pages] = whole.split('/');
  const found = SCREENS.find(({ id }) => id === path);
  const state = /(?:^|&)s=([^&]*)/.exec(query)?.[1] ?? null;
  return { screen: found?.id ?? 'answer', page: pages.join('/') || undefined, state };
}

export function writeFragment({ screen, page = '', state }: Fragment): string {
  return `#/${screen}${page === '' ? '' : `/${page}`}${state === null ? '' : `?s=${state}`}`;
}

export function link(to: ScreenId, page = ''): string {
  return writeFragment({ screen: to, page, state: null });
}

/** Shows another screen, as a step that the browser’s back button undoes. */
export function go(to: ScreenId, next = ''): void {
  const { state } = readFragment(location.hash);
  history.pushState(null, '', writeFragment({ screen: to, page: next, state }));
  screen.value = to;
  page.value = next;
}
