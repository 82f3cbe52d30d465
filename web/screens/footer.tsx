/** What identifies the run: with these, anybody can check that they have the same numbers. */
import { VERSION } from '../../sim/host/version';
import { answer } from '../session/session';
import { scenario } from '../state/history';

export function Footer() {
  const shown = answer.value;
  const whole = shown?.complete && shown.view.scenario === scenario.value ? shown.view.summary.digests : null;
  return (
    <footer class="foot">
      <div class="wide">
        <dl>
          <dt>Version</dt>
          <dd>{VERSION}</dd>
          <dt>Seed</dt>
          <dd>{scenario.value.seed}</dd>
          <dt>World digest</dt>
          <dd>
            <code id="digest-worlds">{whole?.worlds ?? 'when all pairs have run'}</code>
          </dd>
          <dt>Inputs digest</dt>
          <dd>
            <code id="digest-inputs">{whole?.inputs ?? 'when all pairs have run'}</code>
          </dd>
          <dt>Ledger digest</dt>
          <dd>
            <code id="digest-ledger">{whole?.ledger ?? 'when all pairs have run'}</code>
          </dd>
        </dl>
        <p>
          The command <code>kithwork digest</code> prints the same digests for the same scenario file. Nothing
          you enter leaves this page: it has no server, no cookies and no tracking.
        </p>
      </div>
    </footer>
  );
}
