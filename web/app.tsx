/** The page: header, menu, the stage of the work, one screen, and what identifies the run. */
import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../sim/engine/scenario';
import { ErrorSummary, FieldProblems, forgetProblems } from './controls/problems';
import { LearnScreen } from './learn';
import { About } from './screens/about';
import { AnswerScreen } from './screens/answer';
import { AssumptionsScreen } from './screens/assumptions';
import { Footer } from './screens/footer';
import { Menu } from './screens/menu';
import { PlaceScreen } from './screens/place';
import { ProgrammeScreen } from './screens/programme';
import { ShareScreen } from './screens/share';
import { StageBar } from './screens/stage-bar';
import { WatchScreen } from './screens/watch';
import { ask } from './session/session';
import { followAddress, linkProblems } from './state/address';
import { scenario } from './state/history';
import { page, SCREENS, type ScreenId, screen } from './state/route';

const SHOWN: Readonly<Record<ScreenId, () => preact.JSX.Element>> = {
  answer: AnswerScreen,
  watch: WatchScreen,
  place: PlaceScreen,
  programme: ProgrammeScreen,
  assumptions: AssumptionsScreen,
  share: ShareScreen,
  learn: LearnScreen,
  about: About,
};

/** A change is run once the reader has paused this long, milliseconds. */
const PAUSE = 150;
/** Learn runs places of its own; the study waits until its reader turns to it. */
const learning = computed(() => screen.value === 'learn');

async function start(): Promise<void> {
  await followAddress();
  let timer = 0;
  let asked: Scenario | null = null;
  effect(() => {
    const next = scenario.value;
    window.clearTimeout(timer);
    if (learning.value || next === asked) return;
    timer = window.setTimeout(() => ask(next), asked === null ? 0 : PAUSE);
    asked = next;
  });
}

export function App() {
  const heading = useRef<string | null>(null);
  const place = `${screen.value}/${page.value}`;
  const shown = screen.value;
  const learn = learning.value;
  useEffect(() => {
    start();
  }, []);
  useEffect(() => {
    // The pages of Learn have titles of their own.
    if (shown !== 'learn') document.title = `${SCREENS.find(({ id }) => id === shown)?.title} – Kithwork`;
    forgetProblems();
    // A new screen is announced by its heading; the first one is read from the top of the page.
    if (heading.current !== null) {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    heading.current = place;
  }, [place]);
  const Screen = SHOWN[shown];
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        Skip to the main part
      </a>
      <header class="top">
        <div class="wide">
          <p class="name">Kithwork</p>
          <p>What would community work change, for whom, and at what cost?</p>
        </div>
      </header>
      <Menu />
      {learn ? null : <StageBar />}
      <main id="main" class="wide" tabIndex={-1}>
        <ErrorSummary title="The link did not work" messages={linkProblems.value} />
        <FieldProblems />
        <Screen />
      </main>
      {learn ? null : <Footer />}
    </>
  );
}
