/** The default example in full, in the browser and with the command line on the same machine, nothing cached. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import { runnerCount } from '../../web/session/pool-size';
import { openSite, seconds, times, untilDone } from './open';
import type { Part } from './part';

const FILE = 'scenarios/coastal-estate.yaml';

export const benchFull: Part = async (reference, say) => {
  const whole = readScenario(readFileSync(FILE, 'utf8'), FILE, VOCABULARY);
  const scenario = { ...whole, arms: whole.arms.slice(0, 2) };
  const folder = mkdtempSync(join(tmpdir(), 'kithwork-bench-'));
  const file = join(folder, 'full.yaml');
  writeFileSync(file, writeScenario(scenario));
  const site = await openSite();
  try {
    const page = await site.page('about');
    const runners = runnerCount(await page.evaluate(() => navigator.hardwareConcurrency));
    await page.context().close();
    const start = performance.now();
    const out = ['--no-structure', '--out', join(folder, 'out'), '--workers', String(runners)];
    const run = spawnSync(process.execPath, ['dist/kithwork.js', 'compare', file, ...out, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, KITHWORK_CACHE: join(folder, 'cache') },
    });
    if (run.status !== 0) throw new Error(`kithwork compare: ${run.stderr}`);
    const commandLine = performance.now() - start;
    say(`command line ${seconds(commandLine)}`);
    const before = performance.now();
    const own = await site.page('about', scenario);
    await untilDone(own);
    const browser = performance.now() - before;
    const digest = await own.locator('#digest-ledger').textContent();
    const same = run.stdout.includes(`"${digest}"`);
    const pairs = scenario.draws * scenario.replicates;
    const work = scenario.arms.length * pairs * scenario.place.population * scenario.months;
    return [
      `${scenario.arms.length} arms × ${pairs} pairs × ${scenario.place.population} residents × ${scenario.months / 12} years, ${runners} running workers each, nothing cached`,
      `browser ${seconds(browser)}, command line ${seconds(commandLine)}: ${(browser / commandLine).toFixed(2)} × (asked: at most 1.3 ×); the ledger digest is ${same ? 'the same' : 'NOT THE SAME'}; the browser takes ${times(browser, work, reference)}`,
    ];
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
};
