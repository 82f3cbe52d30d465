/** What the reader looks at: the option and the tab. Not part of the scenario, so not undone and not shared. */
import { computed, signal } from '@preact/signals';
import { answer } from '../session/session';

export const tab = signal('changes');
const chosen = signal<string | null>(null);

/** Names of the options of the answer on the screen, comparator left out. */
export const options = computed(() => {
  const study = answer.value?.view.summary.study;
  return study ? study.arms.filter((arm) => arm !== study.comparator) : [];
});

/** The option whose numbers are shown. */
export const option = computed(() => {
  const names = options.value;
  return chosen.value !== null && names.includes(chosen.value) ? chosen.value : (names[0] ?? '');
});

export function choose(name: string): void {
  chosen.value = name;
}

/** Which explanation was asked for from elsewhere on the page; it opens, takes the focus and forgets it. */
export const asked = signal<string | null>(null);

export function askToExplain(id: string, inTab: string): void {
  tab.value = inTab;
  asked.value = id;
}
