/** The presenter’s window: slides, notes and timer, and the reins of the room’s window. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { CHAPTERS } from '../../../sim/host/learn/chapters';
import { link } from '../../state/route';
import { followed, guesses, reveal, revealed } from '../chapters/memory';
import type { PictureCommand } from '../chapters/network';
import { Predict } from '../chapters/predict';
import { learnScenario } from '../chapters/scenarios';
import { fill } from '../locale/texts';
import { beginnings, notesOf, PLANS, type PlanId, SLIDES_OF, type Slide, titleOf } from './plan';
import { COMMANDS, firstState, type RoomState, tellState } from './room-state';
import { RoomOpener, useRoom } from './room-window';
import { SlideView } from './slide-view';
import { Timer } from './timer';

const text = LEARN.present;

export function PresenterPage({ rest }: { readonly rest: string }) {
  const plan = PLANS.find((one) => String(one) === rest) ?? PLANS[0];
  return <Presenter key={plan} plan={plan} />;
}

function Presenter({ plan }: { readonly plan: PlanId }) {
  const [own, setOwn] = useState<RoomState>(() => firstState(plan));
  const [here, setHere] = useState(false);
  const { room, isOpen, blocked, open } = useRoom();
  const state: RoomState = {
    ...own,
    guesses: guesses.value,
    revealed: revealed.value,
    followed: followed.value,
  };
  const said = JSON.stringify(state);
  useEffect(() => {
    if (isOpen && room.current !== null) tellState(room.current, state);
  }, [said, isOpen]);
  const slides = SLIDES_OF[plan];
  const slide = slides[own.slide];
  const turn = (by: number) => {
    const next = Math.min(slides.length - 1, Math.max(0, own.slide + by));
    setOwn({ ...own, slide: next, command: null });
  };
  const order = (name: PictureCommand) =>
    setOwn({ ...own, command: { name, number: (own.command?.number ?? 0) + 1 } });
  return (
    <>
      <h1 tabIndex={-1}>{fill(text.title, { minutes: plan })}</h1>
      <p>{text.lead}</p>
      <RoomOpener isOpen={isOpen} blocked={blocked} open={open} />
      <Timer />
      <SlideControls
        state={state}
        slide={slide}
        onTurn={turn}
        onChange={(change) => setOwn({ ...own, ...change })}
        onOrder={order}
      />
      <Notes plan={plan} at={own.slide} />
      {slide.kind === 'chapter' && slide.step === 'predict' ? (
        <section aria-label={text.roomGuess} class="card">
          <h2>{text.roomGuess}</h2>
          <Predict chapter={CHAPTERS[slide.chapter - 1]} />
        </section>
      ) : null}
      <div class="choice">
        <input
          type="checkbox"
          id="learn-here"
          checked={here}
          onChange={(event) => setHere(event.currentTarget.checked)}
        />
        <label for="learn-here">{text.here}</label>
      </div>
      {here ? (
        <div class="learn-preview">
          <SlideView state={{ ...state, locked: false }} level={2} />
        </div>
      ) : null}
    </>
  );
}

interface SlideControlsProps {
  readonly state: RoomState;
  readonly slide: Slide;
  readonly onTurn: (by: number) => void;
  readonly onChange: (change: Partial<RoomState>) => void;
  readonly onOrder: (command: PictureCommand) => void;
}

function SlideControls({ state, slide, onTurn, onChange, onOrder }: SlideControlsProps) {
  const slides = SLIDES_OF[state.plan];
  const shown = slide.kind === 'chapter' && state.revealed[slide.chapter] === true;
  const onKey = (event: KeyboardEvent) => {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onTurn(by);
  };
  return (
    <div class="learn-controls" role="group" aria-label={text.controls} onKeyDown={onKey}>
      <p class="learn-lead" role="status">
        {fill(text.slideOf, { slide: state.slide + 1, slides: slides.length, title: titleOf(slide) })}
      </p>
      <div class="row">
        <button type="button" disabled={state.slide === 0} onClick={() => onTurn(-1)}>
          {text.back}
        </button>
        <button
          type="button"
          class="first"
          disabled={state.slide === slides.length - 1}
          onClick={() => onTurn(1)}
        >
          {text.forward}
        </button>
      </div>
      <p class="hint">{text.keys}</p>
      <div class="row" role="group" aria-label={text.screen}>
        <button type="button" onClick={() => onChange({ hidden: !state.hidden })}>
          {state.hidden ? text.show : text.hide}
        </button>
        <button type="button" onClick={() => onChange({ locked: !state.locked })}>
          {state.locked ? text.unlock : text.lock}
        </button>
        <button type="button" onClick={() => onChange({ large: !state.large })}>
          {state.large ? text.normal : text.large}
        </button>
        {slide.kind === 'chapter' && slide.step === 'why' ? (
          <button type="button" onClick={() => reveal(slide.chapter, !shown)}>
            {shown ? text.unreveal : text.reveal}
          </button>
        ) : null}
      </div>
      {slide.kind === 'chapter' && slide.step === 'watch' ? (
        <div class="row" role="group" aria-label={text.picture}>
          {COMMANDS.map((command) => (
            <button type="button" key={command} onClick={() => onOrder(command)}>
              {text[command]}
            </button>
          ))}
          <label class="learn-month">
            {text.month}{' '}
            <input
              type="number"
              class="learn-count"
              min={0}
              max={learnScenario(CHAPTERS[slide.chapter - 1].file).months}
              onChange={(event) => {
                const month = Math.round(Number(event.currentTarget.value));
                if (Number.isFinite(month)) onOrder(Math.max(0, month));
              }}
            />
          </label>
        </div>
      ) : null}
    </div>
  );
}

/** What a slide speaks of, in a window of its own. */
function OpenBeside({ slide }: { readonly slide: Slide }) {
  if (slide.kind !== 'words') return null;
  const pages = [
    { path: 'questions', label: LEARN.slides.openQuestions, on: ['before', 'after'] },
    { path: 'summary', label: LEARN.slides.openSummary, on: ['before', 'after'] },
    { path: 'sandbox', label: LEARN.slides.openSandbox, on: ['sandbox', 'more'] },
    { path: 'game', label: LEARN.slides.openGame, on: ['more'] },
  ];
  return (
    <>
      {pages
        .filter(({ on }) => on.includes(slide.id))
        .map(({ path, label }) => (
          <p key={path}>
            <a href={link('learn', path)} target="_blank" rel="noopener">
              {label}
            </a>
          </p>
        ))}
    </>
  );
}

function Notes({ plan, at }: { readonly plan: PlanId; readonly at: number }) {
  const slides = SLIDES_OF[plan];
  const next = slides[at + 1];
  return (
    <section class="note" aria-label={text.notes}>
      <p>
        <strong>{text.notes}</strong>
      </p>
      {notesOf(slides[at]).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <OpenBeside slide={slides[at]} />
      <p>{fill(text.planned, { minutes: slides[at].minutes, from: beginnings(slides)[at] })}</p>
      <p>{next === undefined ? text.lastSlide : fill(text.nextSlide, { title: titleOf(next) })}</p>
    </section>
  );
}
