/** Structural switches as bars of a tornado: the net benefit under each choice against the scenario’s own. */

import { mean } from '../paired';
import type { StructuralResult } from '../summarise-economics';
import { comparisons, valuedArms } from '../summarise-ledger';
import { armName, openStudy } from '../summarise-study';
import type { StructuralBar } from './analysis-types';

/** The first result is the scenario’s own choice on the same pairs. */
export function structuralBars(structural: readonly StructuralResult[], arm: string): StructuralBar[] {
  const benefits = structural.flatMap(({ label, result }) => {
    const study = openStudy(result);
    const at = study.others.findIndex((other) => armName(study, other) === arm);
    if (at < 0) return [];
    return [{ label, netBenefit: mean(comparisons(study, valuedArms(study))[at].netBenefits) }];
  });
  if (benefits.length === 0) return [];
  const [own, ...others] = benefits;
  return [
    { ...own, change: 0 },
    ...others.map((bar) => ({ ...bar, change: bar.netBenefit - own.netBenefit })),
  ];
}
