/** Opening the page is enough: the example answers by itself, with real runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish, openWorkbench, untilAnswered, untilDone, type Workbench } from './support/browser';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

describe('the first answer', () => {
  it('comes without typing, then all pairs of runs', async () => {
    const page = await bench.open();
    await untilAnswered(page);
    await untilDone(page);
    expect(await page.locator('h1').textContent()).toBe('Small estate');
    await finish(page);
  });
});
