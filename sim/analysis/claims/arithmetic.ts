/** The published arithmetic of a claim, worked again from its stated inputs. */
import type { ArithmeticLine, ClaimRecord } from '../../evidence/claims';

export interface WorkedLine {
  readonly label: string;
  /** The expression with numbers for names, such as “558,714 ÷ 145,000”. */
  readonly working: string;
  readonly result: number;
  readonly unit: string;
  readonly published: number | null;
  /** Null where there is no published figure to compare with. */
  readonly agrees: boolean | null;
}

export type ArithmeticVerdict =
  | 'reproduced'
  | 'reproduced with an input from elsewhere'
  | 'contradicts itself'
  | 'an input is missing'
  | 'nothing to work out';

export interface Arithmetic {
  readonly verdict: ArithmeticVerdict;
  readonly lines: readonly WorkedLine[];
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

export function workOut({ inputs, lines, missing, remarks }: ClaimRecord): Arithmetic {
  const known = new Map(Object.entries(inputs).map(([name, { value }]) => [name, value]));
  const worked = lines.map((line): WorkedLine => {
    const result = evaluate(line.expression, known);
    if (line.name) known.set(line.name, result);
    return {
      label: line.label,
      working: inNumbers(line.expression, known),
      result,
      unit: line.unit,
      published: line.published ?? null,
      agrees: agreement(line, result),
    };
  });
  return { verdict: verdictOf(worked, missing), lines: worked, missing, remarks };
}

function verdictOf(lines: readonly WorkedLine[], missing: readonly string[]): ArithmeticVerdict {
  if (lines.some(({ agrees }) => agrees === false)) return 'contradicts itself';
  if (lines.some(({ agrees }) => agrees === true)) {
    return missing.length > 0 ? 'reproduced with an input from elsewhere' : 'reproduced';
  }
  return missing.length > 0 ? 'an input is missing' : 'nothing to work out';
}

/** Published figures are rounded or cut off at their last figure: within one of it counts as the same. */
function agreement({ published, lastFigure = 0, relation }: ArithmeticLine, result: number): boolean | null {
  if (published === undefined) return null;
  if (relation === 'more than') return result > published;
  return Math.abs(result - published) <= lastFigure;
}

/** @throws RangeError on a name that no input or earlier line has */
export function evaluate(expression: string, known: ReadonlyMap<string, number>): number {
  const [first, ...rest] = expression.split(' ');
  let value = numberOf(first, known);
  for (let i = 0; i < rest.length; i += 2) {
    const next = numberOf(rest[i + 1], known);
    if (rest[i] === '+') value += next;
    else if (rest[i] === '-') value -= next;
    else if (rest[i] === '*') value *= next;
    else if (rest[i] === '/') value /= next;
    else throw new RangeError(`expression: expected +, -, * or /, got ${rest[i]} in ${expression}`);
  }
  return value;
}

function numberOf(word: string, known: ReadonlyMap<string, number>): number {
  const value = known.get(word) ?? (/^[\d.]+$/.test(word) ? Number(word) : undefined);
  if (value === undefined) throw new RangeError(`expression: expected a known input, got ${word}`);
  return value;
}

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+' };

function inNumbers(expression: string, known: ReadonlyMap<string, number>): string {
  return expression
    .split(' ')
    .map((word) => SIGNS[word] ?? plain(numberOf(word, known)))
    .join(' ');
}

/** At most four decimals, thousands separated. */
function plain(value: number): string {
  const [whole, decimals] = String(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : 4))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}
