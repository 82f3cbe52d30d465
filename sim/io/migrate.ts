/**
 * Older scenario files, brought to the current format one version at a time. Migrations edit the parsed
 * document in place, so that messages still point at the line the user wrote.
 */
import { type Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { show } from './wording';

/** Version of the scenario file format that this code reads and writes. */
export const CURRENT_VERSION = 1;

type Migration = (root: YAMLMap) => void;

/** The migration at index v turns a file of version v into one of version v + 1. */
const MIGRATIONS: readonly Migration[] = [
  // 0 → 1: the horizon is in months, and an arm has programmes.
  (root) => {
    const years = findPair(root, 'horizonYears');
    if (years && !root.has('months')) {
      years.key.value = 'months';
      const value = years.value;
      if (isScalar(value) && typeof value.value === 'number') value.value = Math.round(value.value * 12);
    }
    const arms = root.get('arms');
    for (const arm of isSeq(arms) ? arms.items : []) {
      const programs = isMap(arm) && !arm.has('programmes') ? findPair(arm, 'programs') : undefined;
      if (programs) programs.key.value = 'programmes';
    }
  },
];

function findPair(map: YAMLMap, name: string): { key: Scalar; value: unknown } | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair && isScalar(pair.key) ? { key: pair.key, value: pair.value } : undefined;
}

/** Brings the document to the current version. Returns what is wrong with its version, if anything. */
export function migrate(document: Document): string | undefined {
  const root = document.contents;
  if (!isMap(root)) return undefined;
  const own = root.get('kithwork', true);
  if (own === undefined) {
    return `expected ${CURRENT_VERSION}, the version of this file format, in a line kithwork: ${CURRENT_VERSION}; it is missing`;
  }
  const version = isScalar(own) ? own.value : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return `expected a version of this file format, 0 to ${CURRENT_VERSION}, got ${isScalar(own) ? show(version) : 'something else'}`;
  }
  if (version > CURRENT_VERSION) {
    return `this file is in format ${version}, which is newer than this Kithwork reads (0 to ${CURRENT_VERSION}); please update Kithwork`;
  }
  for (let v = version; v < CURRENT_VERSION; v++) MIGRATIONS[v](root);
  if (isScalar(own)) own.value = CURRENT_VERSION;
  return undefined;
}
