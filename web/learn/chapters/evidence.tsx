/** The records behind a chapter, each with its range, grade and source, as the evidence has them. */
import { LEARN } from '#locale';
import type { ParameterRecord } from '../../../sim/evidence/parameter';
import { PARAMETERS, type ParameterId } from '../../../sim/evidence/registry';
import { plain } from '../../../sim/host/cli/distribution-text';
import { approachById } from '../../../sim/programmes/registry';

const text = LEARN.chapter;

/** A record of the model by its id, or an option of an approach by `approach.option`. */
export function recordOf(id: string): ParameterRecord {
  const [approach, option] = id.split('.');
  const found: ParameterRecord | undefined =
    option === undefined ? PARAMETERS[id as ParameterId] : approachById(approach).options[option];
  if (found === undefined) throw new Error(`evidence: expected the id of a record, got ${id}`);
  return found;
}

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
