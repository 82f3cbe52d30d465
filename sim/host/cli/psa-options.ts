/** The options of `kithwork compare` about probabilistic analysis, checked, and the work they ask for. */
import type { ParameterRecord } from '../../evidence/parameter';
import { InputError } from '../../io/input-error';
import { MOST_PAIRS } from '../../io/scenario-schema';
import { grouped, show, suggestionOr } from '../../io/wording';
import { FEWEST_PAIRS } from '../chosen-split';
import type { CliContext } from './context';

export interface RawPsa {
  readonly psa?: boolean;
  readonly pairs?: string;
  readonly breakEven?: string;
  readonly draws?: string;
  readonly replicates?: string;
}

export interface PsaOptions {
  readonly pairs: number | undefined;
  readonly breakEven: { readonly id: string; readonly record: ParameterRecord } | undefined;
}

/** @throws InputError */
export function readPsaOptions(raw: RawPsa, { vocabulary }: Pick<CliContext, 'vocabulary'>): PsaOptions {
  return { pairs: readPairs(raw), breakEven: readParameter(raw.breakEven, vocabulary) };
}

function readPairs({ pairs, draws, replicates }: RawPsa): number | undefined {
  if (pairs === undefined) return undefined;
  if (draws !== undefined || replicates !== undefined) {
    throw InputError.of('--pairs', 'it chooses draws and replicates: leave --draws and --replicates out');
  }
  const value = /^\d{1,9}$/.test(pairs) ? Number(pairs) : Number.NaN;
  if (value >= FEWEST_PAIRS && value <= MOST_PAIRS) return value;
  throw InputError.of(
    '--pairs',
    `expected a whole number between ${FEWEST_PAIRS} and ${grouped(MOST_PAIRS)}, got ${show(pairs)}`,
  );
}

function readParameter(
  id: string | undefined,
  { parameters }: CliContext['vocabulary'],
): PsaOptions['breakEven'] {
  if (id === undefined) return undefined;
  if (!Object.hasOwn(parameters, id)) {
    const hint = suggestionOr(id, Object.keys(parameters), 'kithwork evidence lists them all');
    throw InputError.of('--break-even', `there is no parameter ${show(id)}${hint}`);
  }
  const record = parameters[id];
  if (id === 'priceYear' || record.low === record.high) {
    throw InputError.of('--break-even', `${show(id)} cannot be varied: choose another parameter`);
  }
  return { id, record };
}
