/**
 * Which neighbourhoods of a place have a programme. Fifths are told by decile: that of England holds deciles 1 and
 * 2; that of the place, the neighbourhoods in order of deprivation until a fifth of its residents is reached.
 */
import { type Area, TARGET_RULES, type Target, type TargetRule } from './scenario';

/** What a rule looks at; `weight` neighbourhoods like it. */
export interface Candidate {
  readonly area: Area;
  readonly ordinal: number;
  readonly weight: number;
}

/** Positions of the neighbourhoods that a target names. */
export function targetedParts(
  target: Target | undefined,
  parts: readonly Candidate[],
): ReadonlySet<number> | 'all' {
  if (target === undefined || target === 'all') return 'all';
  if (target === 'most deprived fifth of the place') return fifthOfPlace(parts);
  const fits = (area: Area) =>
    target === 'most deprived fifth of England' ? area.deprivationDecile <= 2 : target.includes(area.name);
  return new Set(parts.flatMap(({ area }, n) => (fits(area) ? [n] : [])));
}

export const isTarget = (parts: ReadonlySet<number> | 'all', n: number) => parts === 'all' || parts.has(n);

export const isTargetRule = (text: unknown): text is TargetRule => TARGET_RULES.includes(text as TargetRule);

/**
 * A neighbourhood is in when its middle resident is; the first is in always. Equals go by name and number, so that
 * the order of the list does not matter.
 */
function fifthOfPlace(parts: readonly Candidate[]): ReadonlySet<number> {
  const inOrder = parts
    .map((part, n) => ({ ...part, n, residents: part.weight * part.area.population }))
    .sort(
      (a, b) =>
        a.area.deprivationDecile - b.area.deprivationDecile ||
        (a.area.name < b.area.name ? -1 : a.area.name > b.area.name ? 1 : 0) ||
        a.ordinal - b.ordinal,
    );
  const fifth = inOrder.reduce((sum, { residents }) => sum + residents, 0) / 5;
  const chosen = new Set<number>();
  let before = 0;
  for (const { n, residents } of inOrder) {
    if (chosen.size > 0 && before + residents / 2 > fifth) break;
    chosen.add(n);
    before += residents;
  }
  return chosen;
}
