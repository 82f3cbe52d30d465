/**
 * A network over time as GEXF 1.3 with spells: people and ties with the months in which they are there, and the
 * grade of a tie and the isolation of a person as values that change. Gephi plays it on its timeline. Months are
 * plain numbers; a spell includes its first and its last month. Equal input gives equal bytes.
 */
import { type Frame, PERSON } from '../engine/frame';
import { CONTEXT } from '../network/tie-store';

const CONTEXTS = Object.keys(CONTEXT);
const GRADES = Object.freeze(['acquaintance', 'casual friend', 'friend', 'close friend']);

/** First and last month of something, or of a value. */
interface Spell {
  readonly from: number;
  to: number;
  readonly value: string;
}

interface Element {
  readonly spells: Spell[];
  readonly values: Spell[];
  readonly attributes: readonly string[];
}

/**
 * @param frames months of one arm in order, without a gap
 * @param place where a person is drawn, if anywhere: pixels to the right and up
 */
export function toTimedGexf(
  frames: readonly Frame[],
  name: string,
  place: ((id: number) => { x: number; y: number } | null) | null = null,
): string {
  const people = new Map<number, Element>();
  const ties = new Map<string, Element>();
  for (const frame of frames) {
    frame.personId.forEach((id, row) => {
      const isolated = (frame.personFlags[row] & PERSON.isolated) !== 0;
      const born = [`<attvalue for="2" value="${frame.month - 12 * frame.ageYears[row]}"/>`];
      seen(people, id, frame.month, String(isolated), born);
    });
    frame.tieEgo.forEach((ego, t) => {
      const key = `${frame.personId[ego]}-${frame.personId[frame.tieAlter[t]]}`;
      const context = [`<attvalue for="1" value="${CONTEXTS[frame.tieContext[t]]}"/>`];
      seen(ties, key, frame.month, GRADES[frame.tieGrade[t]], context);
    });
  }
  const nodes = [...people].map(([id, element]) => {
    const at = place?.(id) ?? null;
    const position =
      at === null ? '' : `<viz:position x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" z="0.0"/>`;
    return `      <node id="${id}" label="${id}">${inside(element, '1')}${position}</node>`;
  });
  const edges = [...ties].map(([key, element]) => {
    const [ego, alter] = key.split('-');
    return `      <edge id="${key}" source="${ego}" target="${alter}">${inside(element, '0')}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta><creator>Kithwork</creator><description>${escaped(name)}</description></meta>`,
    '  <graph mode="dynamic" defaultedgetype="undirected" timeformat="double" timerepresentation="interval">',
    // One block a class: some readers see only the first. A value without start and end holds throughout.
    `    <attributes class="node" mode="dynamic">${attribute(1, 'isolated', 'boolean')}${attribute(2, 'born about month', 'integer')}</attributes>`,
    `    <attributes class="edge" mode="dynamic">${attribute(0, 'grade', 'string')}${attribute(1, 'context', 'string')}</attributes>`,
    '    <nodes>',
    ...nodes,
    '    </nodes>',
    '    <edges>',
    ...edges,
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function seen<K>(
  all: Map<K, Element>,
  key: K,
  month: number,
  value: string,
  attributes: readonly string[],
): void {
  let element = all.get(key);
  if (element === undefined) {
    element = { spells: [], values: [], attributes };
    all.set(key, element);
  }
  extend(element.spells, month, '');
  extend(element.values, month, value);
}

function extend(spells: Spell[], month: number, value: string): void {
  const last = spells[spells.length - 1];
  if (last !== undefined && last.to === month - 1 && last.value === value) last.to = month;
  else spells.push({ from: month, to: month, value });
}

/** @param changing id of the attribute whose value changes */
function inside(element: Element, changing: string): string {
  const values = element.values.map(
    ({ from, to, value }) => `<attvalue for="${changing}" value="${value}" start="${from}" end="${to}"/>`,
  );
  const spells = element.spells.map(({ from, to }) => `<spell start="${from}" end="${to}"/>`);
  return `<attvalues>${[...values, ...element.attributes].join('')}</attvalues><spells>${spells.join('')}</spells>`;
}

function attribute(id: number, title: string, type: string): string {
  return `<attribute id="${id}" title="${title}" type="${type}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
