/**
 * The first thing on the results page: one sentence that says what it costs, what changes, who saves, when,
 * and two separate chances, that it saves cash and that it is good value. Plain words; no ratio of returns.
 */
import { amount, chance, joined, money } from './wording';

export interface SentenceChange {
  /** Completed by "fewer" or "more": "people lonely at any time", "A&E visits". */
  readonly noun: string;
  /** Whether it is how people fare, rather than what services or groups see of them. */
  readonly isHealth: boolean;
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
  /** Whether it is a public budget, rather than residents' time or what others gain. */
  readonly isPublic: boolean;
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
  /** The comparator's name where it has programmes of its own to pay for, else null. */
  readonly against: string | null;
  /** Discounted programme spending, £, over that of the comparator. */
  readonly programmeCost: number;
  /** The main changes, most important first. */
  readonly changes: readonly SentenceChange[];
  readonly savers: readonly SentenceSaver[];
  /** Month of payback of each pair, NaN for never. */
  readonly payback: ArrayLike<number>;
  readonly probabilitySavesCash: number;
  readonly probabilityGoodValue: number;
  /** Draws or pairs that the two chances are shares of. */
  readonly chancesOver: number;
  /** £ per QALY. */
  readonly threshold: number;
}

/** Pairs below which a 2.5 % quantile falls between the lowest value and the next. */
export const FEW_PAIRS = 41;

/** A change below half a per cent of what happens anyway counts as no change. */
const TINY_SHARE = 0.005;
/** Savings below this many pounds over a study are not worth a word. */
const SMALL_SAVING = 1000;

/** Whether a change is worth a word: its interval excludes zero and it is not tiny. */
export function isNoticeable({ mean, low95, high95, comparator }: SentenceChange): boolean {
  const certain = low95 > 0 || high95 < 0;
  return certain && Math.abs(mean) >= TINY_SHARE * Math.abs(comparator);
}

function changesPart(changes: readonly SentenceChange[]): string {
  const seen = changes.filter(isNoticeable).slice(0, 2);
  if (seen.length === 0) return `not much happens${changes[0] ? ` (${unclear(changes[0])})` : ''}`;
  const parts = seen.map(({ mean, low95, high95, noun }) => {
    const [near, far] = mean < 0 ? [-high95, -low95] : [low95, high95];
    return `${amount(Math.abs(mean))} ${mean < 0 ? 'fewer' : 'more'} ${noun} (${amount(near)} to ${amount(far)})`;
  });
  // More people in groups is not yet better health, and must not pass for it.
  const health = changes.some(({ isHealth }) => isHealth) && !seen.some(({ isHealth }) => isHealth);
  return (
    joined(parts) + (health ? ', but no clear change in loneliness, isolation, depression or deaths' : '')
  );
}

function unclear({ noun, low95, high95 }: SentenceChange): string {
  if (low95 === 0 && high95 === 0) return `no change in the number of ${noun}`;
  if (Math.abs(low95) < 0.5 && Math.abs(high95) < 0.5) return `${noun}: less than 1 either way`;
  return `${noun}: between ${signed(low95)} and ${signed(high95)}`;
}

function signed(value: number): string {
  const size = amount(Math.abs(value));
  if (size === '0') return 'none';
  return `${size} ${value < 0 ? 'fewer' : 'more'}`;
}

function saversPart(savers: readonly SentenceSaver[]): string {
  const clear = savers
    .filter(({ saving, low95 }) => low95 > 0 && saving >= SMALL_SAVING)
    .sort((a, b) => b.saving - a.saving)
    .slice(0, 2);
  if (clear.length === 0) return `no payer clearly saves${takenPart(savers)}`;
  const saved = ({ label, saving, cash }: SentenceSaver, n: number) =>
    `${label}${n === 0 ? ' save' : ''} ${money(saving)} (${cash < 0.01 * saving ? 'none of it' : money(cash)} in cash)`;
  return joined(clear.map(saved)) + takenPart(savers);
}

/** Whose budgets clearly give more besides the programme’s own cost, such as agencies that answer what residents ask. */
function takenPart(savers: readonly SentenceSaver[]): string {
  const clear = savers
    .filter(({ saving, high95, isPublic }) => isPublic && high95 < 0 && -saving >= SMALL_SAVING)
    .sort((a, b) => a.saving - b.saving)
    .slice(0, 2);
  if (clear.length === 0) return '';
  const taken = ({ label, saving, cash }: SentenceSaver) =>
    -cash < 0.01 * -saving
      ? `${money(-saving)} of existing budgets in ${label}`
      : `${money(-saving)} in ${label} (${money(-cash)} of it in cash)`;
  return `, and it takes up ${joined(clear.map(taken))}`;
}

function paybackPart({ payback, programmeCost, years, against }: SentenceInput): string {
  if (!(programmeCost > 0)) return `there is no ${against === null ? '' : 'extra '}spending to pay back`;
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

function chancesPart(input: SentenceInput): string {
  const { probabilitySavesCash, probabilityGoodValue, chancesOver, threshold } = input;
  const cash = chance(probabilitySavesCash, chancesOver);
  const value = chance(probabilityGoodValue, chancesOver);
  return `the chance that it saves cash is ${cash} and the chance that it is good value at ${money(threshold)} a QALY is ${value}`;
}

function costPart({ option, against, programmeCost, years }: SentenceInput): string {
  const over = `over ${years} ${years === 1 ? 'year' : 'years'}`;
  if (against === null) return `${capital(option)} costs ${money(programmeCost)} ${over}`;
  const extra = money(Math.abs(programmeCost));
  if (extra === money(0)) return `${capital(option)} costs as much as ${against} ${over}`;
  return `${capital(option)} costs ${extra} ${programmeCost < 0 ? 'less' : 'more'} than ${against} ${over}`;
}

/** One sentence, with a capital at its beginning and a full stop at its end. */
export function headline(input: SentenceInput): string {
  const { changes, savers, payback } = input;
  const parts = [
    costPart(input),
    changesPart(changes),
    saversPart(savers),
    paybackPart(input),
    chancesPart(input),
  ];
  return `${parts.join('; ')}${payback.length < FEW_PAIRS ? ' (few runs: rough)' : ''}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
