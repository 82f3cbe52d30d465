/** Learn goes on after a worker has failed: it says so, and what is missing is made when asked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { finish, workbenchOfFile } from './support/browser';
import { untilRan } from './support/learn';

const bench = workbenchOfFile();

/** The first worker that is asked for this breaks, as when memory runs out; the next ones work. */
async function breakOne(page: Page, asked: string): Promise<void> {
  await page.evaluate((wanted) => {
    let broken = 0;
    const post = Worker.prototype.postMessage as (...told: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, ...told: unknown[]) {
      const { path } = (told[0] ?? {}) as { path?: string[] };
      if (path?.[0] !== wanted || broken > 0) return post.apply(this, told);
      broken++;
      this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    } as Worker['postMessage'];
  }, asked);
}

describe('after a failure', () => {
  it('a chapter makes the runs that are missing', async () => {
    const page = await bench.open('#/learn');
    await breakOne(page, 'measure');
    await page.evaluate(() => (location.hash = '#/learn/2/watch'));
    await page.getByRole('alert').filter({ hasText: 'out of memory' }).waitFor({ timeout: 60_000 });
    await expectAccessible(page, 'a chapter whose runs failed');
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilRan(page);
    expect(await page.getByText('out of memory').count()).toBe(0);
    await finish(page);
  }, 180_000);

  it('a sandbox comes back as it was', async () => {
    const page = await bench.open('#/learn');
    await breakOne(page, 'showSandbox');
    await page.evaluate(() => (location.hash = '#/learn/sandbox'));
    await page.getByRole('alert').filter({ hasText: 'out of memory' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'One year on' }).waitFor({ timeout: 60_000 });
    expect(await page.getByText('out of memory').count()).toBe(0);
    await finish(page);
  }, 180_000);
});
