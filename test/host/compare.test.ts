/** What `kithwork compare` prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fakeServices } from './fake-services';
import { inTown } from './in-town';

const { path, run } = inTown();

describe('compare', () => {
  const PARTS = [
    'It costs £160,000',
    'What changes: resident-led partnership, against status quo',
    'Who is affected: resident-led partnership, against status quo',
    'Who pays, who gains: resident-led partnership',
    'Is it worth it',
    'What the programme reached',
    'What the network did',
    'Under other assumptions',
    'world digest',
    'seed           my first study',
    'version        9.9.9',
    'Files:',
  ];

  test('prints its parts in order, within 80 columns', async () => {
    const { status, out, err } = await run(['compare', 'town.yaml']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const places = PARTS.map((part) => out.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain('Births');
    expect((await run(['compare', 'town.yaml', '--all'])).out).toContain('Births');
  });

  const lineOf = (out: string, start: string) => out.split('\n').find((line) => line.startsWith(start));

  test('says what rates are per, and that flows are a year', async () => {
    const { out } = await run(['compare', 'town.yaml']);
    const lines = out.split('\n');
    const following = (start: string) => lines[lines.findIndex((line) => line.startsWith(start)) + 1];
    expect(following('lonely adults ')).toMatch(/^ per 1,000 adults +3/);
    expect(following('GP consultations ')).toMatch(/^ per 1,000 residents a year +28/);
    expect(following('groups ')).not.toContain('per 1,000');
  });

  test('says who is affected, in ranges per 1,000 adults, strata only with --all', async () => {
    const { out } = await run(['compare', 'town.yaml']);
    expect(lineOf(out, 'all adults ')).toMatch(/^all adults +7 % +-2.0 +-2.0 +0.00 +-0.5$/);
    expect(out).toMatch(/\n +-2.2 to -1.8 +-2.2 to -1.8 +-0.21 to 0.21 +-3.0 to 2.0\n/);
    expect(out).not.toContain('women 35–64');
    expect((await run(['compare', 'town.yaml', '--all'])).out).toContain('women 35–64, degree');
  });

  test('puts ten years, total and range of a payer together', async () => {
    const { out } = await run(['compare', 'town.yaml']);
    expect(lineOf(out, '£k in year')).toMatch(/ 1 +2 +3 +4 +5 +6 +7 +8 +9 +10 total$/);
    expect(lineOf(out, 'NHS primary')).toMatch(/ 0\.0 -1\.2 -2\.5 .*-11\.1 -55\.6$/);
    expect(out).toMatch(/\n +range -90.0 to 1.2\n/);
  });

  test('leaves out payers with zeros alone', async () => {
    const services = fakeServices({
      summarise: (result) => {
        const summary = fakeServices().summarise(result);
        const ledger = summary.ledger.map((row, n) =>
          n % 3 === 0 ? row : { ...row, years: row.years.map(() => 40), total: 40, low95: -40, high95: 49 },
        );
        return { ...summary, ledger };
      },
    });
    const { out } = await run(['compare', 'town.yaml'], { services });
    expect(out).toContain('\nCash\nNHS primary ');
    expect(out).not.toContain('not cash');
  });

  test('keeps what lies beyond the study, and WELLBYs, apart from every sum', async () => {
    const { out } = await run(['compare', 'town.yaml']);
    const from = out.indexOf('apart, in no sum above');
    for (const line of ['WELLBYs', 'QALYs after the study', 'years of life after it'])
      expect(out.slice(from, from + 300)).toContain(line);
    expect(out.indexOf('net benefit')).toBeLessThan(from);
  });

  test('claims no more certainty than its draws have', async () => {
    const services = fakeServices({
      summarise: (result) => {
        const summary = fakeServices().summarise(result);
        return {
          ...summary,
          economics: summary.economics.map((row) => ({ ...row, probabilitySavesCash: 0 })),
        };
      },
    });
    const { out } = await run(['compare', 'town.yaml'], { services });
    expect(out).toContain('chance it saves cash: under 10 %');
    expect(out).toContain('chance it is good value: 11 %');
  });

  test('lists the stages of a programme under its name', async () => {
    const { out } = await run(['compare', 'town.yaml']);
    expect(out).toMatch(/\nresident-led partnership\n {2}listen +80 % \/ 30 % +80 % \/ 30 %\n/);
  });

  test('uses the flags', async () => {
    const seen: object[] = [];
    const services = fakeServices({
      runStudy: async (scenario, options) => {
        seen.push({ ...scenario, workers: options.workers });
        return fakeServices().runStudy(scenario, options);
      },
    });
    const flags = ['--seed', 'other', '--draws', '3', '--replicates', '1', '--workers', '5'];
    const { status } = await run(['compare', 'town.yaml', ...flags], { services });
    expect(status).toBe(0);
    expect(seen).toMatchObject([{ seed: 'other', draws: 3, replicates: 1, workers: 5 }]);
    await run(['digest', 'town.yaml'], { services });
    expect(seen[1]).toMatchObject({ seed: 'my first study', draws: 10, replicates: 2, workers: 2 });
  });

  test('needs two arms', async () => {
    const one = readFileSync(path('town.yaml'), 'utf8').split('  - name: resident')[0];
    writeFileSync(path('one.yaml'), one);
    const { status, err } = await run(['compare', 'one.yaml']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'kithwork: arms: expected at least two arms to compare, got 1 (one.yaml)\n',
    });
    expect((await run(['run', 'one.yaml'])).status).toBe(0);
  });
});
