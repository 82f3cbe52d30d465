/** Take it away and bring it back: link, scenario file, tables, and the business case on paper. */
import { useState } from 'preact/hooks';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { InputError } from '../../sim/io/input-error';
import { LONGEST_FILE, readScenario } from '../../sim/io/scenario-file';
import { SelectField } from '../controls/choices';
import { download, fileName } from '../controls/download';
import { ErrorSummary } from '../controls/problems';
import { answer, runsAsCsv, stale } from '../session/session';
import { tooLong } from '../state/address';
import { EXAMPLE } from '../state/example';
import { change, scenario } from '../state/history';
import { forgetKept, keep, keptScenario } from '../state/kept';
import { LIBRARY, libraryScenario } from '../state/library';
import { scenarioText } from '../state/scenario-text';
import { BusinessCase } from './business-case';

export function ShareScreen() {
  return (
    <>
      <div class="no-print">
        <h1 tabIndex={-1}>Share and print</h1>
        <LinkPart />
        <FilePart />
        <LibraryPart />
        <KeepPart />
        <TablePart />
        <h2>Business case</h2>
        <p>
          A summary for a paper or a meeting. It lists what a report of an economic evaluation should say
          (CHEERS 2022).
        </p>
        <p>
          <button type="button" class="first" onClick={() => window.print()}>
            Print the business case
          </button>
        </p>
      </div>
      <BusinessCase />
    </>
  );
}

/** The scenarios of the repository, each a question with its sources. */
function LibraryPart() {
  const [chosen, choose] = useState(LIBRARY[0].value);
  return (
    <>
      <h2>A scenario from the library</h2>
      <SelectField label="Start from" value={chosen} choices={LIBRARY} onChange={choose} />
      <p>
        <button
          type="button"
          onClick={() => change('open a scenario of the library', libraryScenario(chosen))}
        >
          Open it
        </button>
      </p>
    </>
  );
}

function LinkPart() {
  const [said, say] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say('Copied.');
    } catch {
      say('Copying is not allowed here. Copy the address of this page from the address bar.');
    }
  };
  return (
    <>
      <h2>A link</h2>
      {tooLong.value ? (
        <p class="note">This scenario is too large for a link. Save it as a file instead and send that.</p>
      ) : (
        <p>
          The address of this page holds all you have entered, after the sign #. That part is never sent to a
          server. Whoever opens it sees the same and gets the same numbers.
        </p>
      )}
      <div class="row">
        <button type="button" disabled={tooLong.value} onClick={copy}>
          Copy the link
        </button>
        <p role="status">{said}</p>
      </div>
    </>
  );
}

function FilePart() {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [said, say] = useState('');
  const save = () =>
    download(
      fileName(scenario.value.name, 'yaml'),
      [scenarioText(scenario.value, 'file')],
      'application/yaml',
    );
  const open = async (file: File | undefined) => {
    if (!file) return;
    say('');
    try {
      if (file.size > 4 * LONGEST_FILE) throw InputError.of('', 'the file is longer than 1 MB', file.name);
      const read = readScenario(await file.text(), file.name, VOCABULARY);
      setProblems([]);
      change(`open ${file.name}`, read);
      say(`Opened ${file.name}: ${read.name}.`);
    } catch (error) {
      setProblems(
        error instanceof InputError
          ? error.message.split('\n').slice(0, 12)
          : [`${file.name} could not be read`],
      );
    }
  };
  return (
    <>
      <h2>A scenario file</h2>
      <p>
        The same file that the command line reads and writes: <code>kithwork compare your-file.yaml</code>.
      </p>
      <ErrorSummary title="The file was not opened; nothing has changed" messages={problems} />
      <div class="row">
        <button type="button" onClick={save}>
          Save the scenario file
        </button>
        <button type="button" onClick={() => change('start anew', EXAMPLE)}>
          Start anew from the example
        </button>
      </div>
      <div class="field">
        <label class="label" for="file">
          Open a scenario file
        </label>
        <input
          id="file"
          type="file"
          accept=".yaml,.yml,.json"
          onChange={(event) => {
            open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p role="status">{said}</p>
    </>
  );
}

/** The only thing that is ever stored, and only when asked. */
function KeepPart() {
  const [said, say] = useState('');
  return (
    <>
      <h2>Keep it in this browser</h2>
      <p>Nothing is stored unless you press Save here. Only this browser can see it.</p>
      <div class="row">
        <button
          type="button"
          onClick={() =>
            say(keep(scenario.value) ? 'Saved in this browser.' : 'This browser does not let pages save.')
          }
        >
          Save in this browser
        </button>
        <button
          type="button"
          onClick={() => {
            const kept = keptScenario();
            if (kept) change('open what was saved', kept);
            say(kept ? `Opened: ${kept.name}.` : 'Nothing is saved in this browser.');
          }}
        >
          Open what was saved
        </button>
        <button
          type="button"
          onClick={() => {
            forgetKept();
            say('What was saved is gone.');
          }}
        >
          Forget it
        </button>
        <p role="status">{said}</p>
      </div>
    </>
  );
}

function TablePart() {
  const [said, say] = useState('');
  const save = async (table: 'outcomes' | 'runs') => {
    const parts = await runsAsCsv(table);
    if (parts === null) return say('There are no runs: run the study first.');
    download(fileName(`${scenario.value.name} ${table}`, 'csv'), parts, 'text/csv;charset=utf-8');
    say('Saved.');
  };
  const ready = answer.value !== null && !stale.value;
  return (
    <>
      <h2>All runs as tables</h2>
      <p>
        Every outcome of every run by year, as the command line writes it. Each table of an answer has a
        button of its own too.
      </p>
      <div class="row">
        <button type="button" disabled={!ready} onClick={() => save('outcomes')}>
          Save outcomes.csv
        </button>
        <button type="button" disabled={!ready} onClick={() => save('runs')}>
          Save runs.csv
        </button>
        <p role="status">{said}</p>
      </div>
    </>
  );
}
