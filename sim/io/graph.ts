/**
 * A month's network as a graphology graph, and that as GEXF (Gephi) or GraphML (igraph, networkx, yEd). For
 * views and exports only: the model never reads a graph back. Equal input gives equal bytes: keys are
 * explicit, elements keep the order they were given in, and no date is written.
 */
import Graph from 'graphology';
import { write } from 'graphology-gexf';

/** What an attribute may be; null, undefined and numbers that are not finite are left out of files. */
export type AttributeValue = string | number | boolean | null | undefined;

/** People and ties with whatever attributes a reader should see. `id` is the stable id of a person. */
export interface NetworkView {
  readonly people: readonly PersonView[];
  readonly ties: readonly TieView[];
}

export interface PersonView {
  readonly id: number;
  readonly [attribute: string]: AttributeValue;
}

export interface TieView {
  /** Stable ids of two different people in `people`, either way round. */
  readonly ego: number;
  readonly alter: number;
  readonly [attribute: string]: AttributeValue;
}

/**
 * An undirected simple graph: one node a person, keyed by id, and one edge a tie, keyed "lower id-higher id".
 * The other attributes are copied. Throws on a repeated id or tie, a self-tie, or an id of nobody in `people`.
 */
export function toGraphology(view: NetworkView): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  view.people.forEach(({ id, ...attributes }, i) => {
    if (graph.hasNode(id)) throw new Error(`people[${i}].id: expected an id not yet used, got ${id} again`);
    graph.addNode(id, attributes);
  });
  view.ties.forEach(({ ego, alter, ...attributes }, i) => {
    if (!graph.hasNode(ego)) throw new Error(`ties[${i}].ego: expected the id of a person, got ${ego}`);
    if (!graph.hasNode(alter)) throw new Error(`ties[${i}].alter: expected the id of a person, got ${alter}`);
    if (ego === alter)
      throw new Error(`ties[${i}].alter: expected somebody other than ego, got ${alter} for both`);
    const [source, target] = ego < alter ? [ego, alter] : [alter, ego];
    const key = `${source}-${target}`;
    if (graph.hasEdge(key)) throw new Error(`ties[${i}]: expected each tie once, got ${key} again`);
    graph.addUndirectedEdgeWithKey(key, source, target, attributes);
  });
  return graph;
}

// GEXF has places of its own for these; every other attribute goes into its attribute table.
const GEXF_OWN: ReadonlyMap<string, string> = new Map([
  ['shape', 'string'],
  ['size', 'number'],
  ['thickness', 'number'],
  ['x', 'number'],
  ['y', 'number'],
  ['z', 'number'],
]);
const HEX_COLOUR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * GEXF 1.3, pretty-printed. `label` (and `kind` and a numeric `weight` of edges), numeric `x`, `y`, `z`,
 * `size` and `thickness`, a textual `shape` and a `color` of the form #rrggbb are written where GEXF has a
 * place for them. Empty strings are left out.
 */
export function toGexf(graph: Graph): string {
  const text = write(graph, {
    version: '1.3',
    formatNode: (_key, attributes) => gexfElement(attributes, false),
    formatEdge: (_key, attributes) => gexfElement(attributes, true),
  });
  // Only a graph that came from elsewhere can carry a date; a date would make equal networks differ.
  return text.replace(/<meta lastmodifieddate="[^"]*"/, '<meta');
}

function gexfElement(all: object, isEdge: boolean): Record<string, unknown> {
  const viz: Record<string, Scalar> = {};
  const attributes: Record<string, Scalar> = {};
  const element: Record<string, unknown> = {};
  for (const [name, value] of writable(all)) {
    const colour = name === 'color' ? HEX_COLOUR.exec(String(value)) : null;
    if (name === 'label' || (isEdge && name === 'kind')) element[name] = String(value);
    else if (isEdge && name === 'weight' && typeof value === 'number') element[name] = value;
    else if (GEXF_OWN.get(name) === typeof value) viz[name] = value;
    // As red, green and blue, which every reader understands; the hexadecimal form is new in GEXF 1.3.
    else if (colour) viz.color = `rgb(${colour.slice(1).map((part) => Number.parseInt(part, 16))})`;
    else attributes[name] = value;
  }
  if (Object.keys(viz).length > 0) element.viz = viz;
  if (Object.keys(attributes).length > 0) element.attributes = attributes;
  return element;
}

/**
 * GraphML, pretty-printed, with one typed key for each attribute name. An attribute that is not of one type
 * throughout is declared a string.
 */
export function toGraphml(graph: Graph): string {
  const nodes: Element[] = [];
  graph.forEachNode((key, all) =>
    nodes.push({ tag: 'node', head: `id="${escaped(key)}"`, values: writable(all) }),
  );
  const edges: Element[] = [];
  graph.forEachEdge((key, all, source, target) => {
    const head = `id="${escaped(key)}" source="${escaped(source)}" target="${escaped(target)}"`;
    edges.push({ tag: 'edge', head, values: writable(all) });
  });
  const nodeKeys = keysOf(nodes, 'node');
  const edgeKeys = keysOf(edges, 'edge');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...[...nodeKeys.values(), ...edgeKeys.values()].map((key) => key.declaration),
    `  <graph edgedefault="${graph.type === 'directed' ? 'directed' : 'undirected'}">`,
    ...nodes.map((node) => elementText(node, nodeKeys)),
    ...edges.map((edge) => elementText(edge, edgeKeys)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

type Scalar = string | number | boolean;
interface Element {
  readonly tag: 'node' | 'edge';
  readonly head: string;
  readonly values: readonly (readonly [string, Scalar])[];
}
interface Key {
  readonly id: string;
  readonly declaration: string;
}

function keysOf(elements: readonly Element[], tag: Element['tag']): Map<string, Key> {
  const types = new Map<string, string>();
  for (const { values } of elements) {
    for (const [name, value] of values) {
      const type = typeof value === 'number' ? 'double' : typeof value;
      types.set(name, (types.get(name) ?? type) === type ? type : 'string');
    }
  }
  const keys = new Map<string, Key>();
  for (const [name, type] of types) {
    const id = `${tag}${keys.size}`;
    const declaration = `  <key id="${id}" for="${tag}" attr.name="${escaped(name)}" attr.type="${type}"/>`;
    keys.set(name, { id, declaration });
  }
  return keys;
}

function elementText({ tag, head, values }: Element, keys: ReadonlyMap<string, Key>): string {
  if (values.length === 0) return `    <${tag} ${head}/>`;
  const data = values.map(
    ([name, value]) => `<data key="${keys.get(name)!.id}">${escaped(String(value))}</data>`,
  );
  return `    <${tag} ${head}>${data.join('')}</${tag}>`;
}

/** Attributes that a file can hold, in their own order, without characters that XML does not allow. */
function writable(attributes: object): [string, Scalar][] {
  const kept: [string, Scalar][] = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'boolean' || Number.isFinite(value)) kept.push([name, value]);
    else if (typeof value === 'string') kept.push([name, value.replace(NOT_XML, '\ufffd')]);
  }
  return kept;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML 1.0 forbids
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
