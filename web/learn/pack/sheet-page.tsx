/** Sheets to print: worksheet, questions to talk about, words, and what the model cannot say. */
import { LEARN } from '#locale';
import { PARAMETERS } from '../../../sim/evidence/registry';
import { fill } from '../locale/texts';
import { LearnLink } from '../parts';
import { Prices, ProposalSheets, RoleCards, Script, Slips } from './game-sheets';

const text = LEARN.pack;
const game = LEARN.gamePrint;

const SHEETS = {
  worksheet: Worksheet,
  sixQuestions: SixQuestions,
  debrief: () => <List lines={text.debriefList} />,
  glossary: Glossary,
  limits: () => <List lines={text.limitsList} />,
  roles: RoleCards,
  prices: Prices,
  proposals: ProposalSheets,
  slips: Slips,
  script: Script,
} as const;
export type SheetId = keyof typeof SHEETS;

/** Sheets of the chapters, and those of the team game. */
export const CHAPTER_SHEETS = ['worksheet', 'sixQuestions', 'debrief', 'glossary', 'limits'] as const;
export const GAME_SHEETS = ['script', 'roles', 'prices', 'proposals', 'slips'] as const;

export function sheetTitle(id: SheetId): string {
  const own = GAME_SHEETS.find((sheet) => sheet === id);
  return own === undefined ? text[id as ChapterSheet] : game[`${own}Title`];
}

export function sheetLead(id: SheetId): string {
  const own = GAME_SHEETS.find((sheet) => sheet === id);
  return own === undefined ? text[`${id as ChapterSheet}Lead`] : game[`${own}Lead`];
}

type ChapterSheet = (typeof CHAPTER_SHEETS)[number];

export function SheetPage({ rest }: { readonly rest: string }) {
  const id: SheetId = Object.hasOwn(SHEETS, rest) ? (rest as SheetId) : 'worksheet';
  const Sheet = SHEETS[id];
  return (
    <>
      <h1 tabIndex={-1}>{sheetTitle(id)}</h1>
      <p class="learn-lead no-print">{sheetLead(id)}</p>
      <div class="row no-print">
        <button type="button" onClick={() => window.print()}>
          {LEARN.common.print}
        </button>
        <LearnLink to="pack" look="button">
          {fill(LEARN.common.back, { page: text.title })}
        </LearnLink>
      </div>
      <Sheet />
    </>
  );
}

function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol class="learn-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

function Glossary() {
  return (
    <dl class="list">
      {Object.values(text.glossaryList).map(({ word, meaning }) => [
        <dt key={word}>{word}</dt>,
        <dd key={meaning}>{fill(meaning, { hours: PARAMETERS.friendHours.value })}</dd>,
      ])}
    </dl>
  );
}

/** A line to write on. */
const Line = () => <span class="learn-write" />;

/** The questions of “Did you learn?” for those without a device; the right answers are on the page alone. */
function SixQuestions() {
  const { list, unsure, before, after } = LEARN.questions;
  return (
    <div class="learn-sheet">
      <p class="game-boxes">
        {[before, after].map((when) => (
          <span key={when}>
            <span class="game-box" /> {when}
          </span>
        ))}
      </p>
      {list.map(({ ask, options }, n) => (
        <section key={ask} class="learn-task">
          <h2>{`${n + 1}. ${ask}`}</h2>
          <ul class="learn-boxes">
            {[...Object.values<string>(options), unsure].map((label) => (
              <li key={label}>
                <span class="game-box" /> {label}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Worksheet() {
  return (
    <div class="learn-sheet">
      <p>
        {text.myName} <Line />
      </p>
      {LEARN.chapters.map(({ title, question, choices }, n) => (
        <section key={title} class="learn-task">
          <h2>{fill(LEARN.chapter.title, { number: n + 1, title })}</h2>
          <p>{question}</p>
          {Object.values(choices).length > 0 ? <p>{Object.values(choices).join(' · ')}</p> : null}
          <p>
            {text.guess} <Line />
          </p>
          <p>
            {text.happened} <Line />
          </p>
          <p>
            {text.thought} <Line />
          </p>
        </section>
      ))}
      <p>
        {text.takeHome} <Line />
      </p>
    </div>
  );
}
