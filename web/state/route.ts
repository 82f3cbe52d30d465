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
  { id: 'about', title: 'About' },
] as const;

export type ScreenId = (typeof SCREENS)[number]['id'];

export const screen = signal<ScreenId>('answer');

export interface Fragment {
  readonly screen: ScreenId;
  /** The packed scenario, or null where the address has none. */
  readonly state: string | null;
}

/** Anything unknown in the fragment leads to the answer. */
export function readFragment(hash: string): Fragment {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const found = SCREENS.find(({ id }) => id === path);
  const state = /(?:^|&)s=([^&]*)/.exec(query)?.[1] ?? null;
  return { screen: found?.id ?? 'answer', state };
}

export function writeFragment({ screen, state }: Fragment): string {
  return `#/${screen}${state === null ? '' : `?s=${state}`}`;
}

export function link(to: ScreenId): string {
  return `#/${to}`;
}

/** Shows another screen, as a step that the browser’s back button undoes. */
export function go(to: ScreenId): void {
  const { state } = readFragment(location.hash);
  history.pushState(null, '', writeFragment({ screen: to, state }));
  screen.value = to;
}
