/**
 * The network in words: groups, people and ties of the month shown, as lists with buttons. It answers what the
 * picture answers, by keyboard and to a screen reader.
 */
import type Graph from 'graphology';
import { type Frame, PERSON } from '../../sim/engine/frame';
import { rowOfPerson } from './changes';
import { button, fill, folded, heading, make } from './dom';
import { memberCount } from './events';
import { streetOf } from './layout';
import { changedItems } from './list-changes';
import { findPeople, graphOf, groupsBySize, isSupported, peopleWith, personFacts, tiesOf } from './queries';
import type { Recording } from './recording';
import { capital, contextName, gradeName, groupName, nameOf, say, streetName, type TextId } from './words';

const QUESTIONS = ['questionIsolated', 'questionGroups', 'questionPeople', 'questionChanged'] as const;
type Question = (typeof QUESTIONS)[number];
/** Lines shown at once; a button brings more. */
const PAGE = 40;

type View =
  | { readonly kind: 'answer' }
  | { readonly kind: 'person'; readonly id: number }
  | { readonly kind: 'group'; readonly id: number };

export interface ListView {
  readonly element: HTMLElement;
  /** The month shown is now another one. */
  update(month: number): void;
  showPerson(id: number): void;
}

export interface ListActions {
  follow(id: number | null): void;
  followed(): number | null;
}

export function createList(recording: Recording, actions: ListActions): ListView {
  const { words, armNames } = recording;
  let arm = armNames.length - 1;
  let question: Question = 'questionIsolated';
  let month = 0;
  let searched = '';
  let path: View[] = [{ kind: 'answer' }];
  let graph: { frame: Frame; graph: Graph } | null = null;
  const { element, body } = folded(say(words, 'list'), () => render(false));
  const answer = make('div', { class: 'kw-net-answer' });

  const armChoice = choice('listArm', armNames.map(capital), arm, (chosen) => {
    arm = chosen;
    open({ kind: 'answer' }, true);
  });
  const questionChoice = choice(
    'listQuestion',
    QUESTIONS.map((q) => say(words, q)),
    0,
    (chosen) => {
      question = QUESTIONS[chosen];
      open({ kind: 'answer' }, true);
    },
  );
  fill(
    body,
    make('p', {}, say(words, 'listIntro')),
    armNames.length > 1 ? armChoice : null,
    questionChoice,
    answer,
  );

  function choice(label: TextId, options: readonly string[], chosen: number, onChoose: (i: number) => void) {
    const select = make('select', {
      onchange: () => onChoose(select.selectedIndex),
    });
    options.forEach((text, i) => {
      select.append(make('option', { value: i, selected: i === chosen }, text));
    });
    return make('label', { class: 'kw-net-field' }, make('span', {}, say(words, label)), select);
  }

  function frameNow(): Frame {
    return recording.frames[month][arm];
  }

  function graphNow(): Graph {
    const frame = frameNow();
    if (graph?.frame !== frame) graph = { frame, graph: graphOf(frame) };
    return graph.graph;
  }

  function open(view: View, fromStart: boolean): void {
    path = fromStart ? [view] : [...path, view];
    render(!fromStart || view.kind !== 'answer');
  }

  /** @param focus moves the focus to the heading of what is shown, after a button led there */
  function render(focus: boolean): void {
    if (!element.open || recording.frames.length === 0) return;
    const view = path[path.length - 1];
    const { title, content } =
      view.kind === 'person' ? person(view.id) : view.kind === 'group' ? group(view.id) : answerTo(question);
    const head = heading(0, title, { tabindex: -1 });
    const back =
      path.length > 1
        ? button(say(words, 'back'), () => {
            path = path.slice(0, -1);
            render(true);
          })
        : null;
    const when = make(
      'p',
      { class: 'kw-net-when' },
      `${say(words, 'monthOf', { month, months: recording.total - 1 })}. ${capital(armNames[arm])}.`,
    );
    fill(answer, when, head, ...content, back);
    if (focus) head.focus();
  }

  type Part = { title: string; content: (Node | null)[] };

  function answerTo(asked: Question): Part {
    const frame = frameNow();
    if (asked === 'questionIsolated') {
      const rows = peopleWith(frame, PERSON.isolated);
      return {
        title: say(words, 'isolatedCount', { count: rows.length }),
        content: [make('p', {}, say(words, 'isolatedMeaning')), paged(rows, personLine)],
      };
    }
    if (asked === 'questionGroups') {
      const title = say(words, 'groupsCount', { count: frame.size.groups });
      return { title, content: [paged(groupsBySize(frame), groupLine)] };
    }
    if (asked === 'questionChanged') return changed();
    const rows = findPeople(words, frame, searched);
    const input = make('input', { type: 'search', value: searched, autocomplete: 'off' });
    const form = make(
      'form',
      {
        class: 'kw-net-field',
        onsubmit: (event) => {
          event.preventDefault();
          searched = input.value;
          render(true);
        },
      },
      make('label', {}, make('span', {}, say(words, 'search')), input),
      make('button', { type: 'submit' }, say(words, 'searchButton')),
    );
    const title =
      rows.length === 0 ? say(words, 'nobodyFound') : say(words, 'peopleCount', { count: rows.length });
    return { title, content: [form, paged(rows, personLine)] };
  }

  function changed(): Part {
    const title = say(words, 'questionChanged');
    if (month === 0) return { title, content: [make('p', {}, say(words, 'changedNone'))] };
    const parts = changedItems(words, recording.frames[month - 1][arm], frameNow());
    return {
      title,
      content: parts.map(({ title: part, items }) => {
        const { element: details, body: inside } = folded(part, () => fill(inside, paged(items, line)));
        return details;
      }),
    };
    function line(item: { text: string; people: readonly number[] }): HTMLElement {
      const here = item.people.filter((id) => rowOfPerson(frameNow(), id) >= 0);
      return make('li', {}, `${item.text} `, ...here.map((id) => personButton(id)));
    }
  }

  function person(id: number): Part {
    const frame = frameNow();
    const row = rowOfPerson(frame, id);
    const name = nameOf(words, id);
    if (row < 0) return { title: `${name} ${say(words, 'storyNotYet')}`, content: [] };
    const facts = personFacts(words, frame, row);
    const ties = tiesOf(graphNow(), id);
    const followed = actions.followed() === id;
    const list = paged(ties, ({ other, grade, context }) =>
      make('li', {}, personButton(other), ` ${gradeName(words, grade)}, ${contextName(words, context)}`),
    );
    return {
      title: say(words, 'personLine', { name, age: facts.ageYears, street: facts.street }),
      content: [
        make(
          'p',
          {},
          [...states(facts.flags), say(words, 'elsewhereCount', { count: facts.elsewhere })].join(', '),
        ),
        heading(1, `${say(words, 'tiesOf', { name })}: ${say(words, 'tieCount', { count: ties.length })}`),
        ties.length === 0 ? make('p', {}, say(words, 'tiesNone', { name })) : list,
        facts.groups.length > 0 ? heading(1, say(words, 'groupsOf', { name })) : null,
        facts.groups.length > 0 ? make('ul', {}, ...facts.groups.map(groupLine)) : null,
        button(say(words, followed ? 'unfollow' : 'follow', { name }), () => {
          actions.follow(followed ? null : id);
          render(true);
        }),
      ],
    };
  }

  function group(id: number): Part {
    const frame = frameNow();
    const g = frame.groupId.indexOf(id);
    if (g < 0) return { title: say(words, 'nobodyFound'), content: [] };
    const members = [...frame.members.subarray(frame.memberStart[g], frame.memberStart[g + 1])];
    return {
      title: say(words, 'groupMembers', { group: groupName(words, frame.groupKind[g]) }),
      content: [paged(members, personLine)],
    };
  }

  function states(flags: number): string[] {
    const named: readonly [number, TextId][] = [
      [PERSON.isolated, 'personIsolated'],
      [PERSON.livesAlone, 'personAlone'],
      [PERSON.lonely, 'personLonely'],
      [PERSON.depressed, 'personLow'],
      [PERSON.member, 'personIn'],
      [PERSON.volunteer, 'personVolunteer'],
      [PERSON.met, 'personMet'],
      [PERSON.connector, 'personConnector'],
    ];
    const found = named.filter(([flag]) => (flags & flag) !== 0).map(([, text]) => say(words, text));
    return (flags & PERSON.adult) === 0 ? [say(words, 'personChild'), ...found] : found;
  }

  function personButton(id: number): HTMLElement {
    return button(nameOf(words, id), () => open({ kind: 'person', id }, false), { class: 'kw-net-link' });
  }

  function personLine(row: number): HTMLElement {
    const facts = personFacts(words, frameNow(), row);
    const rest = [String(facts.ageYears), facts.street, ...states(facts.flags)].join(', ');
    return make('li', {}, personButton(facts.id), ` ${rest}`);
  }

  function groupLine(g: number): HTMLElement {
    const frame = frameNow();
    const name = groupName(words, frame.groupKind[g]);
    const street = streetName(words, streetOf(frame.map, frame.groupCell[g]));
    const text = say(words, 'groupLine', { group: capital(name), street, count: memberCount(frame, g) });
    const id = frame.groupId[g];
    const age = month - frame.groupFounded[g];
    const since = frame.groupFounded[g] < 0 ? say(words, 'groupOld') : say(words, 'groupSince', { age });
    const notes = [since, ...(isSupported(frame, g) ? [say(words, 'groupSupported')] : [])].join(', ');
    return make(
      'li',
      {},
      button(text, () => open({ kind: 'group', id }, false), { class: 'kw-net-link' }),
      ` ${notes}`,
    );
  }

  /** A list that grows by a page at the press of a button, with the focus on the first new line. */
  function paged<T>(items: readonly T[], lineOf: (item: T) => HTMLElement): HTMLElement {
    const list = make('ul', { class: 'kw-net-list' });
    const holder = make('div', {}, list);
    let shown = 0;
    const more = button('', () => {
      const from = shown;
      grow();
      list.children[from]?.querySelector('button')?.focus();
    });
    function grow(): void {
      list.append(...items.slice(shown, shown + PAGE).map(lineOf));
      shown = Math.min(items.length, shown + PAGE);
      more.textContent = say(words, 'showMore', { left: items.length - shown });
      if (shown < items.length) holder.append(more);
      else more.remove();
    }
    grow();
    return holder;
  }

  return {
    element,
    update(next) {
      month = next;
      render(false);
    },
    showPerson(id) {
      element.open = true;
      open({ kind: 'person', id }, true);
    },
  };
}
