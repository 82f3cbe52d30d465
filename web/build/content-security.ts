/**
 * The content-security policy of the page, as a meta element so that it holds wherever the files are put:
 * nothing is loaded from or sent to anywhere else. In the one-file build scripts are allowed by their hash.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;

export function contentSecurity(page: boolean): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<!-- content-security -->', page ? '<!-- content-security -->' : meta(["'self'"])),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (!page) return;
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          const hashes = [...html.matchAll(SCRIPT)].map(
            ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
          );
          file.source = html.replace('<!-- content-security -->', () => meta([...hashes, 'blob:']));
        }
      },
    },
  };
}

function meta(scripts: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    'media-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
