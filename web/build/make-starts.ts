/**
 * Makes the burnt-in starts of the example place at build time, so that the page can answer at once. They are
 * compressed and named by content: the page uses one only when the name it works out itself is the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { makeStart, startDemand, startName } from '../../sim/engine/demand';
import { packStart, unpackStart } from '../../sim/engine/start-file';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { cacheFolder, readStart, writeStart } from '../../sim/host/start-cache';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';

/**
 * As many of the example’s as the first look uses, and the one that the chapters of Learn show, which share a
 * place; the page grows the others while these are on the screen.
 */
const SHIPPED = [
  { file: 'scenarios/small-estate.yaml', count: 4 },
  { file: 'scenarios/learn/1-where-ties-form.yaml', count: 1 },
] as const;

const wanted = SHIPPED.flatMap(({ file, count }) => {
  const demand = startDemand(readScenario(readFileSync(file, 'utf8'), file, VOCABULARY));
  return Array.from({ length: count }, (_, number) => ({ demand, number }));
});
const out = join('dist', 'starts');
const cache = cacheFolder(process.env);
mkdirSync(out, { recursive: true });
const names = wanted.map(({ demand, number }, file) => {
  const name = startName(demand, number, nodeSha256);
  let bytes = readStart(cache, name);
  if (bytes === null || unpackStart(bytes, nodeSha256) === null) {
    bytes = packStart(makeStart(demand, number), nodeSha256);
    writeStart(cache, name, bytes);
  }
  writeFileSync(join(out, `${file}.deflate`), deflateRawSync(bytes, { level: 9 }));
  return name;
});
writeFileSync(join(out, 'names.json'), JSON.stringify(names));
