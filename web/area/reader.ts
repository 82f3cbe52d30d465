/**
 * Official area files in a worker of their own: they may be large, and what reads them is loaded only when somebody
 * brings one. The files stay in this worker; the page gets names and, in the end, a place.
 */
import type { Place } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import type { AreaFile } from '../../sim/io/area/area-file';
import type { AreaNote } from '../../sim/io/area/area-place';

const load = () =>
  Promise.all([
    import('../../sim/io/area/read-area-file'),
    import('../../sim/io/area/area-scenario'),
    import('../../sim/io/area/pick'),
  ]);

/** One file that was read. */
export interface OfficialFile {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  /** Neighbourhoods in it. */
  readonly rows: number;
}

export interface Authority {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface AreaFound {
  readonly name: string;
  readonly source: string;
  readonly place: Place;
  readonly notes: readonly AreaNote[];
  readonly notices: readonly string[];
}

export interface AreaApi {
  /** @throws InputError that says what is wrong with the file; the files read before stay */
  takeAreaFile(file: File): Promise<OfficialFile>;
  leaveAreaFile(file: string): void;
  areaAuthorities(): Promise<readonly Authority[]>;
  areaNeighbourhoods(authority: string): Promise<readonly { code: string; name: string }[]>;
  /** @throws InputError when the files do not make a place; no neighbourhoods are the whole authority */
  areaPlaceOf(authority: string, neighbourhoods: readonly string[]): Promise<AreaFound>;
}

export function areaApi(): AreaApi {
  let files: AreaFile[] = [];
  return {
    async takeAreaFile(file) {
      const [{ readAreaFile }, { eachTableOnce }] = await load();
      const read = await readAreaFile(new Uint8Array(await file.arrayBuffer()), file.name);
      eachTableOnce([...files, read]);
      files = [...files, read];
      return { file: read.file, title: read.format.title, date: read.date, rows: read.rows.size };
    },
    leaveAreaFile(name) {
      files = files.filter(({ file }) => file !== name);
    },
    async areaAuthorities() {
      const [, , { authoritiesOf, neighbourhoodsOf }] = await load();
      return authoritiesOf(neighbourhoodsOf(files));
    },
    async areaNeighbourhoods(authority) {
      const [, , { inAuthority, neighbourhoodsOf }] = await load();
      return inAuthority(neighbourhoodsOf(files), authority).map(({ code, name }) => ({ code, name }));
    },
    async areaPlaceOf(authority, neighbourhoods) {
      const [, { areaScenario }] = await load();
      const { scenario, notes, notices } = areaScenario(files, { authority, neighbourhoods }, VOCABULARY);
      return { name: scenario.name, source: scenario.source ?? '', place: scenario.place, notes, notices };
    },
  };
}
