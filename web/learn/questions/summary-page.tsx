/** The room’s answers, from counts that a facilitator types in or from files that people saved. */
import { useState } from 'preact/hooks';
import { FIGURE, LEARN } from '#locale';
import { DataTable } from '../../controls/data-table';
import { ErrorSummary } from '../../controls/problems';
import { fill } from '../locale/texts';
import { countRight, KEY, readAnswers, type SavedAnswers } from './key';

const text = LEARN.roomSummary;
const when = LEARN.questions;
const MOST_PEOPLE = 500;
const LARGEST_FILE = 10_000;

interface Counts {
  readonly people: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const NOBODY: Counts = { people: 0, before: KEY.map(() => 0), after: KEY.map(() => 0) };

export function SummaryPage() {
  const [counts, setCounts] = useState<Counts>(NOBODY);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState(0);
  const open = async (files: FileList | null) => {
    const good: SavedAnswers[] = [];
    const bad: string[] = [];
    for (const file of files ?? []) {
      const found = file.size > LARGEST_FILE ? null : readAnswers(await file.text());
      if (found === null) bad.push(fill(text.badFile, { name: file.name }));
      else good.push(found);
    }
    setProblems(bad);
    setOpened(good.length);
    if (good.length > 0) setCounts({ people: good.length, ...countRight(good) });
  };
  const setOne = (time: 'before' | 'after', n: number, value: number) =>
    setCounts({ ...counts, [time]: counts[time].map((count, at) => (at === n ? value : count)) });
  const tooMany = KEY.flatMap((_, n) =>
    Math.max(counts.before[n], counts.after[n]) > counts.people
      ? [fill(text.tooMany, { number: n + 1 })]
      : [],
  );
  return (
    <>
      <ErrorSummary title={text.problem} messages={problems} />
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="learn-lead">{text.lead}</p>
      <div class="no-print">
        <div class="field">
          <label class="label" for="learn-files">
            {text.open}
          </label>
          <p class="hint" id="learn-files-hint">
            {text.openHint}
          </p>
          <input
            id="learn-files"
            type="file"
            multiple
            accept=".json"
            aria-describedby="learn-files-hint"
            onChange={(event) => open(event.currentTarget.files)}
          />
          <p role="status">{opened > 0 ? fill(text.opened, { count: opened }) : ''}</p>
        </div>
        <Count
          id="learn-people"
          label={text.people}
          hint={text.peopleHint}
          value={counts.people}
          onGive={(people) => setCounts({ ...counts, people })}
        />
        <div class="learn-counts">
          {when.list.map(({ ask }, n) => (
            <fieldset key={ask}>
              <legend>{ask}</legend>
              {(['before', 'after'] as const).map((time) => (
                <Count
                  key={time}
                  id={`learn-${time}-${n}`}
                  label={fill(text.count, { number: n + 1, when: when[time].toLowerCase() })}
                  value={counts[time][n]}
                  onGive={(value) => setOne(time, n, value)}
                />
              ))}
            </fieldset>
          ))}
        </div>
      </div>
      <div role="status">
        {tooMany.map((line) => (
          <p key={line} class="wrong-text">
            {line}
          </p>
        ))}
      </div>
      {counts.people > 0 && tooMany.length === 0 ? <Result counts={counts} /> : null}
    </>
  );
}

interface CountProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly onGive: (value: number) => void;
}

function Count({ id, label, hint, value, onGive }: CountProps) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="number"
        class="learn-count"
        min={0}
        max={MOST_PEOPLE}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const number = Math.round(Number(event.currentTarget.value));
          onGive(Number.isFinite(number) ? Math.min(MOST_PEOPLE, Math.max(0, number)) : 0);
        }}
      />
    </div>
  );
}

function Result({ counts: { people, before, after } }: { readonly counts: Counts }) {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rows = [
    ...when.list.map(({ ask }, n) => ({ label: ask, was: before[n], is: after[n], isTotal: false })),
    { label: text.all, was: sum(before), is: sum(after), isTotal: true },
  ];
  const signed = (value: number) => (value < 0 ? `−${-value}` : value > 0 ? `+${value}` : '0');
  return (
    <>
      <p class="sentence">
        {fill(text.sentence, { most: people * KEY.length, before: sum(before), after: sum(after) })}
      </p>
      <DataTable
        caption={text.tableTitle}
        headings={[
          { title: when.question },
          { title: text.rightBefore, isNumber: true },
          { title: text.rightAfter, isNumber: true },
          { title: text.change, isNumber: true },
        ]}
        dataHeadings={[when.question, text.rightBefore, text.rightAfter, text.change]}
        words={FIGURE}
        rows={rows.map(({ label, was, is, isTotal }) => ({
          cells: [label, was, is, signed(is - was)],
          data: [label, was, is, is - was],
          isTotal,
        }))}
      />
      <p>{text.caution}</p>
    </>
  );
}
