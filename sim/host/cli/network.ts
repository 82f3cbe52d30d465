/** `kithwork network`: one month of one arm’s network as a file for Gephi, igraph, networkx or yEd. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Scenario } from '../../engine/scenario';
import { shownPlace } from '../../engine/shown-place';
import { type NetworkView, toGexf, toGraphml, toGraphology } from '../../io/graph';
import { InputError } from '../../io/input-error';
import type { ObservedNetwork } from '../../io/observed/observed-network';
import { listNames, show, suggestion } from '../../io/wording';
import { writeFileAtomically } from './atomic-write';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { compareNetworks, importReport, loadObserved } from './network-import';
import { addFlags, applyOptions, type RawOptions, readOptions } from './options';
import { loadScenario } from './read-input';
import { colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  The network of the comparator after two years, for Gephi:
    $ kithwork network town.yaml --month 24 --out town.gexf

  The same month with a programme, for igraph or networkx:
    $ kithwork network town.yaml --arm "resident-led partnership" --month 24 \\
        --out partnership.graphml

  One neighbourhood of an area of an authority:
    $ kithwork network scenarios/citizens-precept.yaml --area "tenth 1" \\
        --month 24 --out tenth.gexf

  An observed network, alone or beside the model’s:
    $ kithwork network --import ties.csv --people people.csv
    $ kithwork network town.yaml --import village.graphml
`;

type RawNetwork = RawOptions & {
  readonly arm?: string;
  readonly month: string;
  readonly area?: string;
  readonly import?: string;
  readonly people?: string;
};

export function addNetwork(program: Command, context: CliContext): void {
  const command = program
    .command('network')
    .summary('one month of a network as GEXF or GraphML')
    .description(
      'Runs one arm up to a month and writes its local network: adults with their attributes, ties with bond hours, grade and age. The ending of the file name chooses the format.',
    )
    .argument('[scenario]', 'scenario file (YAML)')
    .option('--arm <name>', 'arm to run (default: the comparator)')
    .option('--area <name>', 'of a place of areas: whose first neighbourhood (default: one with a programme)')
    .option('--month <n>', 'months to run first', '0')
    .option('--import <file>', 'measure an observed network: CSV of ties, or GraphML')
    .option('--people <file>', 'with --import: CSV of people and their attributes');
  addFlags(command, ['seed', 'workers', 'out', 'json'], { out: 'file to write, .gexf or .graphml' });
  command
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, raw: RawNetwork) => network(file, raw, context));
}

async function network(file: string | undefined, raw: RawNetwork, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  if (raw.people !== undefined && raw.import === undefined)
    throw InputError.of('--people', 'expected --import with it');
  if (raw.import !== undefined && options.out !== undefined)
    throw InputError.of('--out', 'expected no file with --import, which writes none');
  const observed = raw.import === undefined ? null : loadObserved(raw.import, raw.people, context);
  if (file === undefined) {
    if (observed === null) throw InputError.of('', 'expected a scenario file, or --import with a network');
    showImported(observed, null, raw.import ?? '', null, options.json, context);
    return;
  }
  const scenario = applyOptions(loadScenario(file, context), options);
  const names = scenario.arms.map((arm) => arm.name);
  const name = raw.arm ?? scenario.comparator;
  if (!names.includes(name)) {
    throw InputError.of(
      '--arm',
      `expected the name of an arm (${listNames(names)}), got ${show(name)}${suggestion(name, names)}`,
    );
  }
  const month = /^\d{1,4}$/.test(raw.month) ? Number(raw.month) : Number.NaN;
  if (!(month >= 0 && month <= scenario.months)) {
    throw InputError.of(
      '--month',
      `expected a month between 0 and ${scenario.months}, got ${show(raw.month)}`,
    );
  }
  const area = areaOf(scenario, raw.area);
  const out = options.out ?? `network-${month}.gexf`;
  const write = out.endsWith('.gexf') ? toGexf : out.endsWith('.graphml') ? toGraphml : null;
  if (write === null)
    throw InputError.of('--out', `expected a name ending in .gexf or .graphml, got ${show(out)}`);
  const bar = progress(context);
  try {
    const { services, signal } = context;
    const work = services.networkAt(
      scenario,
      names.indexOf(name),
      month,
      { workers: options.workers, onProgress: bar.update, signal },
      area,
    );
    const view = await untilInterrupted(signal, work);
    bar.stop();
    if (observed !== null) {
      const model = `“${name}” after ${month} months`;
      showImported(observed, view, raw.import ?? '', model, options.json, context);
      return;
    }
    writeFileAtomically(context.fs, resolve(context.cwd, out), out, write(toGraphology(view)), {
      replace: true,
    });
    const found = {
      arm: name,
      month,
      file: out,
      people: view.people.length,
      ties: view.ties.length,
      ...(area === undefined ? {} : { area }),
    };
    if (options.json) printJson(context, 'network', found);
    else
      printLines(context, [
        `${found.people} adults and ${found.ties} ties of “${name}”${area === undefined ? '' : `, one neighbourhood of ${area},`} after ${month} months: ${out}`,
      ]);
  } finally {
    bar.stop();
  }
}

/** The area asked for, or that of the neighbourhood shown when none is; none where all are alike. */
function areaOf(scenario: Scenario, wanted: string | undefined): string | undefined {
  const { areas } = scenario.place;
  if (wanted === undefined) return shownPlace(scenario).area;
  const names = areas?.map(({ name }) => name) ?? [];
  if (names.includes(wanted)) return wanted;
  const allowed =
    areas === undefined ? 'no --area: the place has none' : `the name of an area (${listNames(names)})`;
  throw InputError.of('--area', `expected ${allowed}, got ${show(wanted)}${suggestion(wanted, names)}`);
}

function showImported(
  observed: ObservedNetwork,
  view: NetworkView | null,
  file: string,
  model: string | null,
  json: boolean,
  context: CliContext,
): void {
  const found = compareNetworks(observed, view);
  if (json) printJson(context, 'network', { file, model, ...found });
  else printLines(context, importReport(found, file, model, colours(context, context.stdout)));
}
