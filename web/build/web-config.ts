/** How the workbench is built: `site` for a web server, `page` as one file that opens by double-click. */
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { contentSecurity } from './content-security.ts';
import { onePage } from './one-page.ts';
import { shippedStarts } from './shipped-starts.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export function webConfig(mode: 'site' | 'page'): UserConfig {
  const page = mode === 'page';
  return {
    root: at('..'),
    base: './',
    publicDir: false,
    resolve: {
      alias: {
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
      outDir: at(page ? '../../dist' : '../../dist/site'),
      emptyOutDir: !page,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 1_000,
      rollupOptions: page ? { output: { codeSplitting: false } } : {},
    },
  };
}
