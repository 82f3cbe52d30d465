import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { webConfig } from './web/build/web-config.ts';

const define = { __KITHWORK_VERSION__: JSON.stringify(manifest.version) };

// `npx kithwork` runs the file as a program.
const EXECUTABLE = {
  name: 'executable',
  closeBundle: () => chmodSync('dist/kithwork.js', 0o755),
};

// Three builds by mode. Without one: the command line, its worker, the benchmarks and the script that makes the
// starts that the site ships, five entries for Node that share chunks. `site`: the workbench as a static site.
// `page`: the same as one file. `pseudo`: the site with accented texts, for tests. Vite 8 bundles with rolldown, so each takes a second or two.
export default defineConfig(({ mode }) => {
  if (mode === 'site' || mode === 'page' || mode === 'pseudo') return { define, ...webConfig(mode) };
  return {
    define,
    // Tests read the texts of Learn in English, as the page does.
    resolve: {
      alias: { '#locale': fileURLToPath(new URL('web/learn/locale/english.ts', import.meta.url)) },
    },
    plugins: [EXECUTABLE],
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: {
          kithwork: 'sim/host/main.ts',
          worker: 'sim/host/node-worker.ts',
          bench: 'bench/main.ts',
          'bench-web': 'bench/web/main.ts',
          'make-starts': 'web/build/make-starts.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
      },
    },
    test: {
      include: ['test/**/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
});
