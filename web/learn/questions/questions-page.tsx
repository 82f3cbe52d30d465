/** Six questions before and after, scored on the device. */
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { FIGURE, LEARN } from '#locale';
import { DataTable } from '../../controls/data-table';
import { download } from '../../controls/download';
import { fill } from '../locale/texts';
import { LearnLink } from '../parts';
import { type Answers, answersFile, KEY, NO_ANSWERS, rightOnes, score, unanswered } from './key';

const text = LEARN.questions;

type When = 'before' | 'after';
/** Kept while the page is open, so that the answers from before are there after. */
const answers = signal<Readonly<Record<When, Answers>>>({ before: NO_ANSWERS, after: NO_ANSWERS });

export function QuestionsPage() {
  const [when, turn] = useState<When>('before');
  const [scored, show] = useState(false);
  const own = answers.value[when];
  const give = (n: number, option: string) => {
    const next = own.map((answer, at) => (at === n ? option : answer));
    answers.value = { ...answers.value, [when]: next };
  };
  const left = unanswered(own);
  return (
    <>
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="learn-lead">{text.lead}</p>
      <p>{text.private}</p>
      <fieldset>
        <legend class="large">{text.which}</legend>
        <div class="row">
          {(['before', 'after'] as const).map((one) => (
            <div class="choice" key={one}>
              <input
                type="radio"
                name="learn-when"
                id={`learn-${one}`}
                checked={when === one}
                onChange={() => {
                  turn(one);
                  show(false);
                }}
              />
              <label for={`learn-${one}`}>{text[one]}</label>
            </div>
          ))}
        </div>
      </fieldset>
      {text.list.map((question, n) => (
        <Question
          key={`${when} ${question.ask}`}
          number={n + 1}
          question={question}
          given={own[n]}
          onGive={(option) => give(n, option)}
        />
      ))}
      <p class="hint">{text.scoreHint}</p>
      <div class="row">
        <button type="button" class="first" onClick={() => show(true)}>
          {text.score}
        </button>
        <button
          type="button"
          onClick={() => download('answers.json', [answersFile(answers.value)], 'application/json')}
        >
          {text.save}
        </button>
        <button
          type="button"
          onClick={() => {
            answers.value = { before: NO_ANSWERS, after: NO_ANSWERS };
            show(false);
          }}
        >
          {text.clear}
        </button>
      </div>
      <div role="status">
        {scored && left.length > 0 ? <p>{fill(text.left, { numbers: left.join(', ') })}</p> : null}
      </div>
      {scored && left.length === 0 ? <Scores /> : null}
      <p>
        <LearnLink to="summary">{text.forRoom}</LearnLink>
      </p>
    </>
  );
}

interface QuestionProps {
  readonly number: number;
  readonly question: { readonly ask: string; readonly options: Readonly<Record<string, string>> };
  readonly given: string | null;
  readonly onGive: (option: string) => void;
}

function Question({ number, question, given, onGive }: QuestionProps) {
  const options = [...Object.entries(question.options), ['unsure', text.unsure]];
  return (
    <fieldset class="learn-ask">
      <legend class="large">
        <span class="quiet">{fill(text.questionOf, { number })}</span> {question.ask}
      </legend>
      {options.map(([id, label]) => (
        <div class="choice" key={id}>
          <input
            type="radio"
            name={`learn-question-${number}`}
            id={`learn-question-${number}-${id}`}
            checked={given === id}
            onChange={() => onGive(id)}
          />
          <label for={`learn-question-${number}-${id}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** What was right, shown only when asked for; the right answers with their reasons. */
function Scores() {
  const { before, after } = answers.value;
  const given = (of: Answers) => unanswered(of).length < KEY.length;
  const verdicts = (of: Answers) =>
    rightOnes(of).map((right, n) => (of[n] === null ? text.skipped : right ? text.right : text.wrong));
  const [was, is] = [verdicts(before), verdicts(after)];
  return (
    <>
      {given(before) ? (
        <p class="sentence">{fill(text.result, { when: text.before, right: score(before) })}</p>
      ) : null}
      {given(after) ? (
        <p class="sentence">{fill(text.result, { when: text.after, right: score(after) })}</p>
      ) : null}
      <DataTable
        caption={text.tableTitle}
        headings={[{ title: text.question }, { title: text.before }, { title: text.after }]}
        dataHeadings={[text.question, text.before, text.after]}
        words={FIGURE}
        rows={text.list.map(({ ask }, n) => ({ cells: [ask, was[n], is[n]], data: [ask, was[n], is[n]] }))}
      />
      <ol>
        {text.list.map(({ options, why, ask }, n) => (
          <li key={ask}>
            {fill(text.answerIs, { answer: (options as Readonly<Record<string, string>>)[KEY[n]] })}. {why}
          </li>
        ))}
      </ol>
    </>
  );
}
