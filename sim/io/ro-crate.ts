/**
 * A batch as an RO-Crate of the profile Process Run Crate 0.5 (https://w3id.org/ro/wfrun/process/0.5): which
 * program turned which inputs into which files, when, by whose hand and under which licence. Each start of the
 * program is an action of its own, so that a batch that was stopped, gone on with or shared out says so.
 */
import type { PlanFile } from './plan/plan-schema';

export interface CrateFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One start of the program on a batch. */
export interface Session {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Null when it was killed. */
  readonly ended: string | null;
  readonly command: string;
  readonly workers: number;
  readonly node: string;
  /** Such as “linux x64”. */
  readonly system: string;
  /** Pairs that it finished. */
  readonly pairs: number;
}

export interface CrateInput {
  readonly plan: PlanFile;
  readonly version: string;
  readonly seed: string;
  readonly identity: string;
  readonly digest: string;
  readonly sessions: readonly Session[];
  readonly inputs: readonly CrateFile[];
  readonly results: readonly CrateFile[];
}

const PROFILE = 'https://w3id.org/ro/wfrun/process/0.5';
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  parquet: 'application/vnd.apache.parquet',
  yaml: 'application/yaml',
};

type Entity = { readonly '@id': string; readonly '@type': string | readonly string[] } & Record<
  string,
  unknown
>;
const ref = (id: string) => ({ '@id': id });

/** The content of `ro-crate-metadata.json`. */
export function roCrate(input: CrateInput): string {
  const { plan, version, seed, identity, digest, sessions, inputs, results } = input;
  const program = `#kithwork-${version}`;
  const people = plan.people.map(({ name, orcid }, n): Entity => {
    return { '@id': orcid ? `https://orcid.org/${orcid}` : `#person-${n + 1}`, '@type': 'Person', name };
  });
  const agents = people.map((person) => ref(person['@id']));
  const properties: Entity[] = [
    property('seed', 'Seed of all luck', seed),
    property('identity', 'SHA-256 of version, evidence records, scenario and plan', identity),
    property('digest', 'SHA-256 over all runs', digest),
  ];
  const licence: Entity = { '@id': plan.licence, '@type': 'CreativeWork', name: 'Licence of the results' };
  const ended = sessions.flatMap((session) => session.ended ?? []).sort();
  const actions = sessions.map(
    (session, n): Entity => ({
      '@id': `#session-${n + 1}`,
      '@type': 'CreateAction',
      name: `${plan.name}, start ${n + 1} of ${sessions.length}`,
      description: `${session.command} (${session.pairs} pairs, ${session.workers} workers, Node ${session.node}, ${session.system})`,
      startTime: session.started,
      ...(session.ended === null ? {} : { endTime: session.ended }),
      actionStatus: ref(
        `http://schema.org/${session.ended === null ? 'FailedActionStatus' : 'CompletedActionStatus'}`,
      ),
      ...(session.ended === null
        ? { error: 'stopped before its end; a later start went on from its pieces' }
        : {}),
      instrument: ref(program),
      ...(agents.length > 0 ? { agent: agents } : {}),
      object: [...inputs.map(({ name }) => ref(name)), ...properties.map((entry) => ref(entry['@id']))],
      ...(session.ended === null ? {} : { result: results.map(({ name }) => ref(name)) }),
    }),
  );
  const graph: Entity[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: ref('./'),
      conformsTo: ref('https://w3id.org/ro/crate/1.1'),
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: plan.name,
      description: plan.description === '' ? `Results of the batch ${plan.name}.` : plan.description,
      datePublished: ended.at(-1) ?? sessions.at(-1)?.started,
      license: ref(plan.licence),
      conformsTo: ref(PROFILE),
      ...(agents.length > 0 ? { author: agents } : {}),
      hasPart: [...inputs, ...results].map(({ name }) => ref(name)),
      mentions: actions.map((action) => ref(action['@id'])),
    },
    { '@id': PROFILE, '@type': 'CreativeWork', name: 'Process Run Crate', version: '0.5' },
    {
      '@id': program,
      '@type': 'SoftwareApplication',
      name: 'Kithwork',
      softwareVersion: version,
      description: 'An agent-based simulation of community networks and health in English neighbourhoods',
    },
    licence,
    ...people,
    ...properties,
    ...[...inputs, ...results].map(file),
    ...actions,
  ];
  const context = ['https://w3id.org/ro/crate/1.1/context', 'https://w3id.org/ro/terms/workflow-run/context'];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

function property(id: string, name: string, value: string): Entity {
  return { '@id': `#${id}`, '@type': 'PropertyValue', name, value };
}

function file({ name, bytes, sha256 }: CrateFile): Entity {
  return {
    '@id': name,
    '@type': 'File',
    name,
    contentSize: String(bytes),
    sha256,
    encodingFormat: FORMATS[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
  };
}
