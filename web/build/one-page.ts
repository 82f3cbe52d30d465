/** Puts the built script and styles into the HTML itself, so that one file is the whole workbench. */
import type { Plugin } from 'vite';

export function onePage(): Plugin {
  return {
    name: 'one-page',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const html = files.find((file) => file.fileName.endsWith('.html'));
      if (html?.type !== 'asset') return;
      let text = String(html.source);
      for (const file of files) {
        if (file === html) continue;
        if (file.type === 'chunk') {
          const tag = new RegExp(`<script[^>]*src="[^"]*${escaped(file.fileName)}"[^>]*></script>`);
          // At the end of the body: an inline script is not deferred when it is no module.
          const code = file.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
          text = text
            .replace(tag, '')
            .replace('</body>', () => `<script type="module">${code}</script></body>`);
        } else if (file.fileName.endsWith('.css')) {
          const tag = new RegExp(`<link[^>]*href="[^"]*${escaped(file.fileName)}"[^>]*>`);
          text = text.replace(tag, () => `<style>${String(file.source)}</style>`);
        } else throw new Error(`one-page: expected scripts and styles only, got ${file.fileName}`);
        delete bundle[file.fileName];
      }
      html.source = text;
      html.fileName = 'kithwork.html';
    },
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
