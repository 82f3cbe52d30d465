/** The sandbox: change a small place, let it grow older, and hold it against its twin. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import {
  FEWEST_PEOPLE,
  MOST_PEOPLE,
  SANDBOX_MONTHS,
  type SandboxPlace,
} from '../../../sim/engine/sandbox-action';
import type { SandboxState } from '../../../sim/io/sandbox-file';
import { ErrorSummary } from '../../controls/problems';
import { figure } from '../../network/words';
import { fill } from '../locale/texts';
import { Failed } from '../parts';
import { ActForm } from './act-form';
import {
  age,
  busy,
  canRedo,
  canUndo,
  closeBox,
  failure,
  grown,
  moment,
  openAgain,
  openBox,
  place,
  redo,
  type Shown,
  shown,
  told,
  undo,
} from './box';
import { AboutPerson, Compare } from './compare';
import { type Chosen, type Kind, mended } from './deed-fields';
import { Diary, toldText } from './diary';
import { Legend } from './legend';
import { readSandboxLink } from './link';
import { Pictures } from './picture';
import { PlaceForm } from './place-form';
import { problemsOf, SharePart } from './share-part';

const text = LEARN.sandbox;
const FIRST: SandboxPlace = { people: 100, place: 1, luck: 1 };
const UNTOUCHED = { month: 0, actions: [] };

export function SandboxPage({ rest }: { readonly rest: string }) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    const plain = () => openBox({ place: FIRST, ...UNTOUCHED });
    setProblems([]);
    if (rest === '') void plain();
    else
      readSandboxLink(rest).then(openBox, (error: unknown) => {
        setProblems(problemsOf(error));
        void plain();
      });
    return closeBox;
  }, [rest]);
  const title = useRef<HTMLHeadingElement>(null);
  // What was in focus may go with the place it belonged to.
  const open = (state: SandboxState) => {
    title.current?.focus();
    void openBox(state);
  };
  return (
    <>
      <div data-quoted>
        <ErrorSummary title={text.badLink} messages={problems} />
      </div>
      <h1 tabIndex={-1} ref={title}>
        {text.title}
      </h1>
      <p class="learn-lead">{text.lead}</p>
      <p>{text.intro}</p>
      <p class="note">{`${text.invented} ${text.caution}`}</p>
      <PlaceForm
        fewest={FEWEST_PEOPLE}
        most={MOST_PEOPLE}
        place={place.value}
        onBegin={(next) => open({ place: next, ...UNTOUCHED })}
      />
      {failure.value !== null ? (
        <Failed says={fill(text.failed, { reason: failure.value })} onAgain={openAgain} />
      ) : shown.value === null ? (
        <p role="status">{fill(text.growing, { percent: Math.floor(grown.value * 100) })}</p>
      ) : (
        <Bench shown={shown.value} onOpen={open} onProblem={setProblems} />
      )}
    </>
  );
}

interface BenchProps {
  readonly shown: Shown;
  readonly onOpen: (state: SandboxState) => void;
  readonly onProblem: (problems: readonly string[]) => void;
}

const NOTHING: Chosen = {
  person: -1,
  other: -1,
  group: -1,
  interest: 0,
  street: 0,
  cell: 0,
  from: 0,
  to: 1,
  pairs: 3,
  grade: 0,
};

function Bench({ shown: now, onOpen, onProblem }: BenchProps) {
  const [kind, setKind] = useState<Kind>('draw tie');
  const { frames } = now.months[now.months.length - 1];
  const [yours, twin] = frames;
  const [wanted, setWanted] = useState<Chosen>(() => mended('draw tie', yours, NOTHING));
  const [turn, setTurn] = useState<'person' | 'other'>('person');
  const chosen = mended(kind, yours, wanted);
  const pick = (id: number) => {
    setWanted({ ...chosen, [turn]: id });
    const two = kind === 'draw tie' || kind === 'cut tie';
    setTurn(two && turn === 'person' ? 'other' : 'person');
  };
  const marked = kind === 'draw tie' || kind === 'cut tie' ? [chosen.person, chosen.other] : [chosen.person];
  return (
    <>
      <Time />
      <p role="status" class="sandbox-told">
        {busy.value ? '' : toldText(told.value, frames)}
      </p>
      <p class="quiet small no-print">{text.pictureHint}</p>
      <Pictures shown={now} marked={marked} onPick={pick} />
      <Legend />
      <div class="sandbox-columns">
        <ActForm
          frame={yours}
          kind={kind}
          chosen={chosen}
          onKind={(next) => {
            setKind(next);
            setTurn('person');
          }}
          onChosen={setWanted}
        />
        <div>
          <Compare yours={yours} twin={twin} />
          {now.spent > 0 ? <p>{fill(text.spent, { pounds: figure(Math.round(now.spent)) })}</p> : null}
        </div>
      </div>
      <AboutPerson yours={yours} twin={twin} id={chosen.person} />
      <Diary map={yours.map} actions={moment.value.actions} refusals={now.refusals} />
      <SharePart
        state={{ place: place.value, ...moment.value }}
        digest={now.digest}
        onOpen={onOpen}
        onProblem={onProblem}
      />
    </>
  );
}

/** Time and undoing. Buttons keep the focus while months are played, so none is switched off. */
function Time() {
  const { month } = moment.value;
  const ended = month >= SANDBOX_MONTHS;
  return (
    <div class="sandbox-time no-print" role="group" aria-label={text.age} aria-busy={busy.value}>
      <p>
        <strong>{fill(text.month, { month, last: SANDBOX_MONTHS })}</strong>
      </p>
      <div class="row">
        <button type="button" aria-disabled={busy.value || ended} onClick={() => age(1)}>
          {text.monthOn}
        </button>
        <button type="button" aria-disabled={busy.value || ended} onClick={() => age(12)}>
          {text.yearOn}
        </button>
        <button type="button" aria-disabled={busy.value || !canUndo.value} onClick={undo}>
          {text.undo}
        </button>
        <button type="button" aria-disabled={busy.value || !canRedo.value} onClick={redo}>
          {text.redo}
        </button>
      </div>
      {ended ? <p>{text.ended}</p> : null}
    </div>
  );
}
