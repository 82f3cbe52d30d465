/** Follow one person: who, their picture in both arms, and their story year by year. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN, NETWORK } from '#locale';
import { download } from '../../controls/download';
import { type Biography, biographyOf } from '../../network/biography';
import { rowOfPerson } from '../../network/changes';
import { streetOf } from '../../network/layout';
import type { Recording } from '../../network/recording';
import { nameOf, streetName } from '../../network/words';
import { fill } from '../locale/texts';
import { Failed } from '../parts';
import { adultsAtStart, candidates } from './candidates';
import { BANDS, partingMonth, spansOf, storyByYear } from './life';
import { LifePicture } from './life-picture';
import { liveTenYears, years } from './years';

const text = LEARN.person;

export function PersonPage() {
  useEffect(liveTenYears, []);
  const { share, recording, failure } = years.value;
  return (
    <>
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="learn-lead">{text.lead}</p>
      <p>{text.intro}</p>
      <p class="note">{text.invented}</p>
      {failure !== null ? (
        <Failed says={fill(text.failed, { reason: failure })} onAgain={liveTenYears} />
      ) : recording === null ? (
        <p role="status">{fill(text.growing, { percent: Math.floor(share * 100) })}</p>
      ) : (
        <Follow recording={recording} />
      )}
    </>
  );
}

function Follow({ recording }: { readonly recording: Recording }) {
  const [suggested] = useState(() => candidates(recording.frames));
  const [all] = useState(() => adultsAtStart(recording.frames));
  const [id, choose] = useState(suggested[0]?.id ?? all[0]);
  return (
    <>
      <fieldset class="no-print">
        <legend>{text.choose}</legend>
        {suggested.map((candidate) => (
          <div class="choice" key={candidate.kind}>
            <input
              type="radio"
              name="learn-person"
              id={`learn-${candidate.kind}`}
              checked={candidate.id === id}
              onChange={() => choose(candidate.id)}
            />
            <label for={`learn-${candidate.kind}`}>
              {`${text[candidate.kind]}: ${nameOf(NETWORK, candidate.id)}`}
            </label>
          </div>
        ))}
        <p class="field">
          <label for="learn-anybody">{text.any} </label>
          <select
            id="learn-anybody"
            value={id}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {all.map((one) => (
              <option key={one} value={one}>
                {nameOf(NETWORK, one)}
              </option>
            ))}
          </select>
        </p>
      </fieldset>
      <Life recording={recording} id={id} />
    </>
  );
}

function Life({ recording, id }: { readonly recording: Recording; readonly id: number }) {
  const [start] = recording.frames[0];
  const row = rowOfPerson(start, id);
  const name = nameOf(NETWORK, id);
  const framesOf = (arm: number) => recording.frames.map((frames) => frames[arm]);
  const lives = text.arms.map((_, arm) => biographyOf(NETWORK, framesOf(arm), id));
  const most = Math.max(1, ...lives.flatMap(({ ties }) => ties));
  const parting = partingMonth(lives[0], lives[1]);
  const street = streetName(NETWORK, streetOf(start.map, start.personCell[row]));
  return (
    <>
      <h2>{fill(text.heading, { name, age: start.ageYears[row], street })}</h2>
      <p>{parting === null ? text.same : fill(text.differs, { month: Math.max(0, parting - 1) })}</p>
      <div class="learn-lives">
        {lives.map((life, arm) => (
          <section key={text.arms[arm]} aria-label={text.arms[arm]}>
            <h3>{text.arms[arm]}</h3>
            <LifePicture
              name={name}
              arm={text.arms[arm]}
              ties={life.ties}
              most={most}
              spans={
                Object.fromEntries(BANDS.map((band) => [band, spansOf(framesOf(arm), id, band)])) as never
              }
            />
            <h4>{text.storyTitle}</h4>
            <Story name={name} life={life} />
          </section>
        ))}
      </div>
      <p>{text.oneOnly}</p>
      <button type="button" onClick={() => download('story.txt', [storyText(name, lives)], 'text/plain')}>
        {text.saveStory}
      </button>
    </>
  );
}

function Story({ name, life }: { readonly name: string; readonly life: Biography }) {
  const all = storyByYear(life, Math.floor((life.ties.length - 1) / 12));
  return (
    <ol class="learn-story">
      {all.map(({ year, lines }) => (
        <li key={year}>
          <strong>{year === 0 ? text.start : fill(text.year, { year })}</strong>
          {lines.length === 0 ? <p class="quiet">{text.quiet}</p> : null}
          {lines.map((line) => (
            <p key={`${line.month} ${line.text}`}>{sentence(name, line, year)}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function sentence(name: string, { month, text: told }: Biography['lines'][number], year: number): string {
  return year === 0 ? `${name} ${told}` : `${fill(text.month, { month })} ${name} ${told}`;
}

function storyText(name: string, lives: readonly Biography[]): string {
  const parts = lives.flatMap((life, arm) => [
    text.arms[arm],
    ...life.lines.map((line) => sentence(name, line, Math.ceil(line.month / 12))),
    '',
  ]);
  return [text.invented, '', ...parts].join('\n');
}
