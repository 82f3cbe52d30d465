/** Numbers as words for a sentence: few figures, no locale, the same on every engine. */

function thousands(whole: number): string {
  let digits = String(whole);
  let text = '';
  while (digits.length > 3) {
    text = `,${digits.slice(-3)}${text}`;
    digits = digits.slice(0, -3);
  }
  return digits + text;
}

/** A number of things, not negative, in full; with one decimal where it is not whole. */
export function counted(value: number): string {
  const tenths = Math.round(value * 10);
  return thousands(Math.floor(tenths / 10)) + (tenths % 10 === 0 ? '' : `.${tenths % 10}`);
}

/** A whole number of things, not negative, to two significant figures. */
export function amount(value: number): string {
  if (!(value > 0)) return '0';
  if (value < 0.5) return 'under 1';
  let step = 1;
  while (value / step >= 99.5) step *= 10;
  return thousands(Math.round(value / step) * step);
}

/** Pounds to three significant figures, with a minus sign where negative. */
export function money(pounds: number): string {
  const size = Math.abs(pounds);
  let step = 1;
  while (size / step >= 999.5) step *= 10;
  const rounded = Math.round(size / step) * step;
  return `${pounds < 0 && rounded > 0 ? '−' : ''}£${thousands(rounded)}`;
}

/** What may be said of a probability: a whole per cent, or that it is under or over one. */
export interface Chance {
  readonly side: 'under' | 'over' | null;
  readonly percent: number;
}

/**
 * A probability as it may be said. A share of `over` runs, two or more, never claims more certainty than they
 * have: none of 25 is under 4 %.
 */
export function chanceOf(probability: number, over = 100): Chance {
  const least = Math.max(1, Math.ceil(100 / over));
  if (probability === 0) return { side: 'under', percent: least };
  if (probability === 1) return { side: 'over', percent: 100 - least };
  if (probability < 0.01) return { side: 'under', percent: 1 };
  if (probability > 0.99) return { side: 'over', percent: 99 };
  return { side: null, percent: Math.round(probability * 100) };
}

/** In words: "16%", "under 4%". */
export function chance(probability: number, over = 100): string {
  if (over < 2) return 'unknown from one run';
  const { side, percent } = chanceOf(probability, over);
  return side === null ? `${percent}%` : `${side} ${percent}%`;
}

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
