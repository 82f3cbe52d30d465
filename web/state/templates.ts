/** What a new programme starts with, and the names the builder offers; all from the registries. */
import { PAYERS } from '../../sim/economics/payers';
import type { Arm, ProgrammePlan, Scenario, Trouble } from '../../sim/engine/scenario';
import { PROGRAMMES } from '../../sim/model/programme-run';
import { TROUBLE_KINDS, TROUBLES } from '../../sim/model/troubles';
import { APPROACHES, approachById } from '../../sim/programmes/registry';

export const TROUBLE_CHOICES = TROUBLE_KINDS.map((kind) => ({
  value: kind,
  label: kind.charAt(0).toUpperCase() + kind.slice(1),
}));
export const troubleSentence = (kind: Trouble['kind']): string => TROUBLES[kind];
/** Programmes that one option can hold. */
export const MOST_PROGRAMMES = PROGRAMMES;
export const PAYER_CHOICES = PAYERS.map(({ id, label }) => ({ value: id, label }));
export const APPROACH_CHOICES = APPROACHES.map(({ id, label }) => ({ value: id, label }));

/** Options of one study beside the one they are compared with. */
export const MOST_OPTIONS = 4;

/** As it usually is bought: what it costs and who pays are the approach’s own records. */
export function templateOf(approach: string, scenario: Scenario): ProgrammePlan {
  const { cost } = approachById(approach);
  return {
    approach,
    start: 0,
    months: Math.min(24, scenario.months),
    costPerYear: cost.perYear.value,
    setUpCost: cost.setUp.value,
    payer: cost.payer,
    options: {},
    troubles: [],
  };
}

/** A new option named after its approach, with a number where the name is taken. */
export function newArm(approach: string, scenario: Scenario): Arm {
  const plain = approachById(approach).label.slice(0, 70);
  const taken = new Set(scenario.arms.map(({ name }) => name));
  let name = plain;
  for (let n = 2; taken.has(name); n++) name = `${plain} ${n}`;
  return { name, programmes: [templateOf(approach, scenario)] };
}

/** Trouble in the middle of what is paid for. */
export function newTrouble(kind: Trouble['kind'], programme: ProgrammePlan): Trouble {
  return { kind, from: programme.start + Math.floor(programme.months / 2), months: null };
}
