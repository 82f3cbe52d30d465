/** Your place and its twin in figures, and one person in both. */
import { FIGURE, LEARN, NETWORK } from '#locale';
import { type Frame, PERSON } from '../../../sim/engine/frame';
import { GRADE } from '../../../sim/network/tie-store';
import { DataTable } from '../../controls/data-table';
import { countFlag, countUnknown, rowOfPerson } from '../../network/changes';
import { streetOf } from '../../network/layout';
import { graphOf, tiesOf } from '../../network/queries';
import { contextName, gradeName, nameOf, streetName } from '../../network/words';
import { fill } from '../locale/texts';
import { groupLabel, groupsWith } from './deed-fields';

const text = LEARN.sandbox;

const FIGURES: Readonly<Record<keyof typeof text.rows, (frame: Frame) => number>> = {
  people: (frame) => frame.size.people,
  ties: (frame) => frame.size.ties,
  friends: (frame) => frame.tieGrade.filter((grade) => grade >= GRADE.friend).length,
  groups: (frame) => frame.size.groups,
  members: (frame) => countFlag(frame, PERSON.member),
  unknown: countUnknown,
  isolated: (frame) => countFlag(frame, PERSON.isolated),
  lonely: (frame) => countFlag(frame, PERSON.lonely),
};

export function Compare({ yours, twin }: { readonly yours: Frame; readonly twin: Frame }) {
  const rows = Object.entries(FIGURES).map(([id, count]) => ({
    label: text.rows[id as keyof typeof text.rows],
    values: [count(yours), count(twin)],
  }));
  const same = rows.every(({ values: [a, b] }) => a === b);
  return (
    <>
      <h2>{text.compare}</h2>
      {same ? <p>{text.same}</p> : null}
      <DataTable
        caption={text.compare}
        headings={[{ title: text.figure }, ...text.columns.map((title) => ({ title, isNumber: true }))]}
        dataHeadings={[text.figure, ...text.columns]}
        words={FIGURE}
        rows={rows.map(({ label, values }) => ({ cells: [label, ...values], data: [label, ...values] }))}
      />
    </>
  );
}

interface AboutProps {
  readonly yours: Frame;
  readonly twin: Frame;
  readonly id: number;
}

export function AboutPerson({ yours, twin, id }: AboutProps) {
  const row = rowOfPerson(yours, id);
  const name = nameOf(NETWORK, id);
  if (row < 0)
    return (
      <>
        <h2>{text.about}</h2>
        <p>{text.aboutGone}</p>
      </>
    );
  const ties = tiesOf(graphOf(yours), id);
  const groups = groupsWith(yours, id);
  const there = rowOfPerson(twin, id) < 0 ? 0 : tiesOf(graphOf(twin), id).length;
  return (
    <>
      <h2>{text.about}</h2>
      <p>
        {fill(text.aboutLine, {
          name,
          age: yours.ageYears[row],
          street: streetName(NETWORK, streetOf(yours.map, yours.personCell[row])),
          ties: ties.length,
          twin: there,
        })}
      </p>
      <div class="sandbox-about">
        <div>
          <h3>{fill(text.tiesOf, { name })}</h3>
          {ties.length === 0 ? <p>{text.noTies}</p> : null}
          <ul>
            {ties.map(({ other, grade, context }) => (
              <li key={other}>
                {`${nameOf(NETWORK, other)}: ${gradeName(NETWORK, grade)}, ${contextName(NETWORK, context)}`}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{fill(text.groupsOf, { name })}</h3>
          {groups.length === 0 ? <p>{text.noGroups}</p> : null}
          <ul>
            {groups.map((group) => (
              <li key={group}>{groupLabel(yours, group)}</li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
