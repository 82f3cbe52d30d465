/** A file that holds the game, opening one, and how to check a round. */
import { LEARN } from '#locale';
import { VERSION } from '../../../sim/host/version';
import { download } from '../../controls/download';
import { scenarioText } from '../../state/scenario-text';
import { fill } from '../locale/texts';
import { problemsOf } from '../sandbox/share-part';
import { gameText, LONGEST_GAME, readGame } from './file';
import { type GameRuns, gameDigest } from './runs';
import type { GameState } from './state';

const text = LEARN.game.share;

export interface KeepPartProps {
  /** Null before a game has begun. */
  readonly state: GameState | null;
  /** Of the round of the state; null while there are none. */
  readonly runs: GameRuns | null;
  readonly onOpen: (state: GameState) => void;
  readonly onProblem: (problems: readonly string[]) => void;
}

export function KeepPart({ state, runs, onOpen, onProblem }: KeepPartProps) {
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      // A file that is far too long is refused by its first part.
      onOpen(readGame(await file.slice(0, LONGEST_GAME + 1).text(), file.name));
      onProblem([]);
    } catch (error) {
      onProblem(problemsOf(error));
    }
  };
  return (
    <section class="no-print">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <div class="row">
        {state === null ? null : (
          <button
            type="button"
            onClick={() => download('kithwork-game.json', [gameText(state)], 'application/json')}
          >
            {text.save}
          </button>
        )}
      </div>
      <div class="field">
        <label class="label" for="game-file">
          {text.open}
        </label>
        <input
          id="game-file"
          type="file"
          accept=".json"
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {state === null || runs === null ? null : <CheckRound state={state} runs={runs} />}
    </section>
  );
}

function CheckRound({ state, runs }: { readonly state: GameState; readonly runs: GameRuns }) {
  const file = `game-${state.luck}-round-${state.round + 1}.yaml`;
  return (
    <details>
      <summary>{text.check}</summary>
      <p>{text.checkLead}</p>
      <pre class="learn-command" tabIndex={0} data-quoted>{`npx kithwork digest ${file}`}</pre>
      <p>
        {fill(text.digest, { round: state.round + 1 })}{' '}
        <code id="game-digest" data-quoted>
          {gameDigest(runs) ?? text.notYet}
        </code>
      </p>
      <button
        type="button"
        onClick={() => download(file, [scenarioText(runs.scenario, 'file')], 'application/yaml')}
      >
        {text.scenario}
      </button>
      <p class="quiet small">{fill(LEARN.common.version, { version: VERSION })}</p>
    </details>
  );
}
