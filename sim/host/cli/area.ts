/** `kithwork area`: a scenario of a real place, from official files that the user has downloaded. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AreaFile } from '../../io/area/area-file';
import { areaScenario, eachTableOnce, noteLine } from '../../io/area/area-scenario';
import { authoritiesOf, inAuthority, neighbourhoodsOf } from '../../io/area/pick';
import { LARGEST_AREA_FILE, readAreaFile } from '../../io/area/read-area-file';
import { InputError } from '../../io/input-error';
import { writeScenario } from '../../io/scenario-file';
import { writeFileAtomically } from './atomic-write';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { loadBytes } from './read-input';
import { tableLines, WIDTH, wrap } from './table';

const EXAMPLES = `
Files, all as published, under any name:
  English Indices of Deprivation 2025 or 2019, File 7 (CSV): needed
  ONS estimates by single year of age, LSOA 2021 (XLSX): residents and ages
  Census 2021 bulk tables from Nomis (CSV or ZIP): TS007A ages, TS054 tenure,
  TS021 ethnic group, TS003 household composition (to compare only)

Examples:
  Which authorities the files have, and the neighbourhoods of one:
    $ kithwork area imd.csv --list
    $ kithwork area imd.csv --list --authority Hartlepool

  A scenario of a whole authority, an area for each tenth of deprivation:
    $ kithwork area imd.csv ages.xlsx --authority Hartlepool \\
        --out hartlepool.yaml

  The same as one kind of neighbourhood, of the mean decile:
    $ kithwork area imd.csv --authority Hartlepool --alike --out mean.yaml

  Of some neighbourhoods: by code, by name, or all whose name begins so:
    $ kithwork area imd.csv census2021-ts054.zip --authority Hartlepool \\
        --neighbourhoods E01011949 001B "Hartlepool 002"
`;

interface RawArea extends RawOptions {
  readonly authority?: string;
  readonly neighbourhoods?: readonly string[];
  readonly list?: boolean;
  readonly alike?: boolean;
}

export function addArea(program: Command, context: CliContext): void {
  const command = program
    .command('area')
    .summary('make a scenario of a real place from official files')
    .description(
      'Makes a scenario of an English authority, or of neighbourhoods of it, from official files. Nothing is downloaded. It never replaces a file.',
    )
    .argument('<files...>', 'official files, known by their headers')
    .option('--authority <name>', 'name or code of a local authority')
    .option('--neighbourhoods <names...>', 'names or codes (default: the whole authority)')
    .option('--alike', 'as one kind of neighbourhood, of the mean decile, instead of an area for each tenth')
    .option('--list', 'list authorities, or with --authority its neighbourhoods');
  addFlags(command, ['out', 'json'], { out: 'name of the new file (default: scenario.yaml)' });
  command
    .addHelpText('after', EXAMPLES)
    .action((files: string[], raw: RawArea) => untilInterrupted(context.signal, area(files, raw, context)));
}

async function area(names: readonly string[], raw: RawArea, context: CliContext): Promise<void> {
  const { out = 'scenario.yaml' } = readOptions(raw, context);
  const path = resolve(context.cwd, out);
  // Said before minutes of reading rather than after.
  if (!raw.list && context.fs.existsSync(path))
    throw InputError.of('', 'the file exists already; choose another name with --out', out);
  const files: AreaFile[] = [];
  for (const name of names) {
    files.push(await readAreaFile(loadBytes(name, LARGEST_AREA_FILE, context), name));
    context.signal.throwIfAborted();
  }
  if (raw.list) list(files, raw, context);
  else make(files, out, raw, context);
}

function make(files: readonly AreaFile[], out: string, raw: RawArea, context: CliContext): void {
  const as = raw.alike ? ('alike' as const) : ('areas' as const);
  const choice = { authority: raw.authority, neighbourhoods: raw.neighbourhoods ?? [], as };
  const { scenario, chosen, notes, notices } = areaScenario(files, choice, context.vocabulary);
  const { bytes } = writeFileAtomically(context.fs, resolve(context.cwd, out), out, writeScenario(scenario), {
    replace: false,
  });
  if (raw.json) {
    const { name, place } = scenario;
    printJson(context, 'area', { file: out, bytes, name, neighbourhoods: chosen, place, notes, notices });
    return;
  }
  const lines = [...notes.map(noteLine), ...notices.map((text) => `Note: ${text}.`)];
  printLines(context, [
    scenario.name,
    '',
    ...lines.flatMap((line) => wrap(line, WIDTH - 2).map((part, n) => (n === 0 ? part : `  ${part}`))),
    ...(scenario.place.areas === undefined
      ? []
      : ['', 'Programmes are aimed at the most deprived fifth of the place; target says where.']),
    '',
    `Wrote ${out}. Change its options, then run:`,
    `  kithwork compare ${out}`,
  ]);
}

function list(files: readonly AreaFile[], { authority, json }: RawArea, context: CliContext): void {
  eachTableOnce(files);
  const all = neighbourhoodsOf(files);
  if (authority === undefined) {
    const authorities = authoritiesOf(all);
    const rows = authorities.map(({ name, code, count }) => [name, code, String(count)]);
    if (json) printJson(context, 'area', { authorities });
    else printLines(context, tableLines({ heads: ['authority', 'code', 'neighbourhoods'], rows, left: [1] }));
    return;
  }
  const neighbourhoods = inAuthority(all, authority);
  const rows = neighbourhoods.map(({ name, code }) => [name, code]);
  if (json) printJson(context, 'area', { neighbourhoods });
  else printLines(context, tableLines({ heads: ['neighbourhood', 'code'], rows, left: [1] }));
}
