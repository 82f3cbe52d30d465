/**
 * Rules of a scenario file that span fields. They look at the file as read, before it is known to fit the
 * schema, so that one reading reports every problem; what has the wrong type is left to the schema.
 */
import { placeRules } from './place-rules';
import { programmeRules } from './programme-rules';
import { LONGEST_MONTHS } from './programme-schema';
import { asGroup, asList, type Broken, type Group, positive, repeated } from './rule';
import { MOST_PAIRS } from './scenario-schema';
import { SETTING_RECORDS } from './settings-schema';
import type { Vocabulary } from './vocabulary';
import { grouped, listNames, show, suggestion } from './wording';

/** All broken rules of a file, in no particular order. */
export function brokenRules(file: unknown, vocabulary: Vocabulary): Broken[] {
  const root = asGroup(file);
  const horizon = Math.min(positive(root.months, 120, LONGEST_MONTHS), LONGEST_MONTHS);
  const place = asGroup(root.place);
  const programmes = asList(root.arms).flatMap((arm, a) =>
    asList(asGroup(arm).programmes).flatMap((programme, p) =>
      programmeRules(asGroup(programme), ['arms', a, 'programmes', p], { horizon, place }, vocabulary),
    ),
  );
  return [
    ...placeRules(root.place),
    ...pairRules(root),
    ...armRules(root),
    ...settingRules(asGroup(root.parameters)),
    ...programmes,
  ];
}

function pairRules({ draws, replicates }: Group): Broken[] {
  const pairs = positive(draws, 25, 1) * positive(replicates, 2, 1);
  if (pairs <= MOST_PAIRS) return [];
  const message = `expected draws × replicates of at most ${grouped(MOST_PAIRS)}, got ${grouped(pairs)}`;
  return [{ path: [draws === undefined ? 'replicates' : 'draws'], message, complete: true }];
}

/** A setting has one home, so that a file cannot say it twice. */
function settingRules(parameters: Group): Broken[] {
  return Object.entries(SETTING_RECORDS).flatMap(([id, [setting]]) =>
    Object.hasOwn(parameters, id)
      ? [{ path: ['parameters', id], message: `set it as settings.${setting}`, complete: true, atKey: true }]
      : [],
  );
}

function armRules(root: Group): Broken[] {
  const names = asList(root.arms).map((arm) => asGroup(arm).name);
  const twice: Broken[] = repeated(names).map((arm) => ({
    path: ['arms', arm, 'name'],
    message: 'expected each arm name once',
  }));
  const comparator = root.comparator === undefined ? 'status quo' : root.comparator;
  const known = [...new Set(names)].filter((name) => typeof name === 'string');
  if (typeof comparator !== 'string' || known.length === 0 || known.includes(comparator)) return twice;
  const near = suggestion(comparator, known);
  const message = `expected the name of an arm (${listNames(known)}), got ${show(comparator)}${near}`;
  return [...twice, { path: ['comparator'], message, complete: true }];
}
