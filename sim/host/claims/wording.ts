/** Claims and answers in words and rounded numbers, the same in the terminal and on the page. */
import type { AssessedClaim, MeasureAnswer } from '../../analysis/claims/claim-types';
import { amount, percent, pounds, rangeText } from '../cli/format';

/** A number in the unit of a claim or a measure. */
export function inUnit(value: number, unit: string): string {
  if (unit.startsWith('share')) {
    return Math.abs(value) < 0.1 ? `${amount(100 * value, 100 * Math.abs(value), 2)} %` : percent(value);
  }
  if (unit.startsWith('£ per £')) return `${value < 0 ? '-' : ''}£${fine(Math.abs(value))}`;
  if (unit.startsWith('£')) return pounds(value);
  return unit.endsWith('ratio')
    ? amount(value)
    : `${amount(value, Math.abs(value), wholeFigures(value))} ${unit}`;
}

/** Multiples come of a few runs: two figures are all they bear. */
export function about(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return amount(rounded, Math.abs(rounded), 2);
}

/** Pounds for a pound: pence, and a hundredth of a penny where it is less than one. */
function fine(value: number): string {
  if (value >= 100) return amount(value);
  return value.toFixed(value === 0 || value >= 1 ? 2 : value >= 0.01 ? 3 : 4);
}

/** As few figures as show a small whole number whole. */
function wholeFigures(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 10 ? 1 : 3;
}

export function rangeInUnit(low: number, high: number, unit: string): string {
  return rangeText(inUnit(low, unit), inUnit(high, unit));
}

/** What would have to be true, as a few sentences. */
export function neededWords(
  { needed, claimed, unit, isProportional }: MeasureAnswer,
  claim: AssessedClaim,
): string {
  const { multiple, multipleAtOne, leastMultiple, leastMultipleAtOne, isClear, fraction, reach } = needed;
  if (reach === 'not comparable')
    return 'Not comparable: what makes the claimed figure happens outside the model, whose answer speaks neither for it nor against it.';
  const facts = claim.model?.study;
  const target = inUnit(claimed, unit);
  const words = [`${reach[0].toUpperCase()}${reach.slice(1)}.`];
  const times = (own: number | null, whole: number | null) =>
    `${own === null ? 'no' : about(own)} times its effect${whole === null ? '' : `, or ${about(whole)} times with every association causal`}`;
  if (facts && isProportional && reach !== 'within the model’s range') {
    if (!isClear) words.push('The model’s mean cannot be told from zero with so many pairs.');
    else if (multiple !== null) {
      words.push(`On average the model would need ${times(multiple, multipleAtOne)} to give ${target}.`);
    }
    if (leastMultiple === null) words.push(`No part of its range goes the way of the claim.`);
    else {
      const met = facts.peopleMet * leastMultiple;
      const adults = met > facts.adults ? `, more than the ${amount(facts.adults)} adults there are` : '';
      words.push(
        `Even at the favourable end of its range it would need ${times(leastMultiple, leastMultipleAtOne)}: ${about(facts.tiesPerTenThousand * leastMultiple)} introductions that last for each £10,000 in place of ${amount(facts.tiesPerTenThousand)}, or ${about(met)} people met in place of ${amount(facts.peopleMet)}${adults}.`,
      );
    }
  }
  words.push(
    fraction === null
      ? 'No causal fraction from 0 to 1 gives it on average.'
      : `A mean causal fraction of ${amount(fraction, 1, 2)} gives it on average.`,
  );
  return words.join(' ');
}

const VERDICTS = {
  reproduced: 'The published figure follows from its stated inputs.',
  'reproduced with an input from elsewhere':
    'The published figure can be reached, but not from what the source states alone.',
  'contradicts itself': 'Published figures do not agree with each other; both are shown.',
  'an input is missing': 'The figure cannot be worked out: inputs are missing.',
  'nothing to work out': 'There is no published sum to check.',
} as const;

export function verdictWords({ arithmetic }: AssessedClaim): string {
  const missing = arithmetic.missing.length > 0 ? ` Not given: ${arithmetic.missing.join('; ')}.` : '';
  return VERDICTS[arithmetic.verdict] + missing;
}

export function figuresWords({ figures }: AssessedClaim): string {
  return figures
    .map(({ label, value, unit }) => {
      const each = unit.startsWith('£ per £') ? ' for each £1' : unit === '£ a year' ? ' a year' : '';
      return `${label} ${inUnit(value, unit)}${each}`;
    })
    .join('; ');
}

/** What was run, in one sentence; empty where nothing was. */
export function studyWords({ model }: AssessedClaim): string {
  if (model === null) return '';
  if (model.study === null) return `${amount(model.draws)} draws of the records; no run is needed.`;
  const { place, programme, assumed, pairs } = model.study;
  const places = place.places === 1 ? '' : `, times ${amount(place.places)}`;
  return `${pairs} pairs of runs at each causal fraction: ${amount(place.population)} residents, deprivation decile ${place.decile}, ${place.months} months, ${programme.approach} at ${pounds(programme.costPerYear)} a year for ${programme.months} months${places}; ${place.priceYear} prices, not discounted. Assumed, since the source is silent: ${assumed.join('; ')}.`;
}
