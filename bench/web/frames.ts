/** How smoothly the network plays, by the number of residents, on Canvas 2D without a graphics card. */
import { EXAMPLE } from '../../web/state/example';
import { openSite, quantile } from './open';
import type { Part } from './part';

const RESIDENTS = [500, 2_000, 10_000];
const MONTHS = 36;
const PLAYED = 8_000;

export const benchFrames: Part = async (_, say) => {
  const site = await openSite();
  const lines: string[] = [];
  for (const population of RESIDENTS) {
    const place = {
      ...EXAMPLE.place,
      population,
      neighbourhoods: Math.max(1, Math.floor(population / 1_000)),
    };
    const page = await site.page('watch', { ...EXAMPLE, months: MONTHS, draws: 1, replicates: 1, place });
    await page.locator('.kw-net-pictures canvas').first().waitFor({ timeout: 300_000 });
    // The runs of the study and the months ahead are ready before the clock starts.
    await page.locator('#stage-words', { hasText: /Done:|First look from/ }).waitFor({ timeout: 300_000 });
    await page.waitForTimeout(4_000);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const frames = await page.evaluate(
      (length) =>
        new Promise<number[]>((resolve) => {
          const times: number[] = [];
          const began = performance.now();
          let last = began;
          const frame = (now: number) => {
            times.push(now - last);
            last = now;
            if (now - began < length) requestAnimationFrame(frame);
            else resolve(times.slice(1));
          };
          requestAnimationFrame(frame);
        }),
      PLAYED,
    );
    await page.context().close();
    say(`${population} residents`);
    const mean = frames.reduce((sum, time) => sum + time, 0) / frames.length;
    lines.push(
      `${population.toLocaleString('en-GB')} residents, two villages: ${(1000 / mean).toFixed(0)} frames a second, 95 % of frames within ${quantile(frames, 0.95).toFixed(0)} ms${population === 2_000 ? ' (asked: 33 ms)' : ''}`,
    );
  }
  await site.close();
  return lines;
};
