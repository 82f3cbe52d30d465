/** Modules in which nothing is wrong, though it looks so. */
export const ALLOWED: [what: string, path: string, text: string][] = [
  [
    'types of the model in a programme',
    'sim/programmes/a.ts',
    `import type { World } from '../model/world';`,
  ],
  [
    'outcomes in a model',
    'sim/model/processes/record.ts',
    `import { OUTCOMES } from '../../engine/outcomes';`,
  ],
  ['strata in a model', 'sim/model/a.ts', `import { stratumOf } from '../engine/strata';`],
  ['strata in an analysis', 'sim/analysis/a.ts', `import { STRATUM_AGES } from '../engine/strata';`],
  ['outcomes in a programme', 'sim/programmes/a.ts', `import { OUTCOMES } from '../engine/outcomes.ts';`],
  ['types of the engine in an analysis', 'sim/analysis/a.ts', `export type { Run } from '../engine/run';`],
  ['an index of a folder', 'sim/engine/a.ts', `import { hub } from '../programmes';`],
  ['anything in a host', 'sim/host/a.ts', `import os from 'node:os';\nimport { run } from '../engine/run';`],
  ['the clock in a host', 'sim/host/a.ts', 'export let now = Date.now();'],
  [
    'any package in input and output',
    'sim/io/a.ts',
    `import Graph from 'graphology';\nimport * as all from '../index';`,
  ],
  ['a public surface', 'sim/index.ts', `export * from './host/pool';\nexport * from './kernel/luck';`],
  ['the derivation of keys', 'sim/kernel/luck.ts', `import seedrandom from 'seedrandom';`],
  ['the digest', 'sim/kernel/digest.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
  [
    'fixed mathematics',
    'sim/model/a.ts',
    'export const f = (x: number) => Math.floor(Math.sqrt(x)) * Math.PI;',
  ],
  [
    'names that only look like globals',
    'sim/model/a.ts',
    `/** Not Math.random, Date or x ** 2. */
export function f(process: { crypto: number }, Math: { exp(x: number): number }) {
  const self = 'new Date() ** 2';
  return { Date: self, x: process.crypto + Math.exp(1) };
}`,
  ],
  ['a type of the platform', 'sim/model/a.ts', 'export type When = Date | typeof performance;'],
  [
    'frozen data',
    'sim/evidence/a.ts',
    `const A = [1, 2] as const satisfies readonly number[];
const B = Object.freeze({ x: 1 });
const C: readonly number[] = [1];
const D: ReadonlyMap<string, number> = new Map();
const E = new Set([1]) as ReadonlySet<number>;
const F: Readonly<Record<string, number>> = { x: 1 };
const G: Effect = { ratio: 1.33 };
const H = [1, 2].length;
export class Table { static readonly MOST = 4; }`,
  ],
  [
    'tables filled while loading',
    'sim/kernel/a.ts',
    `const TABLE = new Float64Array(8);
const TAIL_2 = Float64Array.of(1, 2);
for (let i = 0; i < 8; i++) TABLE[i] = i;
fill();
function fill() { more(); }
function more() { TABLE[0] = 1; }
[1, 2].forEach((i) => { TABLE[i] = 2; });
(() => { TABLE[3] = 3; })();`,
  ],
  [
    'a scratch word of the kernel',
    'sim/kernel/a.ts',
    'const scratch = new Float64Array(1);\nconst scratchWords = new Int32Array(scratch.buffer);\nexport const f = (x: number) => { scratch[0] = x; return scratchWords[1]; };',
  ],
  [
    'state of a call',
    'sim/model/a.ts',
    `const TABLE = new Float64Array(8);
export function f(world: { hours: Float64Array }, TABLE: number[]) {
  let sum = 0;
  const seen = new Map<number, number>();
  seen.set(1, 2);
  TABLE[0] = 1;
  world.hours[0] += sum++;
}`,
  ],
];
