/**
 * What a batch costs over the bare engine, how well a dry run foretells it, how small its tables are, and what a Sobol
 * study takes: npm run bench:batch [runs]. Times are of the processor, of all threads of this process.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTCOME_COUNT } from '../sim/engine/outcomes';
import type { CliContext } from '../sim/host/cli/context';
import { runCli } from '../sim/host/cli/program';
import { nodeServices } from '../sim/host/node-services';
import { VOCABULARY } from '../sim/host/vocabulary';
import { readScenario } from '../sim/io/scenario-file';
import { median } from './model';

const RESIDENTS = 10_000;
const MONTHS = 24;
const ROUNDS = 5;
const SOBOL_FACTORS = 20;
const SOBOL_BASE = 256;

const town = (residents: number, months: number, arms: string) => `kithwork: 1
name: bench
seed: bench
months: ${months}
place: { population: ${residents}, deprivationDecile: 5 }
comparator: status quo
arms:
  - name: status quo
${arms}`;
const WORKER = `  - name: a worker
    programmes:
      - { approach: community-development-worker, months: 24, costPerYear: 80000, payer: NHS primary }
`;

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export async function benchBatch(): Promise<string[]> {
  const runs = Number(process.argv[3] ?? 30);
  if (!(Number.isInteger(runs) && runs >= 12))
    throw new Error(`runs: expected a whole number from 12, got ${runs}`);
  const folder = fs.mkdtempSync(join(tmpdir(), 'kithwork-bench-'));
  try {
    return [...(await overhead(folder, runs)), '', ...(await sobol(folder))];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The document of one command, run in this process so that its processor time can be told. */
async function command(folder: string, ...args: string[]) {
  let out = '';
  let err = '';
  const context: CliContext = {
    services: nodeServices(),
    vocabulary: VOCABULARY,
    stdout: { write: (text) => void (out += text) },
    stderr: { write: (text) => void (err += text) },
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

async function overhead(folder: string, runs: number): Promise<string[]> {
  fs.writeFileSync(join(folder, 'town.yaml'), town(RESIDENTS, MONTHS, ''));
  const plan = (name: string, replicates: number) =>
    fs.writeFileSync(
      join(folder, `${name}.yaml`),
      `kithwork-batch: 1\nname: ${name}\nscenario: town.yaml\nreplicates: ${replicates}\nby: month\nfiles: both\ndesign: { kind: list, points: [{ name: one }] }\n`,
    );
  plan('grow', 10);
  plan('many', runs);
  // Grows and keeps the starts, so that what follows is running alone.
  await command(folder, 'batch', 'grow.yaml');
  const { estimate } = await command(folder, 'batch', 'many.yaml', '--dry-run');
  const bare: number[] = [];
  const batch: number[] = [];
  let files: string[] = [];
  // Turn about, since a busy machine makes processor time longer too.
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await studySeconds(folder, runs));
    const from = cpuSeconds();
    files = (await command(folder, 'batch', 'many.yaml', '--out', `out-${round}`)).files;
    batch.push(cpuSeconds() - from);
  }
  const over = median(batch.map((seconds, round) => seconds / bare[round] - 1));
  const size = (ending: string) =>
    fs.statSync(join(folder, files.find((file) => file.endsWith(ending)) as string)).size;
  const values = runs * MONTHS * OUTCOME_COUNT;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    `batch of ${runs} runs of ${RESIDENTS} residents over ${MONTHS} months, one arm, one worker, starts at hand, every outcome of every month`,
    `  the engine on a worker            ${(median(bare) / runs).toFixed(3)} s a run`,
    `  batch                             ${(median(batch) / runs).toFixed(3)} s a run`,
    `  over the engine                   ${percent(over)} (median of ${ROUNDS} rounds, turn about)`,
    `  dry run against finished batch    ${estimate.runningSeconds.toFixed(1)} s foretold, ${median(batch).toFixed(1)} s taken: ${percent(estimate.runningSeconds / median(batch) - 1)}`,
    `  outcomes.parquet                  ${(size('outcomes.parquet') / values).toFixed(2)} bytes a run, month and outcome (${OUTCOME_COUNT} outcomes)`,
    `  outcomes.csv                      ${(size('outcomes.csv') / values).toFixed(2)} bytes`,
  ];
}

/** Processor seconds of the same runs on one worker, without design, pieces, tables or files. */
async function studySeconds(folder: string, runs: number): Promise<number> {
  const text = fs.readFileSync(join(folder, 'town.yaml'), 'utf8');
  const scenario = { ...readScenario(text, 'town.yaml', VOCABULARY), draws: 1, replicates: runs };
  const from = cpuSeconds();
  await nodeServices().runStudy(scenario, {
    workers: 1,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  return cpuSeconds() - from;
}

async function sobol(folder: string): Promise<string[]> {
  const residents = 1500;
  const months = 60;
  fs.writeFileSync(join(folder, 'estate.yaml'), town(residents, months, WORKER));
  const varied = Object.entries(VOCABULARY.parameters)
    .filter(([, { role, distribution }]) => role === 'evidence' && distribution.kind !== 'fixed')
    .slice(0, SOBOL_FACTORS);
  const base = 2;
  fs.writeFileSync(
    join(folder, 'sobol.yaml'),
    `kithwork-batch: 1\nname: sobol\nscenario: estate.yaml\nreplicates: 2\noutcomes: [depressed, isolated]\nby: study\nfiles: parquet\ndesign:\n  kind: sobol\n  size: ${base}\n  factors:\n${varied.map(([id]) => `    - { vary: parameters.${id} }`).join('\n')}\n`,
  );
  const from = cpuSeconds();
  const { points, pairs } = await command(folder, 'batch', 'sobol.yaml');
  const seconds = cpuSeconds() - from;
  const { measures } = await command(
    folder,
    'sensitivity',
    'kithwork-out/sobol',
    '--measure',
    'depressed',
    '--measure',
    'qalysDiscounted',
  );
  const all = SOBOL_BASE * (varied.length + 2);
  const hours = (seconds / pairs) * all;
  return [
    `Sobol study of ${varied.length} parameters, ${residents} residents, ${months} months, two arms: ${points} of ${all} points run, two pairs each`,
    `  a pair                            ${(seconds / pairs).toFixed(2)} s, growing of two starts included`,
    `  base sample ${SOBOL_BASE}                   ${(hours / 3600).toFixed(2)} hours of one processor with one pair a point, projected`,
    ...measures.map(
      ({ label, noise }: { label: string; noise: number | null }) =>
        `  luck in the spread between points ${noise === null ? 'cannot be told' : `${(100 * Math.min(1, noise)).toFixed(0)} %`} (${label})`,
    ),
  ];
}
