/** What twenty further runs of a study leave behind in the page and its workers. */
import { EXAMPLE } from '../../web/state/example';
import { openSite, untilDone } from './open';
import type { Part } from './part';

const WARM = 10;
const RERUNS = 20;

export const benchHeap: Part = async (_, say) => {
  const site = await openSite(true);
  // Short and few, but as many starts and arms as the example has.
  const page = await site.page('programme', { ...EXAMPLE, months: 24, draws: 10, replicates: 1 });
  await untilDone(page);
  const rerun = async () => {
    await page
      .getByRole('button', { name: /^More: Full-time posts/ })
      .first()
      .click();
    await page.locator('#stage-words', { hasText: /something|pairs of runs:|Getting|First look/ }).waitFor();
    await untilDone(page);
  };
  const bytes = () =>
    page.evaluate(async () => {
      const measure = performance as unknown as {
        measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
      };
      return (await measure.measureUserAgentSpecificMemory()).bytes;
    });
  for (let n = 0; n < WARM; n++) await rerun().then(() => say(`warming, run ${n + 1} of ${WARM}`));
  const before = await bytes();
  for (let n = 0; n < RERUNS; n++) await rerun().then(() => say(`run ${n + 1} of ${RERUNS}`));
  const after = await bytes();
  await site.close();
  const mb = (value: number) => `${(value / 1e6).toFixed(1)} MB`;
  return [
    `page and workers together after ${WARM} runs ${mb(before)}, after ${RERUNS} more ${mb(after)}: ${(((after - before) / before) * 100).toFixed(1)} % (asked: under 5 %)`,
  ];
};
