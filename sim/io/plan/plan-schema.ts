/** The plan of a batch as a schema: what a user may write. Rules that span fields are in plan-rules.ts. */
import { z } from 'zod';
import { OUTCOMES, type OutcomeId } from '../../engine/outcomes';
import { choice, group, line, list, prose, whole } from '../fields';
import { MOST_PAIRS } from '../scenario-schema';

export const PLAN_VERSION = 1;
export const DESIGNS = [
  'list',
  'grid',
  'zip',
  'one at a time',
  'latin hypercube',
  'sobol',
  'morris',
] as const;
export type DesignKind = (typeof DESIGNS)[number];
export const STARTS = ['by role', 'own', 'shared'] as const;
export const PERIODS = ['study', 'year', 'month'] as const;
export const FILES = ['both', 'parquet', 'csv'] as const;
/** Most design points of one plan. */
export const MOST_POINTS = 1_000_000;

const PATH_HINT = ' such as settings.kappa or arms[worker].programmes[0].costPerYear';
const path = () => line(200, 1, PATH_HINT);
const level = z.union(
  [z.number(), z.string().max(200), z.boolean(), z.null()],
  'expected a number, a text or null',
);
const changes = z.record(z.string(), level, {
  error: (issue) => (issue.code === 'invalid_type' ? 'expected a group of path: value' : undefined),
});
const bound = () => z.number('expected a number');

const factor = group({
  vary: path().describe('Path of a field of the scenario, or of a parameter: parameters.<id>.'),
  name: line(80).optional().describe('Name of its column in the tables; the path unless given.'),
  values: list(level, 1, 10_000).optional().describe('The values it takes.'),
  low: bound().optional().describe('Lowest value of a range, all values of which are equally likely.'),
  high: bound().optional().describe('Highest value of the range.'),
});

const namedPoint = group({
  name: line(80).describe('Name of the point in the tables; each once.'),
  change: changes.default({}).describe('Fields of the scenario that differ here, as path: value.'),
});

const designSchema = group({
  kind: choice(DESIGNS, 'a design').describe(
    'list: named points. grid: every combination of values. zip: first values, second values, and so on. one at a time: the scenario as it is, then each factor over its levels with the others as they are. latin hypercube, sobol, morris: samples of ranges.',
  ),
  points: list(namedPoint, 1, 10_000).optional().describe('Of a list: its points.'),
  factors: list(factor, 1, 1000).optional().describe('Of all other designs: what varies.'),
  size: whole(1, MOST_POINTS)
    .optional()
    .describe('Points of a latin hypercube, base sample of sobol, trajectories of morris.'),
  levels: whole(2, 100)
    .optional()
    .describe(
      'Of morris: levels of the grid, an even number; 4 unless given. Of one at a time: levels of a range; 5 unless given.',
    ),
});

const person = group({
  name: line(200).describe('Full name.'),
  orcid: z
    .string('expected an ORCID such as 0000-0002-1825-0097')
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'expected an ORCID such as 0000-0002-1825-0097')
    .optional()
    .describe('ORCID, 16 digits in four groups.'),
});

const outcomeIds = OUTCOMES.map((outcome) => outcome.id) as [OutcomeId, ...OutcomeId[]];

export const planSchema = group({
  'kithwork-batch': z
    .literal(PLAN_VERSION, `expected ${PLAN_VERSION}, the version of this file format`)
    .describe('Version of this file format.'),
  name: line(200).describe('Name of the batch.'),
  description: prose(10_000).default('').describe('What it asks, for readers.'),
  scenario: line(1000).describe('The scenario that all points start from: a file, seen from this one.'),
  change: changes.default({}).describe('Fields of the scenario that differ in every point, as path: value.'),
  draws: whole(1, MOST_PAIRS)
    .default(1)
    .describe('Draws of the uncertain parameters in every point; 1 takes their best values.'),
  replicates: whole(1, MOST_PAIRS).default(1).describe('Replicates of every draw, each with other luck.'),
  design: designSchema.describe('What differs between the points.'),
  starts: choice(STARTS)
    .default('by role')
    .describe(
      'Whether a neighbourhood is grown anew for a changed parameter. own: always. shared: never. by role: not for evidence and causal fractions, as in the draws of a study.',
    ),
  outcomes: list(choice(outcomeIds, 'an outcome'), 1, OUTCOMES.length)
    .optional()
    .describe('Ids of the outcomes to keep; all unless given.'),
  by: choice(PERIODS).default('year').describe('Periods that outcomes are kept for.'),
  files: choice(FILES).default('both').describe('Form of the large tables.'),
  pairsPerChunk: whole(1, 10_000)
    .optional()
    .describe('Pairs of runs kept in one piece: what a kill may cost. Chosen by the size unless given.'),
  people: list(person, 0, 50).default([]).describe('Who did it, for the provenance record.'),
  licence: line(200)
    .default('https://creativecommons.org/licenses/by/4.0/')
    .describe('Licence of the results.'),
});

export type PlanFile = z.infer<typeof planSchema>;
export type Level = z.infer<typeof level>;
