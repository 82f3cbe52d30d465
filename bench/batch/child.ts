/** One measurement in a process of its own, so that each begins as cold as the other and leaves nothing behind. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startName, startSlots, startsOfPair } from '../../sim/engine/demand';
import { drawsOf } from '../../sim/engine/plan';
import { runPair } from '../../sim/engine/run-pair';
import { unpackStart } from '../../sim/engine/start-file';
import type { CliContext } from '../../sim/host/cli/context';
import { runCli } from '../../sim/host/cli/program';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { nodeServices } from '../../sim/host/node-services';
import { cacheFolder, readStart } from '../../sim/host/start-cache';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';

/** A command of the command line, or the engine alone: so many runs of a scenario, one after the other. */
export type Work = { readonly args: readonly string[] } | { readonly bare: string; readonly runs: number };

export interface Cost {
  /** Of the processor, by the process and all its threads, from its beginning to its end. */
  readonly seconds: number;
  readonly wallSeconds: number;
  /** The most memory it held. */
  readonly megabytes: number;
  // biome-ignore lint/suspicious/noExplicitAny: the JSON document of whichever command it was
  readonly document: any;
}

/** @param env besides this process’s own, such as another place for kept starts */
export function measure(folder: string, work: Work, env: Readonly<Record<string, string>> = {}): Cost {
  const self = fileURLToPath(new URL('./bench.js', import.meta.url));
  const from = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [self, 'batch-child', folder, JSON.stringify(work)],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1 << 28,
      // Whoever watches sees how far it is.
      stdio: ['ignore', 'pipe', process.stderr.isTTY ? 'inherit' : 'pipe'],
    },
  );
  if (status !== 0) throw new Error(stderr || `${JSON.stringify(work)} failed`);
  const wallSeconds = (performance.now() - from) / 1000;
  return { ...JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)), wallSeconds };
}

/** What the process of a measurement does. */
export async function batchChild(): Promise<string[]> {
  const [folder, text] = process.argv.slice(3);
  const work = JSON.parse(text) as Work;
  const document = 'bare' in work ? engineAlone(folder, work) : await command(folder, work.args);
  const { user, system } = process.cpuUsage();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return ['', JSON.stringify({ seconds: (user + system) / 1e6, megabytes, document })];
}

/** @throws Error when a start is not kept yet: growing is not what is measured */
function engineAlone(folder: string, { bare, runs }: { bare: string; runs: number }): string[] {
  const text = fs.readFileSync(`${folder}/${bare}`, 'utf8');
  const scenario = { ...readScenario(text, bare, VOCABULARY), draws: 1, replicates: runs };
  const slots = startSlots(scenario);
  const starts = slots.map(({ demand, number }) => {
    const bytes = readStart(cacheFolder(process.env), startName(demand, number, nodeSha256));
    const start = bytes && unpackStart(bytes, nodeSha256);
    if (!start) throw new Error(`${bare}: expected start ${number} to be kept`);
    return start;
  });
  const [values] = drawsOf(scenario);
  const digests: string[] = [];
  for (let pair = 0; pair < runs; pair++) {
    const own = startsOfPair(scenario, pair, slots.length).map((n) => starts[n]);
    for (const run of runPair({ scenario, starts: own, pair, values }, nodeSha256))
      digests.push(run.worldDigest);
  }
  return digests;
}

async function command(folder: string, args: readonly string[]) {
  let out = '';
  let err = '';
  const context: CliContext = {
    services: nodeServices(),
    vocabulary: VOCABULARY,
    stdout: { write: (text) => void (out += text) },
    stderr: process.stderr.isTTY ? process.stderr : { write: (text) => void (err += text) },
    env: process.env,
    fs,
    library: folder,
    cwd: folder,
    signal: new AbortController().signal,
    cpuCount: 1,
    nodeVersion: process.version,
  };
  if ((await runCli([...args, '--json'], context)) !== 0) throw new Error(err);
  return JSON.parse(out);
}
