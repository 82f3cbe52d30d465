/** Places whose adults are drawn anew in each wave: shares after, or their change since before. */
import { draw, type Luck } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { answers, type Side, type Site, type Survey } from './virtual-trial';

/** One wave in one place: adults, and how many of them are in the state. */
export interface Count {
  readonly adults: number;
  readonly cases: number;
}

/** A place both ways; the same people and luck. `before` is null without a baseline survey. */
export interface PlaceCounts {
  readonly before: { readonly treated: Count; readonly control: Count } | null;
  readonly after: { readonly treated: Count; readonly control: Count };
}

export function crossSections(places: readonly PlaceCounts[]): Site[] {
  return places.map(({ before, after }) => ({
    truth: (side: Side) => share(after[side]) - (before === null ? 0 : share(before[side])),
    survey: (luck, place, side, survey) =>
      sampled(luck, place, 7, survey, after[side]) -
      (before === null ? 0 : sampled(luck, place, 8, survey, before[side])),
    surveyVariance: (survey) =>
      variance(survey, after.control) + (before === null ? 0 : variance(survey, before.control)),
  }));
}

const share = ({ adults, cases }: Count) => cases / adults;

/** The share that a survey without replacement finds. */
function sampled(
  luck: Luck,
  place: number,
  ordinal: number,
  survey: Survey,
  { adults, cases }: Count,
): number {
  const asked = answers(survey, adults);
  let left = cases;
  for (let i = 0; i < asked; i++) {
    const u = draw(luck, STREAMS.parameters, place, 16 * i + ordinal);
    if (u * (adults - i) < left) left--;
  }
  return (cases - left) / asked;
}

function variance(survey: Survey, count: Count): number {
  const { adults } = count;
  const asked = answers(survey, adults);
  const p = share(count);
  return adults > 1 ? (((p * (1 - p)) / asked) * (adults - asked)) / (adults - 1) : 0;
}
