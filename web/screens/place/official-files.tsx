/** Official files: bring them, pick an authority and neighbourhoods by name, and take the place from them. */
import { useState } from 'preact/hooks';
import {
  authorities,
  authority,
  bring,
  chooseAuthority,
  files,
  found,
  leave,
  placeOfChoice,
  problems,
  reading,
} from '../../area/official';
import { SelectField } from '../../controls/choices';
import { DropZone } from '../../controls/drop-zone';
import { ErrorSummary } from '../../controls/problems';
import { change, scenario } from '../../state/history';
import { count } from '../../words';
import { NeighbourhoodList } from './neighbourhood-list';

export function OfficialFiles() {
  const [said, say] = useState('');
  const make = async () => {
    const area = await placeOfChoice();
    if (area === null) return say('');
    const { question: _question, caution: _caution, ...rest } = scenario.value;
    change('take the place from official files', {
      ...rest,
      name: area.name,
      description: `What would the programme change in ${area.name}?`,
      source: area.source,
      place: area.place,
      // Neighbourhoods of the place before are no longer there to be aimed at.
      arms: rest.arms.map((arm) => ({
        ...arm,
        programmes: arm.programmes.map(({ target: _target, ...plan }) => plan),
      })),
    });
    say(`The place is now ${area.name}, with ${count(area.place.population)} residents.`);
  };
  return (
    <details class="official" open={files.value.length > 0}>
      <summary>A real place: bring official files</summary>
      <p>
        Take files that the government publishes, as they are. One of them must be File 7 of the English
        Indices of Deprivation, 2025 or 2019. These can be added: population estimates by single year of age
        (ONS, an Excel workbook for LSOA 2021), and Census 2021 tables TS003, TS007A, TS021 and TS054. They
        are read here, in your browser, and go nowhere.
      </p>
      <p class="hint">
        Where to find them: on GOV.UK, search for “English indices of deprivation 2025”; at the ONS, for
        “Lower layer Super Output Area population estimates”; on Nomis, for “Census 2021 bulk data”.
      </p>
      <ErrorSummary title="Something does not fit; nothing has changed" messages={problems.value} />
      <DropZone label="Official files" accept=".csv,.zip,.xlsx" onFiles={bring} />
      <p role="status">
        {reading.value === null ? said : `Reading ${reading.value} … A large workbook takes some seconds.`}
      </p>
      <FileList />
      {authorities.value.length > 0 ? (
        <>
          <SelectField
            label="Local authority"
            value={authority.value}
            choices={[
              { value: '', label: 'Choose one' },
              ...authorities.value.map(({ name, count: size }) => ({
                value: name,
                label: `${name || 'No authority given'} (${size})`,
              })),
            ]}
            onChange={chooseAuthority}
          />
          <NeighbourhoodList />
          <p>
            <button type="button" class="first" disabled={authority.value === ''} onClick={make}>
              Take the place from these files
            </button>
          </p>
        </>
      ) : null}
      <Notes />
    </details>
  );
}

function FileList() {
  if (files.value.length === 0) return null;
  return (
    <ul class="files">
      {files.value.map(({ file, title, date, rows }) => (
        <li key={file}>
          <strong>{file}</strong>: {title}; {date}; {count(rows)} neighbourhoods.{' '}
          <button type="button" class="plain small" onClick={() => leave(file)}>
            Remove<span class="hidden"> {file}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  population: 'Residents',
  deprivationDecile: 'Deprivation',
  ageShares: 'Ages',
  tenure: 'Who owns and who rents',
  ethnicGroups: 'Ethnic groups',
  compare: 'To compare',
};

/** Where each figure of the place comes from, while it is that place. */
function Notes() {
  const area = found.value;
  if (area === null || scenario.value.source !== area.source) return null;
  return (
    <>
      <h3>Where the figures come from</h3>
      <dl class="sources">
        {area.notes.map(({ field, text, source, date, file }) => (
          <div key={field}>
            <dt>{FIELDS[field] ?? field}</dt>
            <dd>
              {text}. {source}; {date}; file {file}.
            </dd>
          </div>
        ))}
      </dl>
      {area.notices.length > 0 ? (
        <ul class="note">
          {area.notices.map((text) => (
            <li key={text}>{text}.</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
