/** What is downloaded: the site’s code and styles compressed, its starts, and the page as one file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE } from './open';
import type { Part } from './part';

export const benchSizes: Part = async () => {
  const folder = join(SITE, 'assets');
  const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
  const assets = readdirSync(folder).map((name) => ({ name, bytes: packed(join(folder, name)) }));
  // Starts are named by their number; everything else is code or style.
  const isStart = ({ name }: { name: string }) => /^\d+-/.test(name);
  const sum = (files: readonly { bytes: number }[]) => files.reduce((total, { bytes }) => total + bytes, 0);
  const kb = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const code = sum(assets.filter((one) => !isStart(one))) + packed(join(SITE, 'index.html'));
  return [
    `site, compressed: ${kb(code)} of code and styles (asked: under 1 MB); ${kb(sum(assets.filter(isStart)))} of neighbourhoods for the example`,
    `one file: ${(statSync('dist/kithwork.html').size / 1e6).toFixed(2)} MB (asked: under 5 MB)`,
  ];
};
