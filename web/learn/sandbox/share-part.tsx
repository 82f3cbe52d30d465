/** A link or a file that holds the sandbox, and opening one. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { InputError } from '../../../sim/io/input-error';
import { LONGEST_SANDBOX, readSandbox, type SandboxState, sandboxText } from '../../../sim/io/sandbox-file';
import { download } from '../../controls/download';
import { sandboxLink } from './link';

const text = LEARN.sandbox;

export interface SharePartProps {
  readonly state: SandboxState;
  readonly digest: string;
  readonly onOpen: (state: SandboxState) => void;
  readonly onProblem: (problems: readonly string[]) => void;
}

export function SharePart({ state, digest, onOpen, onProblem }: SharePartProps) {
  const [address, setAddress] = useState('');
  const [said, say] = useState('');
  const packed = sandboxText(state);
  useEffect(() => {
    let wanted = true;
    say('');
    void sandboxLink(state).then((made) => {
      if (wanted) setAddress(made);
    });
    return () => {
      wanted = false;
    };
  }, [packed]);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      // A file that is far too long is refused by its first part.
      onOpen(readSandbox(await file.slice(0, LONGEST_SANDBOX + 1).text(), file.name));
      onProblem([]);
    } catch (error) {
      onProblem(problemsOf(error));
    }
  };
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say(text.copied),
      () => say(text.notCopied),
    );
  return (
    <section class="no-print">
      <h2>{text.share}</h2>
      <p>{text.shareLead}</p>
      <div class="field">
        <label class="label" for="sandbox-link">
          {text.link}
        </label>
        <input id="sandbox-link" type="text" readOnly value={address} data-quoted />
      </div>
      <div class="row">
        <button type="button" onClick={copy}>
          {text.copy}
        </button>
        <button type="button" onClick={() => download('sandbox.json', [packed], 'application/json')}>
          {text.save}
        </button>
      </div>
      <p role="status">{said}</p>
      <div class="field">
        <label class="label" for="sandbox-file">
          {text.open}
        </label>
        <input
          id="sandbox-file"
          type="file"
          accept=".json"
          onChange={(event) => open(event.currentTarget.files?.[0])}
        />
      </div>
      <p class="small quiet sandbox-digest">
        {text.digest} <code data-quoted>{digest}</code>
      </p>
    </section>
  );
}

export function problemsOf(error: unknown): string[] {
  if (error instanceof InputError) return error.message.split('\n').slice(0, 8);
  return [error instanceof Error ? error.message : String(error)];
}
