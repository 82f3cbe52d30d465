/** `kithwork network --import`: an observed network measured as the model’s is, beside it if a scenario is given. */
import type { NetworkView } from '../../io/graph';
import { InputError } from '../../io/input-error';
import { type Likeness, likeness } from '../../io/observed/homophily';
import {
  layerOf,
  type ObservedNetwork,
  observed,
  readEdgeList,
  readGraphml,
  readPeople,
} from '../../io/observed/observed-network';
import { describeLayer, type LayerMeasure } from '../../network/describe';
import type { CliContext } from './context';
import { loadBytes } from './read-input';
import { tableLines } from './table';
import type { Colours } from './terminal';

const MOST_BYTES = 200_000_000;

export interface Comparison {
  readonly measures: readonly (LayerMeasure & { readonly model: number | null })[];
  readonly likeness: readonly (Likeness & { readonly model: number | null })[];
  readonly notes: readonly string[];
}

export function loadObserved(
  file: string,
  peopleFile: string | undefined,
  context: CliContext,
): ObservedNetwork {
  const text = decoded(file, context);
  if (/\.(graphml|xml)$/i.test(file)) {
    if (peopleFile !== undefined)
      throw InputError.of('--people', 'expected no list of people with GraphML, which holds its own');
    return readGraphml(text, file);
  }
  const people =
    peopleFile === undefined
      ? { ids: [], attributes: {} }
      : readPeople(decoded(peopleFile, context), peopleFile);
  return observed(readEdgeList(text, file), people, file);
}

function decoded(file: string, context: CliContext): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(loadBytes(file, MOST_BYTES, context));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw InputError.of('', 'the file is not text in UTF-8', file);
  }
}

/** The observed network’s numbers, with the model’s where there is one. */
export function compareNetworks(network: ObservedNetwork, view: NetworkView | null): Comparison {
  const own = view === null ? null : observedView(view);
  const model = own === null ? [] : describeLayer(layerOf(own));
  const alike = own === null ? [] : likeness(own);
  const named = (attribute: string) =>
    alike.find((row) => row.attribute.toLowerCase() === attribute.toLowerCase())?.same ?? null;
  return {
    measures: describeLayer(layerOf(network)).map((row) => ({
      ...row,
      model: model.find(({ id }) => id === row.id)?.value ?? null,
    })),
    likeness: likeness(network).map((row) => ({ ...row, model: named(row.attribute) })),
    notes: network.notes,
  };
}

/** The model’s view in the form of an observed network. */
function observedView({ people, ties }: NetworkView): ObservedNetwork {
  const place = new Map(people.map(({ id }, n) => [id, n]));
  const names = Object.keys(people[0] ?? {}).filter((name) => name !== 'id');
  return {
    people: people.map(({ id }) => String(id)),
    egos: ties.map(({ ego }) => place.get(ego) as number),
    alters: ties.map(({ alter }) => place.get(alter) as number),
    attributes: Object.fromEntries(
      names.map((name) => [name, people.map((person) => String(person[name] ?? ''))]),
    ),
    notes: [],
  };
}

export function importReport(
  { measures, likeness: alike, notes }: Comparison,
  file: string,
  model: string | null,
  { bold }: Colours,
): string[] {
  const number = (value: number | null) =>
    value === null ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(3);
  const tail = model === null ? [] : ['model'];
  return [
    bold(model === null ? file : `${file}, beside ${model}`),
    '',
    ...tableLines({
      heads: ['measure', 'observed', ...tail],
      rows: measures.map((row) => [
        row.label,
        number(row.value),
        ...(model === null ? [] : [number(row.model)]),
      ]),
    }),
    ...(alike.length === 0
      ? []
      : [
          '',
          bold('Ties between people who are alike'),
          '',
          ...tableLines({
            heads: ['attribute', 'values', 'share of ties', 'by chance', ...tail],
            rows: alike.map((row) => [
              row.attribute,
              String(row.values),
              number(row.same),
              number(row.byChance),
              ...(model === null ? [] : [number(row.model)]),
            ]),
          }),
        ]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `Note: ${note}.`)]),
  ];
}
