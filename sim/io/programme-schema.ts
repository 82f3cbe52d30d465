/** Schema of an arm and its programmes, for the approaches and payers that this version knows. */
import { z } from 'zod';
import { TARGET_RULES } from '../engine/scenario';
import { PROGRAMMES } from '../model/programme-run';
import { TROUBLE_KINDS } from '../model/troubles';
import { choice, group, line, list, money, month, share, whole } from './fields';
import type { Vocabulary } from './vocabulary';
import { listNames } from './wording';

/** Longest horizon of a study and of a programme, months. */
export const LONGEST_MONTHS = 180;

const troubleSchema = group({
  kind: choice(TROUBLE_KINDS).describe('What goes wrong.'),
  from: month(0, LONGEST_MONTHS - 1).describe('First month of it, counted from the start of the study.'),
  months: z
    .nullable(whole(1, LONGEST_MONTHS))
    .default(null)
    .describe('How many months it lasts; null until the end of the programme.'),
});

/** An option is checked against its approach’s record by the rules; here it need only be a number. */
const optionsSchema = z.record(z.string(), z.number('expected a number'), {
  error: (issue) => (issue.code === 'invalid_type' ? 'expected a group of options' : undefined),
});

/** Names and the sum are checked by payer-rules.ts. */
const payersSchema = z.record(z.string(), share(), {
  error: (issue) =>
    issue.code === 'invalid_type' ? 'expected a group of payers with their shares' : undefined,
});

/** Rules and names are checked against the place by target-rules.ts. */
const targetSchema = z.union([line(80), list(line(80), 1, 1_000)], 'expected a rule or a list of areas');

function programmeSchema({ approaches, payers }: Vocabulary) {
  return group({
    approach: choice(
      approaches.map((approach) => approach.id),
      'a programme this version knows',
    ).describe(`Id of the programme: ${listNames(approaches.map((approach) => approach.id))}.`),
    start: month(0, LONGEST_MONTHS - 1)
      .default(0)
      .describe('Month in which it starts, counted from 0, the start of the study.'),
    months: whole(1, LONGEST_MONTHS).default(24).describe('Months of paid activity planned.'),
    costPerYear: z
      .nullable(money(1_000_000_000))
      .default(null)
      .describe('What it costs, £ a year in the price year; left out, what the approach usually costs.'),
    setUpCost: z
      .nullable(money(1_000_000_000))
      .default(null)
      .describe(
        'What it costs to set up, £ once; left out, nothing, or what the approach usually costs where costPerYear is left out too.',
      ),
    payer: z
      .nullable(choice(payers, 'a payer'))
      .default(null)
      .describe('Who pays for it; left out, who usually does.'),
    payers: payersSchema
      .optional()
      .describe(
        `Instead of payer, a cost that several share: payer: share, summing to 1. Payers are ${listNames(payers)}.`,
      ),
    target: targetSchema
      .optional()
      .describe(
        `Which neighbourhoods of a place with areas have it, each at the full cost: ${TARGET_RULES.join(', ')}, or names of areas. All, if left out.`,
      ),
    options: optionsSchema
      .default({})
      .describe('Options of the approach that differ from the values in its records.'),
    troubles: list(troubleSchema, 0, 20).default([]).describe('What goes wrong, and when.'),
  });
}

/** One arm of a study: what is done for the same residents. */
export function armSchema(vocabulary: Vocabulary) {
  return group({
    name: line(80).describe('Name of the arm, used in every table; each name once.'),
    programmes: list(programmeSchema(vocabulary), 0, PROGRAMMES)
      .default([])
      .describe('Programmes of the arm; none for the status quo.'),
  });
}
