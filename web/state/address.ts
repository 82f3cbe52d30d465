/** Keeps the address of the page and its scenario together, so that copying the address shares everything. */
import { effect, signal } from '@preact/signals';
import { InputError } from '../../sim/io/input-error';
import { EXAMPLE } from './example';
import { change, scenario } from './history';
import { page, readFragment, screen, writeFragment } from './route';
import { packState, unpackState } from './share';

/** What was wrong with the link that the page was opened with. */
export const linkProblems = signal<readonly string[]>([]);
/** The scenario does not fit into a link. */
export const tooLong = signal(false);

const WRITE_AFTER = 400;

async function readAddress(): Promise<void> {
  const { screen: shown, page: part = '', state } = readFragment(location.hash);
  screen.value = shown;
  page.value = part;
  linkProblems.value = [];
  if (state === null || state === written) return;
  try {
    change('open a link', await unpackState(state));
  } catch (error) {
    linkProblems.value =
      error instanceof InputError ? error.message.split('\n').slice(0, 8) : ['the link could not be read'];
  }
}

/** The state that this page put into the address itself. */
let written: string | null = null;

async function writeAddress(): Promise<void> {
  const packed = scenario.value === EXAMPLE ? null : await packState(scenario.value).catch(() => null);
  tooLong.value = packed === null && scenario.value !== EXAMPLE;
  written = packed;
  history.replaceState(null, '', writeFragment({ screen: screen.value, page: page.value, state: packed }));
}

/** Reads the address once and follows both from then on. */
export async function followAddress(): Promise<void> {
  await readAddress();
  window.addEventListener('hashchange', readAddress);
  window.addEventListener('popstate', readAddress);
  let timer = 0;
  let first = true;
  effect(() => {
    scenario.value;
    if (first) {
      first = false;
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(writeAddress, WRITE_AFTER);
  });
}
