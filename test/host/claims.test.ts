import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, test } from 'vitest';
import { runStudy } from '../../sim/engine/study';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { portableSha256 } from '../../sim/kernel/digest';
import { fakeServices, kithwork } from './fake-services';

const folder = mkdtempSync(join(tmpdir(), 'claims-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Real runs of a place so small and short that they take a second. */
const services = fakeServices({
  runStudy: async (scenario) =>
    runStudy(
      {
        ...scenario,
        months: 24,
        place: { ...scenario.place, population: 200 },
        parameters: { turnoverYears: 2 },
      },
      '9.9.9',
      portableSha256,
    ),
});

describe('kithwork claims', () => {
  test('without the model gives the arithmetic of all claims, or of those named', async () => {
    const { status, out } = await kithwork(['claims', '--no-model']);
    expect(status).toBe(0);
    expect(out).toContain('80,000 × 2 × 3');
    expect(out).toContain('the model was not run (--no-model)');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const one = await kithwork(['claims', 'nef', '--no-model', '--json']);
    const document = JSON.parse(one.out);
    expect(document.kithwork.command).toBe('claims');
    expect(document.claims.map(({ id }: { id: string }) => id)).toEqual(['nef']);
    expect(document.claims[0].arithmetic.verdict).toMatch(/reproduced/);
  });

  test('names what it does not know', async () => {
    const wrong = await kithwork(['claims', 'help_retrun']);
    expect([wrong.status, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('claims: there is no claim "help_retrun"');
    expect(wrong.err).toContain('help_return');
    const unlike = await kithwork(['claims', 'nothing']);
    expect(unlike.status).toBe(2);
    expect(unlike.err).toMatch(/there is no claim "nothing"; expected one of help_saving, help_return, /);
    const empty = await kithwork(['claims', '--html', '', '--no-model']);
    expect(empty.err).toContain('--html: expected the name of a file');
  });

  test('runs pairs at three causal fractions; at 0 there is exactly nothing', async () => {
    const args = ['claims', 'help_return', 'shared_lives', '--draws', '2', '--json'];
    const { out } = await kithwork(args, { services, vocabulary: VOCABULARY });
    const [help] = JSON.parse(out).claims;
    expect(help.model.study.pairs).toBe(2);
    const fractions = help.model.answers[0].fractions;
    expect(fractions.map(({ id }: { id: string }) => id)).toEqual(['none', 'prior', 'all']);
    expect(fractions[0].estimate).toMatchObject({ mean: 0, low95: 0, high95: 0 });
  });

  test('writes a page that stands by itself and says itself in words', async () => {
    const file = join(folder, 'claims.html');
    const args = ['claims', 'help_return', 'survival', 'say', '--draws', '2', '--html', file];
    const { status, out } = await kithwork(args, { services, vocabulary: VOCABULARY });
    expect(status).toBe(0);
    expect(out).toContain(`Wrote ${file}.`);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<script|<link|src=|url\(|https?:\/\/(?!www\.w3\.org)/);
    const { document } = parseHTML(html);
    const charts = [...document.querySelectorAll('svg')];
    // One for each answer, and the overview where a claim has a multiple.
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      expect(chart.getAttribute('role')).toBe('img');
      expect(chart.getAttribute('aria-label')!.length).toBeGreaterThan(20);
      expect(chart.querySelectorAll('[aria-label]')).toHaveLength(0);
      expect(chart.closest('figure')!.parentElement!.querySelector('table')).not.toBeNull();
    }
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a')) {
      expect(ids).toContain(link.getAttribute('href')!.slice(1));
    }
  });
});
