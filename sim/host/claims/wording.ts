/** Claims and answers in words and rounded numbers, the same in the terminal and on the page. */
import type { AssessedClaim, MeasureAnswer } from '../../analysis/claims/claim-types';
import { amount, percent, pounds, rangeText } from '../cli/format';

/** A number in the unit of a claim or a measure. */
export function inUnit(value: number, unit: string): string {
  if (unit.startsWith('share')) {
    return Math.abs(value) < 0.1 ? `${amount(100 * value, 100 * Math.abs(value), 2)} %` : percent(value);
  }
  if (unit.startsWith('£ per £')) return `£${amount(value)} for £1`;
  if (unit.startsWith('£')) return pounds(value);
  return unit.endsWith('ratio')
    ? amount(value)
    : `${amount(value, Math.abs(value), wholeFigures(value))} ${unit}`;
}

/** As few figures as show a small whole number whole. */
function wholeFigures(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 10 ? 1 : 3;
}

export function rangeInUnit(low: number, high: number, unit: string): string {
  return rangeText(inUnit(low, unit), inUnit(high, unit));
}

/** What would have to be true, as one sentence. */
export function neededWords({ needed, claimed, unit }: MeasureAnswer, claim: AssessedClaim): string {
  const { multiple, multipleAtOne, fraction, reach } = needed;
  const facts = claim.model?.study;
  const target = inUnit(claimed, unit);
  if (multiple === null && facts) {
    const whole =
      multipleAtOne === null
        ? 'nor with every association causal'
        : `and ${amount(multipleAtOne)} times the effect with every association causal`;
    return `${sentenceOf(reach)} The model’s mean is zero or moves the other way, so no multiple of it gives ${target}, ${whole}.`;
  }
  const parts: string[] = [];
  if (multiple !== null && facts) {
    const met = facts.peopleMet * multiple;
    const whole =
      multipleAtOne === null ? '' : ` (${amount(multipleAtOne)} times with every association causal)`;
    parts.push(
      `For ${target} the model would need ${amount(multiple)} times the effect of each pound${whole}: ${amount(facts.tiesPerTenThousand * multiple)} lasting ties for each £10,000 in place of ${amount(facts.tiesPerTenThousand)}, or ${amount(met)} people met in place of ${amount(facts.peopleMet)}${met > facts.adults ? `, more than the ${amount(facts.adults)} adults there are` : ''}.`,
    );
  }
  parts.push(
    fraction === null
      ? 'No causal fraction from 0 to 1 gives it.'
      : `A mean causal fraction of ${amount(fraction, 1, 2)} would give it.`,
  );
  return `${sentenceOf(reach)} ${parts.join(' ')}`;
}

function sentenceOf(reach: MeasureAnswer['needed']['reach']): string {
  return `${reach[0].toUpperCase()}${reach.slice(1)}.`;
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
  return figures.map(({ label, value, unit }) => `${label} ${inUnit(value, unit)}`).join('; ');
}

/** What was run, in one sentence; empty where nothing was. */
export function studyWords({ model }: AssessedClaim): string {
  if (model === null) return '';
  if (model.study === null) return `${amount(model.draws)} draws of the records; no run is needed.`;
  const { place, programme, assumed, pairs } = model.study;
  const places = place.places === 1 ? '' : `, times ${amount(place.places)}`;
  return `${pairs} pairs of runs at each causal fraction: ${amount(place.population)} residents, deprivation decile ${place.decile}, ${place.months} months, ${programme.approach} at ${pounds(programme.costPerYear)} a year for ${programme.months} months${places}; ${place.priceYear} prices, not discounted. Assumed, since the source is silent: ${assumed.join('; ')}.`;
}
