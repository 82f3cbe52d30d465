/** The records behind a chapter, each with its range, grade and source, as the evidence has them. */
import { LEARN } from '#locale';
import { plain } from '../../../sim/host/cli/distribution-text';
import { recordOf } from './record-of';

const text = LEARN.chapter;

export function Evidence({ ids }: { readonly ids: readonly string[] }) {
  return (
    <details>
      <summary>{text.evidence}</summary>
      <p>{text.evidenceLead}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.evidenceTitle}>
        <table>
          <caption>{text.evidenceTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{text.record}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.spread}</th>
              <th scope="col">{text.grade}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          {/* The records are quoted as they are, in English. */}
          <tbody lang="en-GB" data-quoted>
            {ids.map((id) => {
              const { label, value, unit, low, high, grade, source } = recordOf(id);
              return (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td>{`${plain(value)} ${unit}`}</td>
                  <td>{`${plain(low)} – ${plain(high)}`}</td>
                  <td>{grade}</td>
                  <td>{source}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
