import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import { PERSON } from '../../sim/engine/frame';
import { toTimedGexf } from '../../sim/io/timed-gexf';
import { draw } from '../support/drawn';

const frames = [
  draw(0, { people: [[1, PERSON.isolated], [2], [3]], ties: [[1, 2, 0, 1]] }),
  draw(1, { people: [[1, PERSON.isolated], [2]], ties: [[1, 2, 2, 1]] }),
  draw(2, { people: [[1], [2]], ties: [] }),
  draw(3, {
    people: [[1], [2], [3]],
    ties: [
      [1, 2, 0, 4],
      [2, 3, 3, 0],
    ],
  }),
];
const text = toTimedGexf(frames, 'a & b', (id) => (id === 3 ? null : { x: id, y: -id }));

function element(tag: string, id: string): string {
  return text.split('\n').find((line) => line.trim().startsWith(`<${tag} id="${id}"`)) ?? '';
}

describe('a network over time as GEXF', () => {
  test('says when people and ties are there, also when they come back', () => {
    expect(element('node', '3')).toContain(
      '<spells><spell start="0" end="0"/><spell start="3" end="3"/></spells>',
    );
    expect(element('node', '2')).toContain('<spells><spell start="0" end="3"/></spells>');
    expect(element('edge', '1-2')).toContain(
      '<spells><spell start="0" end="1"/><spell start="3" end="3"/></spells>',
    );
  });

  test('says how grade and isolation change', () => {
    expect(element('edge', '1-2')).toContain(
      '<attvalue for="0" value="acquaintance" start="0" end="0"/>' +
        '<attvalue for="0" value="friend" start="1" end="1"/>' +
        '<attvalue for="0" value="acquaintance" start="3" end="3"/>',
    );
    expect(element('node', '1')).toContain(
      '<attvalue for="1" value="true" start="0" end="1"/><attvalue for="1" value="false" start="2" end="3"/>',
    );
  });

  test('places people where they are drawn', () => {
    expect(element('node', '1')).toContain('<viz:position x="1.0" y="-1.0" z="0.0"/>');
    expect(element('node', '3')).not.toContain('viz:position');
    expect(text).toContain('<description>a &#38; b</description>');
    expect(text.match(/<node /g)?.length).toBe(3);
    expect(text.match(/<edge /g)?.length).toBe(2);
  });

  test('is read by another reader', () => {
    const graph = parse(Graph, text);
    expect(graph.order).toBe(3);
    expect(graph.size).toBe(2);
    expect(graph.hasEdge('1', '2')).toBe(true);
    expect(graph.type).toBe('undirected');
  });

  test('is the same again, byte for byte', () => {
    expect(toTimedGexf(frames, 'a & b', (id) => (id === 3 ? null : { x: id, y: -id }))).toBe(text);
  });
});
