/** What a new programme starts with, and the names the builder offers; all from the registries. */
import { PAYERS } from '../../sim/economics/payers';
import type { Arm, ProgrammePlan, Scenario, Trouble } from '../../sim/engine/scenario';
import { TROUBLES } from '../../sim/io/programme-schema';
import { APPROACHES, approachById } from '../../sim/programmes/registry';

export const TROUBLE_KINDS: readonly Trouble['kind'][] = TROUBLES;
export const PAYER_CHOICES = PAYERS.map(({ id, label }) => ({ value: id, label }));
export const APPROACH_CHOICES = APPROACHES.map(({ id, label }) => ({ value: id, label }));

/** Options of one study beside the one they are compared with. */
export const MOST_OPTIONS = 4;

/** A full-time worker with pay, management, room, materials and a small fund for residents’ ideas, £ a year. */
const COST_PER_POST = 80_000;

export function templateOf(approach: string, scenario: Scenario): ProgrammePlan {
  const posts = approachById(approach).options.posts?.value ?? 1;
  return {
    approach,
    start: 0,
    months: Math.min(24, scenario.months),
    costPerYear: COST_PER_POST * posts,
    payer: PAYERS[0].id,
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
