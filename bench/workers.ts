/** CPU time of two workers against one for the same pairs, in interleaved runs of the built command line. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './model';

const ROUNDS = 9;

export function benchWorkers(): string {
  const cli = fileURLToPath(new URL('./kithwork.js', import.meta.url));
  const run = (workers: number) => {
    const code =
      `const {spawnSync}=require('node:child_process');` +
      `const t=process.hrtime.bigint();` +
      `spawnSync(process.execPath,[${JSON.stringify(cli)},'digest','scenarios/coastal-estate.yaml','--draws','4','--replicates','1','--workers','${workers}']);` +
      `const wall=Number(process.hrtime.bigint()-t)/1e9;` +
      `const fs=require('node:fs');const s=fs.readFileSync('/proc/self/stat','utf8').split(' ');` +
      `console.log(JSON.stringify([wall,(Number(s[15])+Number(s[16]))/100]));`;
    return JSON.parse(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout) as [
      number,
      number,
    ];
  };
  run(2);
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = run(1);
    const two = run(2);
    cpu.push(two[1] / one[1]);
    wall.push(one[0] / two[0]);
  }
  return `two workers use ${median(cpu).toFixed(2)} × the CPU time of one for the same pairs, and finish ${median(wall).toFixed(2)} × as fast (median of ${ROUNDS} interleaved pairs)`;
}
