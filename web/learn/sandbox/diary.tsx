/** What was done, in words: the list of the sandbox, and what was said last. */
import { LEARN, NETWORK } from '#locale';
import type { Frame } from '../../../sim/engine/frame';
import type { Refusal, SandboxAction } from '../../../sim/engine/sandbox-action';
import { type StreetMap, streetOf } from '../../../sim/population/streets';
import { groupName, nameOf, streetName } from '../../network/words';
import { fill } from '../locale/texts';
import type { Told } from './box';

const text = LEARN.sandbox;

export function sentenceOf(action: SandboxAction, map: StreetMap): string {
  const name = (id: number) => nameOf(NETWORK, id);
  switch (action.kind) {
    case 'draw tie':
    case 'cut tie':
      return fill(text.done[action.kind], { a: name(action.a), b: name(action.b) });
    case 'open group':
      return fill(text.done[action.kind], {
        a: name(action.founder),
        kind: groupName(NETWORK, action.interest),
      });
    case 'join group':
    case 'leave group':
      return fill(text.done[action.kind], { a: name(action.person) });
    case 'move home':
    case 'move out':
      return fill(text.done[action.kind], {
        a: name(action.person),
        street: streetName(NETWORK, streetOf(map, action.cell)),
      });
    case 'bridge streets':
      return fill(text.done[action.kind], {
        from: streetName(NETWORK, action.from),
        to: streetName(NETWORK, action.to),
      });
    default:
      return text.done[action.kind];
  }
}

export function toldText(told: Told | null, [yours, twin]: readonly Frame[]): string {
  switch (told?.kind) {
    case 'aged':
      return fill(text.aged, { month: yours.month, ties: yours.size.ties, twin: twin.size.ties });
    case 'undone':
      return fill(text.undone, { month: yours.month });
    case 'redone':
      return fill(text.redone, { month: yours.month });
    case 'done':
      return told.action.kind === 'bridge streets'
        ? `${sentenceOf(told.action, yours.map)} ${fill(text.tiesMade, { ties: told.ties })}`
        : sentenceOf(told.action, yours.map);
    case 'refused':
      return text.refused[told.why];
    case 'full':
      return text.tooMany;
    default:
      return '';
  }
}

export interface DiaryProps {
  readonly map: StreetMap;
  readonly actions: readonly SandboxAction[];
  readonly refusals: readonly (Refusal | null)[];
}

export function Diary({ map, actions, refusals }: DiaryProps) {
  return (
    <>
      <h2>{text.diary}</h2>
      {actions.length === 0 ? <p>{text.nothing}</p> : null}
      <ol class="sandbox-diary">
        {actions.map((action, n) => {
          const what = sentenceOf(action, map);
          const why = refusals[n] ?? null;
          return (
            <li key={n}>
              {fill(text.diaryLine, {
                month: action.month,
                what: why === null ? what : fill(text.notDone, { what }),
              })}
            </li>
          );
        })}
      </ol>
    </>
  );
}
