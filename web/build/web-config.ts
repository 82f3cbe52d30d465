/**
 * How the workbench is built: `site` for a web server, `page` as one file that opens by double-click, and `pseudo`
 * for tests: the site with the texts of Learn accented and longer, so that a text outside the message files shows.
 */
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { contentSecurity } from './content-security.ts';
import { onePage } from './one-page.ts';
import { shippedStarts } from './shipped-starts.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export type WebMode = 'site' | 'page' | 'pseudo';

export function webConfig(mode: WebMode): UserConfig {
  const page = mode === 'page';
  return {
    root: at('..'),
    base: './',
    publicDir: false,
    resolve: {
      alias: {
        '#locale': at(mode === 'pseudo' ? '../learn/locale/pseudo.ts' : '../learn/locale/english.ts'),
        '#spawn': at(page ? '../session/spawn-inline.ts' : '../session/spawn.ts'),
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [shippedStarts(at('../../dist/starts')), ...(page ? [onePage()] : []), contentSecurity(page)],
    worker: {
      format: page ? 'iife' : 'es',
      plugins: () => [],
      rollupOptions: page ? { output: { codeSplitting: false } } : {},
    },
    build: {
      target: 'es2022',
      outDir: at(page ? '../../dist' : `../../dist/${mode}`),
      emptyOutDir: !page,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 1_000,
      rollupOptions: page ? { output: { codeSplitting: false } } : {},
    },
  };
}
