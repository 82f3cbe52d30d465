import fc from 'fast-check';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { type NetworkView, toGexf, toGraphml, toGraphology } from '../../sim/io/graph';

const TOWN: NetworkView = {
  people: [
    { id: 12, name: 'Ann & "Bo" <Cy>', age: 41, degree: 2.5, lonely: false },
    { id: 7, name: "D'Arcy\n\tÉlan €", age: 80, degree: 1, lonely: true },
    { id: 100000, name: 'é', age: 0, degree: -1e-7, lonely: false },
    { id: 3 },
  ],
  ties: [
    { ego: 12, alter: 7, context: 'kin', hours: 210.25, weight: 3 },
    { ego: 3, alter: 100000, context: 'group', hours: 0 },
  ],
};

/** What a graph holds, in order. */
function contents(graph: Graph): unknown {
  return {
    type: graph.type,
    nodes: graph.mapNodes((key, attributes) => [key, { ...attributes }]),
    edges: graph.mapEdges((key, attributes, source, target) => [key, source, target, { ...attributes }]),
  };
}

describe('toGraphology', () => {
  it('keys people by id and ties by "lower id-higher id", in the order given', () => {
    expect(contents(toGraphology(TOWN))).toEqual({
      type: 'undirected',
      nodes: [
        ['12', { name: 'Ann & "Bo" <Cy>', age: 41, degree: 2.5, lonely: false }],
        ['7', { name: "D'Arcy\n\tÉlan €", age: 80, degree: 1, lonely: true }],
        ['100000', { name: 'é', age: 0, degree: -1e-7, lonely: false }],
        ['3', {}],
      ],
      edges: [
        ['7-12', '7', '12', { context: 'kin', hours: 210.25, weight: 3 }],
        ['3-100000', '3', '100000', { context: 'group', hours: 0 }],
      ],
    });
  });

  it('leaves the view as it was', () => {
    const before = structuredClone(TOWN);
    toGraphology(TOWN).setNodeAttribute('12', 'age', 99);
    expect(TOWN).toEqual(before);
  });

  it('holds nobody, and one person', () => {
    expect(toGraphology({ people: [], ties: [] }).order).toBe(0);
    expect(toGraphology({ people: [{ id: 0 }], ties: [] }).nodes()).toEqual(['0']);
  });

  const people = [{ id: 1 }, { id: 2 }];
  const rejected: [string, NetworkView, string][] = [
    [
      'a repeated id',
      { people: [...people, { id: 1 }], ties: [] },
      'people[2].id: expected an id not yet used, got 1 again',
    ],
    [
      'an unknown ego',
      { people, ties: [{ ego: 9, alter: 1 }] },
      'ties[0].ego: expected the id of a person, got 9',
    ],
    [
      'an unknown alter',
      { people, ties: [{ ego: 1, alter: 9 }] },
      'ties[0].alter: expected the id of a person, got 9',
    ],
    [
      'a self-tie',
      { people, ties: [{ ego: 2, alter: 2 }] },
      'ties[0].alter: expected somebody other than ego, got 2 for both',
    ],
    [
      'a repeated tie',
      {
        people,
        ties: [
          { ego: 1, alter: 2 },
          { ego: 2, alter: 1 },
        ],
      },
      'ties[1]: expected each tie once, got 1-2 again',
    ],
  ];
  it.each(rejected)('rejects %s', (_, view, message) => {
    expect(() => toGraphology(view)).toThrow(new Error(message));
  });
});

const FORMATS = [
  ['GEXF', toGexf, (text: string) => parseGexf(Graph, text)],
  ['GraphML', toGraphml, (text: string) => parseGraphml(Graph, text)],
] as const;

/** Names a person's or a tie's attributes may have, some of which the formats treat in their own way. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', "'", ' ', ']', '\n', '\t', '\r', 'é', '𝛼', '1'),
    minLength: 1,
  }),
);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value)); // files do not tell -0 from 0
const attributes = fc.record(
  { name: text, area: text, age: number, score: number, lonely: fc.boolean() },
  { requiredKeys: [] },
);
const tieAttributes = fc.record(
  { context: text, hours: number, weight: number, kin: fc.boolean() },
  { requiredKeys: [] },
);
const views: fc.Arbitrary<NetworkView> = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 8 })
  .chain((ids) => {
    const pairs = ids.flatMap((ego, i) => ids.slice(0, i).map((alter) => ({ ego, alter })));
    return fc.record({
      people: fc.tuple(...ids.map((id) => attributes.map((rest) => ({ ...rest, id })))),
      ties: fc
        .shuffledSubarray(pairs)
        .chain((chosen) =>
          fc.tuple(...chosen.map((pair) => tieAttributes.map((rest) => ({ ...rest, ...pair })))),
        ),
    });
  });

describe.each(FORMATS)('%s', (format, write, parse) => {
  it('gives back the same graph', () => {
    const graph = toGraphology(TOWN);
    expect(contents(parse(write(graph)))).toEqual(contents(graph));
  });

  it('gives back any graph', () => {
    fc.assert(
      fc.property(views, (view) => {
        const graph = toGraphology(view);
        const back = parse(write(graph));
        // Without an edge a GEXF file does not say whether it is directed to the library's parser.
        const known = graph.size > 0 || format === 'GraphML' ? {} : { type: back.type };
        expect(contents(back)).toEqual({ ...(contents(graph) as object), ...known });
      }),
      { numRuns: 300, seed: 8128 },
    );
  });

  it('writes the same bytes for equal networks, and no date', () => {
    const one = toGraphology(TOWN);
    const other = toGraphology(structuredClone(TOWN));
    other.setAttribute('lastModifiedDate', '2001-02-03');
    expect(write(other)).toBe(write(one));
    expect(write(one)).not.toMatch(/date/i);
    expect(write(one)).not.toMatch(new RegExp(String(new Date().getFullYear())));
  });

  it('leaves out what a file cannot hold', () => {
    const graph = toGraphology({
      people: [
        {
          id: 1,
          a: Number.NaN,
          b: Number.POSITIVE_INFINITY,
          c: null,
          d: undefined,
          e: 'bell\u0007, half \ud800.',
        },
        { id: 2, a: 1 },
      ],
      ties: [],
    });
    const back = parse(write(graph));
    expect(back.getNodeAttributes('1')).toEqual({ e: 'bell\ufffd, half \ufffd.' });
    expect(back.getNodeAttributes('2')).toEqual({ a: 1 });
  });

  it('calls an attribute of several types text', () => {
    const graph = toGraphology({
      people: [
        { id: 1, mixed: 4 },
        { id: 2, mixed: 'x' },
        { id: 3, mixed: 5 },
      ],
      ties: [],
    });
    const back = parse(write(graph));
    expect(back.mapNodes((_, { mixed }) => mixed)).toEqual(['4', 'x', '5']);
  });

  it('holds a laid-out picture', () => {
    const graph = toGraphology({
      people: [
        { id: 1, label: 'Ann', x: 1.5, y: -2, size: 3, color: '#ff8800' },
        { id: 2, label: 'Bo', x: 0, y: 0, size: 1, color: '#000000' },
      ],
      ties: [{ ego: 1, alter: 2, kind: 'kin', thickness: 2 }],
    });
    const back = parse(write(graph));
    if (format === 'GEXF') {
      // GEXF holds red, green and blue; the library's parser gives them back so.
      expect(back.getNodeAttribute('1', 'color')).toBe('rgb(255,136,0)');
      back.setNodeAttribute('1', 'color', '#ff8800').setNodeAttribute('2', 'color', '#000000');
    }
    expect(contents(back)).toEqual(contents(graph));
  });
});

describe('the text of a file', () => {
  const PAIR: NetworkView = {
    people: [
      { id: 1, age: 30, size: 2, color: 'red' },
      { id: 2, age: 31.5, size: 'large' },
    ],
    ties: [{ ego: 2, alter: 1, context: 'kin' }],
  };

  it('is GraphML', () => {
    expect(toGraphml(toGraphology(PAIR))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="node0" for="node" attr.name="age" attr.type="double"/>
  <key id="node1" for="node" attr.name="size" attr.type="string"/>
  <key id="node2" for="node" attr.name="color" attr.type="string"/>
  <key id="edge0" for="edge" attr.name="context" attr.type="string"/>
  <graph edgedefault="undirected">
    <node id="1"><data key="node0">30</data><data key="node1">2</data><data key="node2">red</data></node>
    <node id="2"><data key="node0">31.5</data><data key="node1">large</data></node>
    <edge id="1-2" source="1" target="2"><data key="edge0">kin</data></edge>
  </graph>
</graphml>
`);
  });

  it('is GEXF 1.3 with its namespaces, undirected by default', () => {
    const [tie] = PAIR.ties;
    const ties = [{ ...tie, weight: 0.5, kind: 'kin', label: 'Ann and Bo' }];
    const file = toGexf(toGraphology({ ...PAIR, ties }));
    expect(file).toContain(
      '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"',
    );
    expect(file).toContain('<graph defaultedgetype="undirected">');
    expect(file).toContain('<attribute id="age" title="age" type="double"/>');
    expect(file).toContain('<viz:size value="2"/>');
    expect(file).toContain('<attvalue for="size" value="large"/>');
    expect(file).toContain('<attvalue for="color" value="red"/>');
    expect(toGexf(toGraphology({ people: [{ id: 1, color: '#0a10FF' }], ties: [] }))).toContain(
      '<viz:color r="10" g="16" b="255"/>',
    );
    expect(file).toContain(
      '<edge id="1-2" source="1" target="2" weight="0.5" kind="kin" label="Ann and Bo">',
    );
  });
});
