/** A network that somebody observed: an edge list with attributes of people, or GraphML; and what was left out. */
import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { type Layer, layerFromTies } from '../../network/layer';
import { csvRows, NotCsv } from '../area/csv-rows';
import { InputError } from '../input-error';
import { listNames, show } from '../wording';

export interface ObservedNetwork {
  /** Names of the people, in the order of the files. */
  readonly people: readonly string[];
  readonly egos: readonly number[];
  readonly alters: readonly number[];
  /** Attributes by name: one text a person, empty where it is not known. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** What was merged or left out, in words. */
  readonly notes: readonly string[];
}

const EGO = ['ego', 'source', 'from', 'head', 'i', 'id1'];
const ALTER = ['alter', 'target', 'to', 'tail', 'j', 'id2'];
const ID = ['id', 'person', 'name', 'node', 'label', 'ego'];

/** @throws InputError when the text is no edge list with two columns of names */
export function readEdgeList(text: string, file: string): { egos: string[]; alters: string[] } {
  const { head, rows } = table(text, file);
  const [ego, alter] = [column(head, EGO), column(head, ALTER)];
  if (ego < 0 || alter < 0) {
    throw InputError.of(
      '',
      `expected columns for the two ends of a tie (such as ego and alter, or source and target), got ${listNames(head)}`,
      file,
    );
  }
  return { egos: rows.map(({ cells }) => cells[ego]), alters: rows.map(({ cells }) => cells[alter]) };
}

/** Attributes of people, and those who have no tie. */
export function readPeople(
  text: string,
  file: string,
): { ids: string[]; attributes: Record<string, string[]> } {
  const { head, rows } = table(text, file);
  const id = column(head, ID);
  if (id < 0)
    throw InputError.of(
      '',
      `expected a column of names (such as id or person), got ${listNames(head)}`,
      file,
    );
  const attributes = Object.fromEntries(
    head.flatMap((name, c) => (c === id ? [] : [[name, rows.map(({ cells }) => cells[c] ?? '')]])),
  );
  return { ids: rows.map(({ cells }) => cells[id]), attributes };
}

/** Puts ties and people together: both ways round is one tie, a tie to oneself is none. */
export function observed(
  ties: { readonly egos: readonly string[]; readonly alters: readonly string[] },
  people: {
    readonly ids: readonly string[];
    readonly attributes: Readonly<Record<string, readonly string[]>>;
  },
  file: string,
): ObservedNetwork {
  const number = new Map<string, number>();
  for (const id of people.ids) {
    if (number.has(id)) throw InputError.of('', `expected each person once, got ${show(id)} again`, file);
    number.set(id, number.size);
  }
  const listed = number.size;
  const egos: number[] = [];
  const alters: number[] = [];
  const seen = new Set<string>();
  let own = 0;
  let twice = 0;
  ties.egos.forEach((from, i) => {
    for (const id of [from, ties.alters[i]]) if (!number.has(id)) number.set(id, number.size);
    const [a, b] = [number.get(from) as number, number.get(ties.alters[i]) as number];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a === b) own++;
    else if (seen.has(key)) twice++;
    else {
      seen.add(key);
      egos.push(a);
      alters.push(b);
    }
  });
  if (egos.length === 0) throw InputError.of('', 'expected at least one tie between two people', file);
  const missing = listed === 0 ? 0 : number.size - listed;
  const count = number.size;
  return {
    people: [...number.keys()],
    egos,
    alters,
    attributes: Object.fromEntries(
      Object.entries(people.attributes).map(([name, values]) => [
        name,
        Array.from({ length: count }, (_, p) => values[p] ?? ''),
      ]),
    ),
    notes: [
      ...(twice > 0 ? [`${twice} rows name a tie that is there already; direction is left out`] : []),
      ...(own > 0 ? [`${own} rows tie somebody to themself and are left out`] : []),
      ...(missing > 0 ? [`${missing} people are in ties but not in the list of people`] : []),
    ],
  };
}

/** @throws InputError when the text is no GraphML */
export function readGraphml(text: string, file: string): ObservedNetwork {
  let graph: Graph;
  try {
    graph = parse(Graph, text, { addMissingNodes: true });
  } catch (error) {
    throw InputError.of('', `expected GraphML (${(error as Error).message})`, file);
  }
  const ids = graph.nodes();
  const names = [...new Set(graph.mapNodes((_, attributes) => Object.keys(attributes)).flat())];
  const attributes = Object.fromEntries(
    names.map((name) => [name, ids.map((id) => String(graph.getNodeAttribute(id, name) ?? ''))]),
  );
  const ends = graph.mapEdges((_edge, _attributes, source, target) => [source, target] as const);
  return observed({ egos: ends.map(([a]) => a), alters: ends.map(([, b]) => b) }, { ids, attributes }, file);
}

export function layerOf({
  people,
  egos,
  alters,
}: Pick<ObservedNetwork, 'people' | 'egos' | 'alters'>): Layer {
  return layerFromTies(people.length, Uint32Array.from(egos), Uint32Array.from(alters));
}

function table(text: string, file: string) {
  try {
    const [head, ...rows] = csvRows(text);
    if (head === undefined) throw InputError.of('', 'the file is empty', file);
    const short = rows.find(({ cells }) => cells.length < head.cells.length);
    if (short) {
      throw InputError.of(
        '',
        `line ${short.line}: expected ${head.cells.length} cells, got ${short.cells.length}`,
        file,
      );
    }
    return { head: head.cells.map((cell) => cell.trim()), rows };
  } catch (error) {
    if (error instanceof NotCsv) throw InputError.of('', `line ${error.line}: ${error.message}`, file);
    throw error;
  }
}

const column = (head: readonly string[], names: readonly string[]) => {
  const lower = head.map((cell) => cell.toLowerCase());
  const found = names.find((name) => lower.includes(name));
  return found === undefined ? -1 : lower.indexOf(found);
};
