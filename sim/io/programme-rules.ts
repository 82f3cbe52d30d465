/** Rules of a programme that span fields: when it starts, when trouble comes, which options it has. */
import type { ParameterTable } from '../evidence/parameter';
import { payerRules } from './payer-rules';
import { LONGEST_MONTHS } from './programme-schema';
import { asGroup, asList, type Broken, type Group, positive } from './rule';
import { targetRules } from './target-rules';
import type { Vocabulary } from './vocabulary';
import { grouped, listNames, type Path, suggestion } from './wording';

/** What a programme is checked against. */
export interface Setting {
  /** Months of the study. */
  readonly horizon: number;
  readonly place: Group;
}

export function programmeRules(
  programme: Group,
  path: Path,
  { horizon, place }: Setting,
  vocabulary: Vocabulary,
): Broken[] {
  const approach = vocabulary.approaches.find(({ id }) => id === programme.approach);
  return [
    ...timeRules(programme, path, horizon),
    ...payerRules(programme, path, vocabulary.payers),
    ...targetRules(programme.target, path, place),
    ...(approach ? optionRules(asGroup(programme.options), path, approach.id, approach.options) : []),
  ];
}

function timeRules(programme: Group, path: Path, horizon: number): Broken[] {
  const start = programme.start === undefined ? 0 : programme.start;
  if (typeof start !== 'number') return [];
  if (!isMonth(start, 0, horizon - 1)) {
    return [{ path: [...path, 'start'], message: `expected a month between 0 and ${horizon - 1}` }];
  }
  const paidLast = start + positive(programme.months, 24, LONGEST_MONTHS) - 1;
  const message = `expected a month between ${start} and ${paidLast}, while the programme is paid`;
  return asList(programme.troubles).flatMap((trouble, t) => {
    const { from } = asGroup(trouble);
    if (typeof from !== 'number' || isMonth(from, start, paidLast)) return [];
    return [{ path: [...path, 'troubles', t, 'from'], message }];
  });
}

const isMonth = (value: number, low: number, high: number) =>
  Number.isInteger(value) && value >= low && value <= high;

function optionRules(given: Group, path: Path, approach: string, options: ParameterTable): Broken[] {
  const names = Object.keys(options);
  return Object.entries(given).flatMap(([name, value]): Broken[] => {
    const option = [...path, 'options', name];
    const record = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!record) {
      const known = names.length === 0 ? `${approach} has none` : `${approach} has ${listNames(names)}`;
      const message = `unknown option; ${known}${suggestion(name, names)}`;
      return [{ path: option, message, complete: true, atKey: true }];
    }
    if (typeof value !== 'number' || (value >= record.low && value <= record.high)) return [];
    const message = `expected a number (${record.unit}) between ${grouped(record.low)} and ${grouped(record.high)}`;
    return [{ path: option, message }];
  });
}
