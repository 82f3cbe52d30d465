/** Going through the pages of Learn as a reader with a keyboard does. */
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses Tab until the focus is on something with these words; fails when it goes round without meeting it. */
export async function tabTo(page: Page, words: string | RegExp, most = 120): Promise<void> {
  const seen: string[] = [];
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const labels = [...((at as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
      return [at.getAttribute('aria-label'), ...labels, at.innerText].filter(Boolean).join(' | ');
    });
    if (typeof words === 'string' ? name.split(' | ').includes(words) : words.test(name)) return;
    seen.push(name);
  }
  expect(seen, `reached by Tab: ${words}`).toContain(String(words));
}

/** Waits until all runs of the chapter are counted. */
export async function untilRan(page: Page): Promise<void> {
  await page.getByText('All 20 runs are done.').first().waitFor({ timeout: 90_000 });
}

export interface Printed {
  /** Digest of one arm’s first run, and of all runs. */
  readonly run: string;
  readonly all: string;
  /** Of each file that is counted: its digest, and the cells of a row by what is counted. */
  readonly counts: readonly {
    readonly worlds: string;
    readonly rows: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** What the command line prints for a chapter: each line is a command as the page shows it. */
export function commandLine(command: string): Printed {
  const [run, digest, ...counted] = command.trim().split('\n');
  const print = (line: string) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const [npx, name, ...options] = words;
    expect([npx, name]).toEqual(['npx', 'kithwork']);
    return JSON.parse(execFileSync('node', ['dist/kithwork.js', ...options, '--json'], { encoding: 'utf8' }));
  };
  const counts = counted.map((line) => {
    const { worlds, counts: rows } = print(line);
    return { worlds, rows: Object.fromEntries(rows.map((row: Counted) => [row.id, cellsOf(row)])) };
  });
  return { run: print(run).worldDigest, all: print(digest).digests.worlds, counts };
}

interface Counted {
  readonly id: string;
  readonly label: string;
  readonly watched: number | null;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

function cellsOf({ label, watched, low, mean, high }: Counted): string[] {
  const shown = (value: number) => String(Math.round(value)).replace('-0', '0').replace('-', '−');
  return [label, watched === null ? 'none' : shown(watched), ...[low, mean, high].map(shown)];
}

/** Cells of the tables under the figures of a chapter, figure by figure. */
export async function tableCells(page: Page): Promise<string[][][]> {
  return page
    .locator('main figure')
    .evaluateAll((figures) =>
      figures
        .map((figure) =>
          [...figure.querySelectorAll('table tbody tr')].map((row) =>
            [...row.children].map((cell) => (cell.textContent ?? '').trim()),
          ),
        )
        .filter((rows) => rows.length > 0),
    );
}

/** Opens every folded part of the page; each makes what it holds when it opens. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  });
}
