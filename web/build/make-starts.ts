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

/** As many as the first look uses; the page grows the others while that is on the screen. */
const SHIPPED = 4;
const EXAMPLE = 'scenarios/small-estate.yaml';

const demand = startDemand(readScenario(readFileSync(EXAMPLE, 'utf8'), EXAMPLE, VOCABULARY));
const out = join('dist', 'starts');
const cache = cacheFolder(process.env);
mkdirSync(out, { recursive: true });
const names = Array.from({ length: SHIPPED }, (_, number) => {
  const name = startName(demand, number, nodeSha256);
  let bytes = readStart(cache, name);
  if (bytes === null || unpackStart(bytes, nodeSha256) === null) {
    bytes = packStart(makeStart(demand, number), nodeSha256);
    writeStart(cache, name, bytes);
  }
  writeFileSync(join(out, `${number}.deflate`), deflateRawSync(bytes, { level: 9 }));
  return name;
});
writeFileSync(join(out, 'names.json'), JSON.stringify(names));
