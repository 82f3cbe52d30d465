/** The scenarios that come with Kithwork, by their names; each is read only when it is opened. */
import type { Scenario } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';

const FILES = import.meta.glob<string>('../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const LIBRARY = Object.entries(FILES)
  .map(([value, text]) => ({
    value,
    label: /^name: *(.+)$/m.exec(text)?.[1].replace(/^["']|["']$/g, '') ?? value,
  }))
  .sort((a, b) => (a.label < b.label ? -1 : 1));

export function libraryScenario(file: string): Scenario {
  return readScenario(FILES[file], file.split('/').at(-1) ?? file, VOCABULARY);
}
