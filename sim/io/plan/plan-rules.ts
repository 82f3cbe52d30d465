/** Rules of a plan that span fields, on the file as read; what has the wrong type is left to the schema. */
import { MOST_DIMENSIONS } from '../../analysis/design/sobol-sequence';
import { asGroup, asList, type Broken, type Group, repeated } from '../rule';
import { grouped } from '../wording';
import { DESIGNS, type DesignKind } from './plan-schema';

/** Designs whose factors may be ranges. */
const SAMPLED: ReadonlySet<DesignKind> = new Set(['one at a time', 'latin hypercube', 'sobol', 'morris']);
/** A and B take a dimension each for every factor. */
export const MOST_SOBOL_FACTORS = Math.floor(MOST_DIMENSIONS / 2);

export function brokenPlanRules(file: unknown): Broken[] {
  const design = asGroup(asGroup(file).design);
  const kind = design.kind as DesignKind;
  if (!DESIGNS.includes(kind)) return [];
  const at = (...path: PropertyKey[]) => ['design', ...path];
  const unwanted = (field: string): Broken[] =>
    design[field] === undefined
      ? []
      : [{ path: at(field), message: `a ${kind} has no ${field}`, complete: true, atKey: true }];
  const wanted = (field: string, why: string): Broken[] =>
    design[field] === undefined
      ? [{ path: at(field), message: `expected ${why}; it is missing`, complete: true }]
      : [];
  const names = (values: readonly unknown[], list: string, field: string, noun: string): Broken[] =>
    repeated(values).map((n) => ({ path: at(list, n, field), message: `expected each ${noun} once` }));
  if (kind === 'list') {
    const points = asList(design.points).map((point) => asGroup(point).name);
    return [
      ...['factors', 'size', 'levels'].flatMap(unwanted),
      ...wanted('points', 'the points of the list'),
      ...names(points, 'points', 'name', 'name'),
    ];
  }
  const factors = asList(design.factors).map(asGroup);
  return [
    ...unwanted('points'),
    ...wanted('factors', 'what varies'),
    ...(SAMPLED.has(kind) && kind !== 'one at a time'
      ? wanted('size', 'a number of points')
      : unwanted('size')),
    ...(kind === 'morris' ? evenLevels(design) : kind === 'one at a time' ? [] : unwanted('levels')),
    ...names(
      factors.map((factor) => factor.vary),
      'factors',
      'vary',
      'path',
    ),
    ...names(
      factors.map((factor) => factor.name),
      'factors',
      'name',
      'name',
    ),
    ...factors.flatMap((factor, f) => factorRules(factor, kind, at('factors', f))),
    ...(kind === 'zip' ? equalLengths(factors) : []),
    ...(kind === 'sobol' && factors.length > MOST_SOBOL_FACTORS
      ? [
          {
            path: at('factors'),
            message: `expected at most ${MOST_SOBOL_FACTORS} factors in a sobol design, got ${grouped(factors.length)}`,
            complete: true,
          },
        ]
      : []),
  ];
}

function evenLevels({ levels }: Group): Broken[] {
  return typeof levels === 'number' && levels % 2 === 1
    ? [{ path: ['design', 'levels'], message: 'expected an even number of levels' }]
    : [];
}

function factorRules({ values, low, high }: Group, kind: DesignKind, path: PropertyKey[]): Broken[] {
  const range = low !== undefined || high !== undefined;
  if (!SAMPLED.has(kind)) {
    if (range) return [{ path, message: `a ${kind} takes values, not a range`, complete: true }];
    return values === undefined
      ? [{ path, message: 'expected values; they are missing', complete: true }]
      : [];
  }
  if (values !== undefined && range) {
    return [{ path, message: 'expected values or a range (low, high), got both', complete: true }];
  }
  if (range && (low === undefined || high === undefined)) {
    return [{ path, message: 'expected low and high, got one of them', complete: true }];
  }
  if (typeof low === 'number' && typeof high === 'number' && !(low < high)) {
    return [{ path: [...path, 'high'], message: `expected more than low (${low})` }];
  }
  return [];
}

function equalLengths(factors: readonly Group[]): Broken[] {
  const first = asList(factors[0]?.values).length;
  return factors.flatMap(({ values }, f) => {
    const own = asList(values).length;
    if (f === 0 || own === 0 || own === first) return [];
    const message = `expected as many values as the first factor of a zip (${first}), got ${own}`;
    return [{ path: ['design', 'factors', f, 'values'], message, complete: true }];
  });
}
