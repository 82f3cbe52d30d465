import { describe, expect, it } from 'vitest';
import { checkArchitecture, readSources } from './support/architecture';

describe('the house', () => {
  const report = checkArchitecture(readSources(process.cwd()));

  it('keeps its directions and stays deterministic', () => {
    expect(report.violations).toEqual([]);
  });

  it('was seen by the check', () => {
    expect(report.moduleCount).toBeGreaterThan(20);
    expect(report.importCount).toBeGreaterThan(20);
  });
});

/** One offending module, the line it offends on, and what the message says. */
const OFFENDERS: [what: string, path: string, text: string, line: number, message: string][] = [
  [
    'a kernel that looks up',
    'sim/kernel/a.ts',
    `import { tables } from '../evidence/tables';`,
    1,
    "kernel imports '../evidence/tables'; allowed: kernel",
  ],
  [
    'evidence that needs people',
    'sim/evidence/a.ts',
    `import { age } from '../population';`,
    1,
    "evidence imports '../population'; allowed: kernel, evidence",
  ],
  [
    'a network that reads evidence',
    'sim/network/measures/a.ts',
    `import type { Grade } from '../../evidence/parameter';`,
    1,
    "network imports '../../evidence/parameter'; allowed: kernel, network",
  ],
  [
    'people who know their ties',
    'sim/population/a.ts',
    `import { layer } from '../network/layer.js';`,
    1,
    "population imports '../network/layer.js'; allowed: kernel, evidence, population",
  ],
  [
    'a model that knows its engine',
    'sim/model/a.ts',
    `\nimport { compile } from '../engine/compile';`,
    2,
    "model imports '../engine/compile'; allowed: kernel, evidence, network, population, model, engine/outcomes.ts",
  ],
  [
    'a model that knows programmes, by re-export',
    'sim/model/a.ts',
    `export * from '../programmes/hub';`,
    1,
    "model imports '../programmes/hub'; allowed",
  ],
  [
    'a process that calls another',
    'sim/model/processes/contact.ts',
    `import { lose } from './tie-loss';`,
    1,
    "a process imports './tie-loss', another process; allowed: what both share, from sim/model",
  ],
  [
    'a process that takes the types of another',
    'sim/model/processes/contact.ts',
    `import type { Loss } from '../processes/tie-loss';`,
    1,
    "a process imports '../processes/tie-loss', another process",
  ],
  [
    'a programme that runs the world',
    'sim/programmes/a.ts',
    `import { World } from '../model/world';`,
    1,
    "programmes imports '../model/world'; allowed: kernel, evidence, network, programmes, types of model, engine/outcomes.ts (write `import type`)",
  ],
  [
    'a programme whose type import still loads the module',
    'sim/programmes/a.ts',
    `import { type World } from '../model/world';`,
    1,
    '(write `import type`)',
  ],
  [
    'a programme that re-exports the world',
    'sim/programmes/a.ts',
    `export { World } from '../model/world';`,
    1,
    "programmes imports '../model/world'",
  ],
  [
    'an engine that adds up money',
    'sim/engine/a.ts',
    `import { ledger } from '../economics/ledger';`,
    1,
    "engine imports '../economics/ledger'; allowed: kernel, evidence, network, population, model, programmes, engine",
  ],
  [
    'economics that runs the engine',
    'sim/economics/a.ts',
    `import { runArm } from '../engine/arm';`,
    1,
    "economics imports '../engine/arm'; allowed: kernel, evidence, economics, analysis, engine/outcomes.ts, types of engine (write `import type`)",
  ],
  [
    'an analysis that sees a world',
    'sim/analysis/a.ts',
    `export type W = import('../model/world').World;`,
    1,
    "analysis imports '../model/world'",
  ],
  [
    'an analysis that loads the engine later',
    'sim/analysis/a.ts',
    `export const later = () => import('../engine/arm');`,
    1,
    "analysis imports '../engine/arm'",
  ],
  [
    'input and output that knows its host',
    'sim/io/a.ts',
    `import { pool } from '../host/pool';`,
    1,
    "io imports '../host/pool'; allowed: kernel,",
  ],
  [
    'a core that reaches out of its house',
    'sim/host/a.ts',
    `import { view } from '../../web/view';`,
    1,
    "imports '../../web/view' from outside sim; allowed: modules under sim and npm packages",
  ],
  ['a folder of its own', 'sim/helpers/a.ts', '', 1, 'unknown folder; sim holds kernel, evidence,'],
  [
    'an unknown package',
    'sim/model/a.ts',
    `import { sum } from 'd3-array';`,
    1,
    "imports the package 'd3-array'; allowed in the deterministic part: seedrandom in sim/kernel, @noble/hashes in sim/kernel/digest",
  ],
  [
    'a package out of place',
    'sim/model/a.ts',
    `import seedrandom from 'seedrandom';`,
    1,
    "the package 'seedrandom'",
  ],
  [
    'a hash out of place',
    'sim/kernel/luck.ts',
    `import { sha256 } from '@noble/hashes/sha2.js';`,
    1,
    "the package '@noble/hashes/sha2.js'",
  ],
  [
    'a module of the platform',
    'sim/engine/a.ts',
    `import { cpus } from 'node:os';`,
    1,
    "the package 'node:os'",
  ],
  [
    'luck of its own',
    'sim/model/a.ts',
    'export const luck = () => Math.random();',
    1,
    'uses Math.random; allowed: draws keyed by sim/kernel/luck',
  ],
  ...[
    'exp',
    'expm1',
    'log',
    'log1p',
    'log2',
    'log10',
    'pow',
    'sin',
    'cos',
    'tan',
    'tanh',
    'cbrt',
    'hypot',
  ].map((name): [string, string, string, number, string] => [
    `Math.${name}`,
    'sim/kernel/a.ts',
    `// Math.sqrt is fixed\nexport const f = (x: number) => Math.sqrt(Math.${name}(x));`,
    2,
    `uses Math.${name}; allowed: sim/kernel/portable, and Math members that IEEE 754 fixes`,
  ]),
  [
    'Math under another name',
    'sim/model/a.ts',
    'const { exp } = Math;\nexport { exp };',
    1,
    'uses Math as a value',
  ],
  [
    'Math by a computed name',
    'sim/model/a.ts',
    `export const e = () => Math['exp'](1);`,
    1,
    'uses Math as a value',
  ],
  [
    'a power',
    'sim/economics/a.ts',
    'export const f = (x: number) =>\n  x ** 2;',
    2,
    'uses **, which engines round differently; allowed: pow of sim/kernel/portable',
  ],
  [
    'a power in place',
    'sim/analysis/a.ts',
    'export function f(x: number) { x **= 2; return x; }',
    1,
    'uses **=,',
  ],
  ['the clock', 'sim/engine/a.ts', 'export const now = () => new Date();', 1, 'uses Date; allowed in the'],
  ['the stopwatch', 'sim/engine/a.ts', 'export const t = () => performance.now();', 1, 'uses performance;'],
  [
    'a shorthand of a global',
    'sim/engine/a.ts',
    'export const t = () => ({ performance });',
    1,
    'uses performance;',
  ],
  [
    'other luck',
    'sim/population/a.ts',
    'export const id = () => crypto.randomUUID();',
    1,
    'uses crypto; allowed',
  ],
  [
    'the environment',
    'sim/network/a.ts',
    'export const v = () => process.env.X;',
    1,
    'uses process; allowed',
  ],
  [
    'a way round',
    'sim/network/a.ts',
    `export const v = () => globalThis['Da' + 'te'];`,
    1,
    'uses globalThis;',
  ],
  [
    'the locale',
    'sim/analysis/a.ts',
    'export const f = (a: string, b: string) => a.localeCompare(b);',
    1,
    'uses localeCompare, which depends on the locale; allowed: < and >',
  ],
  [
    'a variable',
    'sim/model/a.ts',
    'let calls = 0;\nexport const f = () => calls;',
    1,
    '`calls` is a module-level variable; allowed: const, and state passed as an argument',
  ],
  ['an old variable', 'sim/model/a.ts', 'export var calls = 0;', 1, '`calls` is a module-level variable'],
  [
    'a static variable',
    'sim/model/a.ts',
    'export class A {\n  static calls = 0;\n}',
    2,
    'static `calls` is a module',
  ],
  [
    'a cache',
    'sim/evidence/a.ts',
    'const cache = new Map<string, number>();\nexport const f = () => cache.size;',
    1,
    '`cache` is a module-level Map; allowed: typed as ReadonlyMap',
  ],
  [
    'a frozen Set that is none',
    'sim/evidence/a.ts',
    'export const s = Object.freeze(new Set([1]));',
    1,
    'module-level Set',
  ],
  [
    'an array',
    'sim/programmes/a.ts',
    'export const ages: number[] = [1, 2];',
    1,
    '`ages` is a module-level array; allowed: `as const`, Object.freeze or a Readonly type',
  ],
  [
    'an array from elsewhere',
    'sim/programmes/a.ts',
    'export const ages = Array.from("12");',
    1,
    'module-level array',
  ],
  [
    'an object',
    'sim/programmes/a.ts',
    'export const state = { on: false };',
    1,
    '`state` is a module-level object; allowed: `as const`, Object.freeze or a Readonly type, or a named type',
  ],
  [
    'a typed array that is no table',
    'sim/model/a.ts',
    'export const hours = new Float64Array(3);',
    1,
    '`hours` is a module-level Float64Array; allowed: an UPPER_CASE lookup table',
  ],
  [
    'a scratch array outside the kernel',
    'sim/model/a.ts',
    'export const scratch = Uint8Array.of(1);',
    1,
    'module-level Uint8Array',
  ],
  [
    'raw memory',
    'sim/kernel/a.ts',
    'export const B = new ArrayBuffer(8);',
    1,
    '`B` is a module-level ArrayBuffer',
  ],
  [
    'a table written after loading',
    'sim/model/a.ts',
    'const TABLE = new Float64Array(3);\nexport function f(i: number) {\n  TABLE[i] += 1;\n}',
    3,
    'writes to `TABLE`, which outlives the call; allowed: state passed as an argument',
  ],
  [
    'a table filled by a function that others may call',
    'sim/model/a.ts',
    'const TABLE = new Float64Array(3);\nfill();\nfunction fill() {\n  TABLE.fill(1);\n}\nexport { fill };',
    4,
    'writes to `TABLE`',
  ],
  [
    'a write through a callback kept for later',
    'sim/model/a.ts',
    'const TABLE = new Float64Array(3);\nexport const later = keep(() => {\n  TABLE[0]++;\n});',
    3,
    'writes to `TABLE`',
  ],
  [
    'a write to what another module exports',
    'sim/model/a.ts',
    `import { WORLD } from './world';\nexport const f = () => {\n  delete WORLD.people[0]!.alive;\n};`,
    3,
    'writes to `WORLD`, which outlives the call',
  ],
  [
    'a write to the scratch of the kernel from elsewhere',
    'sim/network/a.ts',
    `import { scratch } from '../kernel/portable';\nexport const f = () => (scratch[0] = 1);`,
    2,
    'writes to `scratch`',
  ],
  [
    'a write to the block around a function',
    'sim/network/a.ts',
    'for (const list of [[1]]) {\n  register(() => list.push(2));\n}',
    2,
    'writes to `list`',
  ],
  [
    'a merge into what another module exports',
    'sim/model/a.ts',
    `import WORLD from './world';\nexport const f = () => Object.assign(WORLD, { month: 1 });`,
    2,
    'writes to `WORLD`',
  ],
];

const ALLOWED: [what: string, path: string, text: string][] = [
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

describe('the check of the house', () => {
  it.each(OFFENDERS)('catches %s', (_, path, text, line, message) => {
    const { violations } = checkArchitecture([{ path, text }]);
    expect(violations.filter((violation) => violation.startsWith(`${path}:${line}: `)).join('\n')).toContain(
      message,
    );
    expect(violations.length).toBe(1);
  });

  it.each(ALLOWED)('allows %s', (_, path, text) => {
    expect(checkArchitecture([{ path, text }]).violations).toEqual([]);
  });

  it('orders what it finds by file and line, and counts what it saw', () => {
    const report = checkArchitecture([
      { path: 'sim/model/b.ts', text: `import '../io/x';\nimport '../host/x';` },
      { path: 'sim/model/a.ts', text: 'let a;\nimport "./b";\nexport const d = Date;' },
    ]);
    expect(report.violations.map((violation) => violation.split(': ')[0])).toEqual([
      'sim/model/a.ts:1',
      'sim/model/a.ts:3',
      'sim/model/b.ts:1',
      'sim/model/b.ts:2',
    ]);
    expect(report).toMatchObject({ moduleCount: 2, importCount: 3 });
  });
});
