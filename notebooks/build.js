/**
 * Builds every notebook into one HTML file that opens by double-click and asks nobody for anything: scripts, styles
 * and data are inside. One build a notebook, since files that open from disk cannot share scripts.
 *   node notebooks/build.js [name…]
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config, observable } from '@observablehq/notebook-kit/vite';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../dist/notebooks', import.meta.url));

/** Nothing is loaded from elsewhere, and the browser holds the page to it. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; connect-src data:";

/**
 * The kit’s standard library, left out: it would fetch what a cell names from elsewhere. Cells import what they use,
 * and data come in with the build, so a name that nobody imported is a plain error.
 */
const STUBS = {
  index: 'export const root = document.querySelector("main"); export const library = {};',
  databaseClient: 'export const DatabaseClient = undefined;',
  interpreter: 'export const Interpreter = undefined;',
  fileAttachment:
    'export const fileAttachments = new Map(); export const FileAttachment = undefined, requireFileRegistration = undefined, registerFile = undefined;',
};
const nothingFromElsewhere = {
  name: 'nothing-from-elsewhere',
  enforce: 'pre',
  load: (id) => STUBS[/notebook-kit.*[\\/]runtime[\\/]stdlib[\\/](\w+)\.js$/.exec(id)?.[1]] ?? null,
};

/** The script and the styles that were built, put into the page itself. */
function inlined(files) {
  const page = files.find((file) => file.fileName.endsWith('.html'));
  let html = String(page.source);
  for (const file of files) {
    if (file === page) continue;
    if (file.type === 'chunk') {
      const code = file.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
      html = html
        .replace(/<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/, '')
        .replace('</body>', () => `<script type="module">${code}</script></body>`);
    } else if (file.fileName.endsWith('.css')) {
      html = html
        .replace(/<link rel="stylesheet"[^>]*>/, '')
        .replace(
          '</head>',
          () =>
            `<style>${String(file.source).replace(/@import\s*(url\()?["']https?:[^;]*;/g, '')}</style></head>`,
        );
    } else throw new Error(`${page.fileName}: expected scripts and styles only, got ${file.fileName}`);
  }
  return html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
}

const all = readdirSync(root)
  .filter((file) => file.endsWith('.html') && file !== 'template.html')
  .map((file) => file.slice(0, -'.html'.length));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`notebooks: expected the name of a notebook (${all.join(', ')}), got ${unknown}`);
  process.exit(2);
}
mkdirSync(out, { recursive: true });
for (const name of asked.length > 0 ? asked : all) {
  const { output } = await build({
    ...config(),
    configFile: false,
    assetsInclude: ['**/*.parquet'],
    root,
    logLevel: 'warn',
    plugins: [nothingFromElsewhere, observable({ template: join(root, 'template.html') })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 10_000_000,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 5_000,
      rollupOptions: { input: join(root, `${name}.html`), output: { codeSplitting: false } },
    },
  });
  writeFileSync(join(out, `${name}.html`), inlined(output));
}
