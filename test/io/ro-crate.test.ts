/** The provenance record against what RO-Crate 1.1 and Process Run Crate 0.5 require. */
import { describe, expect, test } from 'vitest';
import { planSchema } from '../../sim/io/plan/plan-schema';
import { roCrate, type Session } from '../../sim/io/ro-crate';

const plan = planSchema.parse({
  'kithwork-batch': 1,
  name: 'Trial',
  scenario: 'town.yaml',
  people: [{ name: 'Josiah Carberry', orcid: '0000-0002-1825-0097' }, { name: 'No Orcid' }],
  design: { kind: 'list', points: [{ name: 'a' }] },
});
const session: Session = {
  started: '2026-11-22T10:00:00.000Z',
  ended: '2026-11-22T11:00:00.000Z',
  command: 'kithwork batch plan.yaml',
  workers: 2,
  node: 'v20.20.0',
  system: 'linux x64',
  pairs: 24,
};
const sessions = [{ ...session, ended: null, pairs: 0, started: '2026-11-22T09:00:00.000Z' }, session];
const file = (name: string) => ({ name, bytes: 12, sha256: 'a'.repeat(64) });
const crate = JSON.parse(
  roCrate({
    plan,
    version: '1.2.3',
    seed: 'a seed',
    identity: 'i'.repeat(64),
    digest: 'd'.repeat(64),
    sessions,
    inputs: [file('plan.json'), file('scenario.yaml')],
    results: [file('outcomes.parquet'), file('manifest.json')],
  }),
);

type Entity = Record<string, unknown> & { '@id': string; '@type': string };
const graph: Entity[] = crate['@graph'];
const entity = (id: string) => graph.find((entry) => entry['@id'] === id) as Entity;
const ids = (value: unknown) => (Array.isArray(value) ? value : [value]).map((entry) => entry['@id']);
const actions = graph.filter((entry) => entry['@type'] === 'CreateAction');

describe('RO-Crate 1.1', () => {
  test('the context, a descriptor about the root, and each id once', () => {
    expect(crate['@context']).toEqual([
      'https://w3id.org/ro/crate/1.1/context',
      'https://w3id.org/ro/terms/workflow-run/context',
    ]);
    const descriptor = entity('ro-crate-metadata.json');
    expect(descriptor).toMatchObject({
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    });
    expect(new Set(graph.map((entry) => entry['@id'])).size).toBe(graph.length);
  });

  test('the root has type, name, description, date and licence, and holds every file', () => {
    const root = entity('./');
    expect(root['@type']).toBe('Dataset');
    for (const field of ['name', 'description', 'license']) expect(root[field]).toBeTruthy();
    expect(root.datePublished).toMatch(/^\d{4}-\d\d-\d\dT/);
    const files = graph.filter((entry) => entry['@type'] === 'File').map((entry) => entry['@id']);
    expect(ids(root.hasPart).sort()).toEqual(files.sort());
  });

  test('every reference inside the crate leads somewhere', () => {
    const outside = ['http://schema.org/', 'https://w3id.org/ro/crate/1.1'];
    const walk = (value: unknown): string[] => {
      if (Array.isArray(value)) return value.flatMap(walk);
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => (key === '@id' ? [String(inner)] : walk(inner)));
    };
    for (const id of graph.flatMap((entry) => Object.values(entry).flatMap(walk))) {
      if (!outside.some((start) => id.startsWith(start))) expect(entity(id), id).toBeDefined();
    }
  });
});

describe('Process Run Crate 0.5', () => {
  test('the root conforms to the profile, which is described, and mentions every action', () => {
    const root = entity('./');
    const profile = 'https://w3id.org/ro/wfrun/process/0.5';
    expect(ids(root.conformsTo)).toContain(profile);
    expect(entity(profile)).toMatchObject({ '@type': 'CreativeWork', version: '0.5' });
    expect(ids(root.mentions).sort()).toEqual(actions.map((action) => action['@id']).sort());
    expect(actions).toHaveLength(2);
  });

  test('every action names the program with its version, its inputs, its people and its times', () => {
    for (const action of actions) {
      const [program] = ids(action.instrument).map(entity);
      expect(program).toMatchObject({
        '@type': 'SoftwareApplication',
        name: 'Kithwork',
        softwareVersion: '1.2.3',
      });
      for (const id of ids(action.object)) expect(['File', 'PropertyValue']).toContain(entity(id)['@type']);
      expect(ids(action.object)).toEqual(expect.arrayContaining(['plan.json', 'scenario.yaml', '#seed']));
      expect(ids(action.agent).map((id) => entity(id)['@type'])).toEqual(['Person', 'Person']);
      expect(ids(action.agent)[0]).toBe('https://orcid.org/0000-0002-1825-0097');
      expect(action.startTime).toMatch(/Z$/);
    }
  });

  test('an action that ended has results; one that was killed says so and has none', () => {
    const [killed, whole] = actions;
    expect(killed).toMatchObject({ actionStatus: { '@id': 'http://schema.org/FailedActionStatus' } });
    expect(killed.error).toBeTruthy();
    expect(killed.result).toBeUndefined();
    expect(whole).toMatchObject({
      actionStatus: { '@id': 'http://schema.org/CompletedActionStatus' },
      endTime: session.ended,
    });
    expect(ids(whole.result)).toEqual(['outcomes.parquet', 'manifest.json']);
  });

  test('files have size, form and hash; seed and digests are given', () => {
    expect(entity('outcomes.parquet')).toMatchObject({
      contentSize: '12',
      encodingFormat: 'application/vnd.apache.parquet',
      sha256: 'a'.repeat(64),
    });
    expect(entity('#seed').value).toBe('a seed');
    expect(entity('#digest').value).toBe('d'.repeat(64));
  });
});
