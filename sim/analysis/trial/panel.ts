/**
 * Places whose adults are asked twice, the same ones: the mean change of those who answered both times. Who died or
 * moved away between the waves is lost besides those who do not answer. Nothing that differs between people who stay
 * the same adds noise, which is what a panel is for; it speaks of those who stayed.
 */
import type { PanelCounts } from '../../engine/panel';
import { draw } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { answers, type Side, type Site } from './virtual-trial';

/** A place both ways; the same people and luck. */
export interface PanelPlace {
  readonly treated: PanelCounts;
  readonly control: PanelCounts;
}

export function panels(places: readonly PanelPlace[]): Site[] {
  return places.map((place) => ({
    truth: (side: Side) => (place[side].began - place[side].ended) / stayed(place[side]),
    survey(luck, number, side, survey) {
      const { began, ended, left } = place[side];
      const adults = stayed(place[side]) + left;
      const asked = answers(survey, adults);
      // Without replacement out of four kinds of people: began, ended, stayed as they were, left.
      const rest = { began, ended, left };
      for (let i = 0; i < asked; i++) {
        const u = draw(luck, STREAMS.parameters, number, 16 * i + 10) * (adults - i);
        if (u < rest.began) rest.began--;
        else if (u < rest.began + rest.ended) rest.ended--;
        else if (u < rest.began + rest.ended + rest.left) rest.left--;
      }
      const found = asked - (left - rest.left);
      return found === 0 ? 0 : (began - rest.began - (ended - rest.ended)) / found;
    },
    surveyVariance(survey) {
      const { began, ended, left } = place.control;
      const here = stayed(place.control);
      const found = Math.max(1, (answers(survey, here + left) * here) / (here + left));
      const mean = (began - ended) / here;
      const spread = (began + ended) / here - mean * mean;
      return here > 1 ? ((spread / found) * (here - found)) / (here - 1) : 0;
    },
  }));
}

export function stayed({ neither, began, ended, both }: PanelCounts): number {
  return neither + began + ended + both;
}

/** Share of the adults asked before who are still there after, mean over the places without the programme. */
export function shareStaying(places: readonly PanelPlace[]): number {
  const shares = places.map(({ control }) => stayed(control) / (stayed(control) + control.left));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
