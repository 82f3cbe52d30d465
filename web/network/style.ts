/** How things look: one table for canvas, SVG and key. Colours of the Government Analysis Function palette. */
import { CONTEXT } from '../../sim/network/tie-store';
import { NO_GRADE } from './scene';

export const COLOUR = Object.freeze({
  ground: '#ffffff',
  address: '#e9e9e9',
  ink: '#3d3d3d',
  tie: '#12436d',
  kin: '#6b6b6b',
  introduced: '#f46a25',
  member: '#28a197',
  isolated: '#801650',
  child: '#a8a8a8',
  followed: '#0b0c0c',
  group: '#12436d',
});

/** Width in px at an address of 40 px, and opacity, by grade. */
const WIDTH = Object.freeze([0.45, 0.7, 1.1, 1.8]);
const OPACITY = Object.freeze([0.13, 0.2, 0.36, 0.55]);

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
}

export function tieColour(context: number): string {
  return context === CONTEXT.programme
    ? COLOUR.introduced
    : context === CONTEXT.kin
      ? COLOUR.kin
      : COLOUR.tie;
}

/** A tie on its way from one grade to another, `t` from 0 to 1; either may be NO_GRADE. */
export function tieStroke(context: number, from: number, to: number, t: number, scale: number): Stroke {
  const introduced = context === CONTEXT.programme;
  const width = (grade: number) =>
    grade === NO_GRADE ? 0 : introduced ? Math.max(1.5, WIDTH[grade]) : WIDTH[grade];
  const zoom = zoomOf(scale);
  // What has just changed stands out from what is as it was.
  const fresh = from === to ? 0 : 0.35;
  const opacity = (grade: number) =>
    grade === NO_GRADE ? 0 : introduced ? 0.9 : Math.min(1, OPACITY[grade] * Math.min(1.3, zoom) + fresh);
  // A tie that comes or goes fades at its own width; one that stays thickens or thins.
  const start = from === NO_GRADE ? width(to) : width(from);
  const end = to === NO_GRADE ? width(from) : width(to);
  return {
    colour: tieColour(context),
    width: (start + (end - start) * t) * zoom,
    opacity: opacity(from) + (opacity(to) - opacity(from)) * t,
  };
}

/** Lines and marks grow less than the place does. */
export function zoomOf(scale: number): number {
  return Math.min(1.6, Math.max(0.55, Math.sqrt(scale / 40)));
}
