/**
 * The register of what the model has produced and somebody may read: results kept for the notebooks, and numbers
 * quoted in documents, each with the commands that make it anew. Documents may name sections whose numbers are not
 * of this kind, such as measured times.
 */
import { z } from 'zod';
import { amount, group, line, list } from '../fields';
import { InputError } from '../input-error';
import { collectProblems } from '../scenario-problems';
import { parseYaml, plainData } from '../yaml-source';

const words = () => list(z.union([z.string(), z.number().transform(String)]), 1, 60);

const common = {
  run: list(words(), 1, 10).describe(
    'Commands without the word kithwork, run in order in the folder of the register. $work is a fresh folder.',
  ),
  quick: z.boolean('expected true or false').default(false).describe('Whether --quick runs it.'),
  tolerance: amount(0, 1).default(0).describe('Largest difference, as a share of the number.'),
};

const result = group({
  file: line(200).describe('File of the results, beside the register.'),
  keep: list(line(200), 1, 50)
    .optional()
    .describe('Fields of the last command’s document that the file keeps.'),
  take: line(200).optional().describe('File that the commands leave, taken as it is.'),
  ...common,
});

const quotation = group({
  document: line(200).describe('The document, from the folder of the register.'),
  says: line(400).describe('What it says, with the number in braces.'),
  value: line(200).optional().describe('Where the number is in the last command’s document.'),
  largest: line(200).optional().describe('The same, for the largest of several numbers.'),
  smallest: line(200).optional().describe('The same, for the smallest.'),
  times: z.number('expected a number').default(1).describe('What the number is multiplied by.'),
  ...common,
});

const exclusion = group({
  document: line(200),
  section: line(200).optional().describe('Heading of the section; the whole document unless given.'),
  says: line(400).optional().describe('One sentence of it.'),
  reason: line(400),
});

const schema = group({
  'kithwork-published': z.literal(1, 'expected 1, the version of the form'),
  results: list(result, 0, 100).default([]),
  quotations: list(quotation, 0, 500).default([]),
  excluded: list(exclusion, 0, 100).default([]),
});

export type Published = z.infer<typeof schema>;
export type PublishedResult = z.infer<typeof result>;
export type Quotation = z.infer<typeof quotation>;

/** @throws InputError with every fault of the file */
export function readPublished(text: string, file: string): Published {
  const source = parseYaml(text, file, {
    noun: 'register of published numbers',
    hint: 'notebooks/published.yaml shows one',
  });
  const data = plainData(source);
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new InputError(collectProblems(parsed.error.issues, [], schema, data, source));
  return parsed.data;
}

/** The number between the braces of a quotation, and the quotation as the document has it. */
export function quoted({ says }: Pick<Quotation, 'says'>): {
  readonly text: string;
  readonly number: number;
} {
  const inside = /\{([^{}]*)\}/.exec(says)?.[1];
  const number = Number((inside ?? '').replace(/[,\s£%]/g, '').replace('−', '-'));
  if (inside === undefined || inside.trim() === '' || Number.isNaN(number)) {
    throw InputError.of('says', `expected one number in braces, got ${JSON.stringify(says)}`);
  }
  return { text: says.replace(/[{}]/g, ''), number };
}
