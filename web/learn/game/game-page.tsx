/** The team game: the facilitator’s page, beside the screen of the room. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { ErrorSummary } from '../../controls/problems';
import { learnScenario } from '../chapters/scenarios';
import { fill } from '../locale/texts';
import { LearnLink } from '../parts';
import { tellGame } from '../present/room-state';
import { RoomOpener, useRoom } from '../present/room-window';
import { Agenda } from './agenda';
import { canRedo, canUndo, game, goOn, openGame, redo, screenHidden, undo } from './game';
import { KeepPart } from './keep-part';
import { GuessStep, ResultStep, ShockStep } from './other-steps';
import { PlanStep } from './plan-step';
import { stepsOf } from './rounds';
import { endGameRuns, type GameRuns, gameRuns } from './runs';
import { gameScenario } from './scenario';
import { SetupForm } from './setup-form';
import type { GameShow, ShowPart } from './show';
import { shownSoFar, showOf } from './show-game';
import { GameShowView, Part } from './show-view';
import { beginGame, type GameState } from './state';
import { stepTitle } from './words';

const text = LEARN.game;

export function GamePage() {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const state = game.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => endGameRuns, []);
  // The plan is closed once the room guesses: what follows needs its runs.
  const runs = state === null || state.step === 'plan' ? null : runsOf(state);
  const open = (next: GameState | null) => {
    title.current?.focus();
    openGame(next);
  };
  return (
    <>
      <div data-quoted>
        <ErrorSummary title={text.share.bad} messages={problems} />
      </div>
      <h1 tabIndex={-1} ref={title}>
        {text.title}
      </h1>
      {state === null ? (
        <Opening onBegin={open} />
      ) : (
        <Play state={state} runs={runs} onEnd={() => open(null)} />
      )}
      <KeepPart state={state} runs={runs} onOpen={open} onProblem={setProblems} />
    </>
  );
}

function runsOf(state: GameState): GameRuns {
  return gameRuns(gameScenario(state, state.round)).value;
}

function Opening({ onBegin }: { readonly onBegin: (state: GameState) => void }) {
  return (
    <>
      <p class="learn-lead">{text.lead}</p>
      <p>{fill(text.intro, { people: learnScenario('game').place.population })}</p>
      <p class="note">{`${text.caution} ${text.keep}`}</p>
      <p>
        <LearnLink to="pack">{text.toPrint}</LearnLink>
      </p>
      <Agenda state={null} />
      <SetupForm onBegin={(setup) => onBegin(beginGame(setup))} />
    </>
  );
}

interface PlayProps {
  readonly state: GameState;
  readonly runs: GameRuns | null;
  readonly onEnd: () => void;
}

function Play({ state, runs, onEnd }: PlayProps) {
  const show = showOf(state, runs);
  const heading = useRef<HTMLHeadingElement>(null);
  const where = `${state.round} ${state.step}`;
  const before = useRef(where);
  useEffect(() => {
    if (before.current !== where) heading.current?.focus();
    before.current = where;
  }, [where]);
  return (
    <>
      <Agenda state={state} />
      <h2 tabIndex={-1} ref={heading}>
        {stepTitle(state.round, state.step)}
      </h2>
      <Step state={state} runs={runs} />
      <Buttons state={state} onEnd={onEnd} />
      <Room show={show} />
      {runs === null ? null : <SoFar parts={shownSoFar(state, runs)} />}
    </>
  );
}

function Step({ state, runs }: Pick<PlayProps, 'state' | 'runs'>) {
  if (state.step === 'plan' || runs === null) return <PlanStep state={state} />;
  if (state.step === 'guess') return <GuessStep state={state} runs={runs} />;
  if (state.step === 'shock') return <ShockStep state={state} />;
  return <ResultStep state={state} runs={runs} />;
}

function Buttons({ state, onEnd }: Pick<PlayProps, 'state' | 'onEnd'>) {
  const [sure, setSure] = useState(false);
  const steps = stepsOf(state.round);
  const next = steps[steps.indexOf(state.step) + 1];
  return (
    <div class="row game-on" role="group" aria-label={text.now}>
      {state.step === 'debrief' ? null : (
        <button type="button" class="first" onClick={goOn}>
          {next === undefined
            ? fill(text.nextRound, { round: state.round + 2 })
            : fill(text.goOn, { step: text.steps[next] })}
        </button>
      )}
      <button type="button" aria-disabled={!canUndo.value} onClick={undo}>
        {text.undo}
      </button>
      <button type="button" aria-disabled={!canRedo.value} onClick={redo}>
        {text.redo}
      </button>
      <button type="button" onBlur={() => setSure(false)} onClick={() => (sure ? onEnd() : setSure(true))}>
        {sure ? text.againSure : text.again}
      </button>
    </div>
  );
}

function SoFar({ parts }: { readonly parts: readonly ShowPart[] }) {
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{text.reveal.soFar}</summary>
      {parts.map((part) => (
        <Part key={part.title} part={part} level={4} />
      ))}
    </details>
  );
}

/** The second window, and what it shows now. */
function Room({ show }: { readonly show: GameShow }) {
  const { room, isOpen, blocked, open } = useRoom();
  const hidden = screenHidden.value;
  const said = JSON.stringify([show, hidden]);
  useEffect(() => {
    if (isOpen && room.current !== null) tellGame(room.current, hidden ? null : show);
  }, [said, isOpen]);
  return (
    <section>
      <h2>{text.room.title}</h2>
      <p>{`${text.room.lead} ${text.room.locked}`}</p>
      <RoomOpener isOpen={isOpen} blocked={blocked} open={open} />
      <div class="row">
        <button
          type="button"
          onClick={() => {
            screenHidden.value = !hidden;
          }}
        >
          {hidden ? LEARN.present.show : LEARN.present.hide}
        </button>
      </div>
      <section class="learn-preview" aria-label={text.room.here}>
        {hidden ? <p>{LEARN.present.hidden}</p> : <GameShowView show={show} level={3} />}
      </section>
    </section>
  );
}
