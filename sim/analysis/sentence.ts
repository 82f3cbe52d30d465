/**
 * The first thing on the results page: one sentence that says what it costs, what changes, who saves, when,
 * and two separate chances, that it saves cash and that it is good value. Plain words; no ratio of returns.
 */
import { amount, chance, joined, money } from './wording';

export interface SentenceChange {
  /** Completed by "fewer" or "more": "people lonely at any time", "A&E visits". */
  readonly noun: string;
  /** Option − comparator and its 95 % interval, in units of the noun. */
  readonly mean: number;
  readonly low95: number;
  readonly high95: number;
  /** Level in the comparator, same units. */
  readonly comparator: number;
}

export interface SentenceSaver {
  /** "hospitals", "social care". */
  readonly label: string;
  /** Mean saving over the study, £, programme spending left out; negative is an extra cost. */
  readonly saving: number;
  readonly low95: number;
  readonly high95: number;
  /** Part of the saving that frees cash, £. */
  readonly cash: number;
}

export interface SentenceInput {
  readonly option: string;
  readonly years: number;
  /** Discounted programme spending, £. */
  readonly programmeCost: number;
  /** The main changes, most important first. */
  readonly changes: readonly SentenceChange[];
  readonly savers: readonly SentenceSaver[];
  /** Month of payback of each pair, NaN for never. */
  readonly payback: ArrayLike<number>;
  readonly probabilitySavesCash: number;
  readonly probabilityGoodValue: number;
  /** £ per QALY. */
  readonly threshold: number;
}

/** A change below half a per cent of what happens anyway counts as no change. */
const TINY_SHARE = 0.005;

/** Whether a change is worth a word: its interval excludes zero and it is not tiny. */
export function isNoticeable({ mean, low95, high95, comparator }: SentenceChange): boolean {
  const certain = low95 > 0 || high95 < 0;
  return certain && Math.abs(mean) >= TINY_SHARE * Math.abs(comparator);
}

function changesPart(changes: readonly SentenceChange[]): string {
  const seen = changes.filter(isNoticeable).slice(0, 2);
  if (seen.length === 0) {
    const what = changes[0];
    if (!what) return 'not much happens';
    return `not much happens (${what.noun}: between ${signed(what.low95)} and ${signed(what.high95)})`;
  }
  return joined(
    seen.map(({ mean, low95, high95, noun }) => {
      const [near, far] = mean < 0 ? [-high95, -low95] : [low95, high95];
      return `${amount(Math.abs(mean))} ${mean < 0 ? 'fewer' : 'more'} ${noun} (${amount(near)} to ${amount(far)})`;
    }),
  );
}

function signed(value: number): string {
  const size = amount(Math.abs(value));
  if (size === '0') return 'none';
  return `${size} ${value < 0 ? 'fewer' : 'more'}`;
}

function saversPart(savers: readonly SentenceSaver[]): string {
  // Under a pound is rounding of sums, not a saving.
  const certain = savers
    .filter(({ saving, low95 }) => low95 > 0 && saving >= 1)
    .sort((a, b) => b.saving - a.saving);
  if (certain.length === 0) return 'no payer clearly saves';
  const [first, second] = certain;
  const saved = ({ label, saving, cash }: SentenceSaver) =>
    `${label} ${money(saving)} (${cash < 0.01 * saving ? 'none of it' : money(cash)} in cash)`;
  return `the most saved is by ${joined([first, second].filter(Boolean).map(saved))}`;
}

function paybackPart({ payback, programmeCost, years }: SentenceInput): string {
  if (!(programmeCost > 0)) return 'there is no spending to pay back';
  const months = Array.from(payback)
    .filter((month) => !Number.isNaN(month))
    .sort((a, b) => a - b);
  const never = 1 - months.length / Math.max(1, payback.length);
  const within = `within ${years} ${years === 1 ? 'year' : 'years'}`;
  if (months.length === 0) return `it never pays for itself in cash ${within}`;
  if (never > 0.5) return `it does not pay for itself in cash ${within} in ${chance(never)} of runs`;
  const middle = months[Math.floor((months.length - 1) / 2)];
  const when = `it pays for itself in cash after about ${amount(middle + 1)} ${middle === 0 ? 'month' : 'months'}`;
  return never > 0 ? `${when}, but never in ${chance(never)} of runs` : when;
}

/** One sentence, ending in a full stop. */
export function headline(input: SentenceInput): string {
  const { option, years, programmeCost, changes, savers } = input;
  const parts = [
    `${option} costs ${money(programmeCost)} over ${years} ${years === 1 ? 'year' : 'years'}`,
    changesPart(changes),
    saversPart(savers),
    paybackPart(input),
    `the chance that it saves cash is ${chance(input.probabilitySavesCash)} and the chance that it is good value at ${money(input.threshold)} a QALY is ${chance(input.probabilityGoodValue)}`,
  ];
  return `${parts.join('; ')}.`;
}
