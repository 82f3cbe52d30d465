import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

// One build for Node: the command line, its worker and the benchmark are three entries that share
// chunks. Vite 8 bundles with rolldown, so a build takes about a second.
export default defineConfig({
  define: { __KITHWORK_VERSION__: JSON.stringify(manifest.version) },
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
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
