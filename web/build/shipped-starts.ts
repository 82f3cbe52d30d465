/** Gives the page its shipped starts as modules, since its content-security policy forbids it to fetch. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const INDEX = 'virtual:shipped-starts';
const START = 'virtual:shipped-start/';

export function shippedStarts(folder: string): Plugin {
  return {
    name: 'shipped-starts',
    resolveId: (id) => (id === INDEX || id.startsWith(START) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${INDEX}`) {
        const names: string[] = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8'));
        const entries = names.map(
          (name, n) => `${JSON.stringify(name)}: () => import(${JSON.stringify(START + n)})`,
        );
        return `export default { ${entries.join(', ')} };`;
      }
      if (id.startsWith(`\0${START}`)) {
        const number = Number(id.slice(START.length + 1));
        return `export default ${JSON.stringify(readFileSync(join(folder, `${number}.deflate`), 'base64'))};`;
      }
      return undefined;
    },
  };
}
