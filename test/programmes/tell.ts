/** A programme beset by troubles, told over some months. */
import type { Act } from '../../sim/model/effort';
import type { TroubleKind } from '../../sim/model/troubles';
import { H } from '../../sim/model/world';
import { act, doing, runOf, type Spec, type StagedStep, stepOf, tickets } from './stage';

export const PEOPLE = Array.from({ length: 120 }, (_, p) => ({ cell: p % 12 }));
export const MEET: Act = { act: 'meet', count: 600, hours: 0, among: {}, by: 'door' };

interface Story extends Partial<Spec> {
  readonly troubles: readonly TroubleKind[];
  readonly uptake?: number;
  readonly connectors?: readonly number[];
  readonly connectorHours?: number;
  readonly substituted?: number;
  readonly prepare?: (step: StagedStep) => void;
  readonly months?: number;
}

/** A programme beset by these troubles over residents made by hand, for some months. */
export function tell({ troubles, uptake = 1, connectors = [], months = 1, ...story }: Story): StagedStep {
  const { acts = [], people = PEOPLE, connectorHours = 0, substituted = 0 } = story;
  const step = stepOf({ ...story, people, acts });
  step.world.met.fill(1, 0, people.length);
  for (const p of connectors) step.world.connector[p] = 1;
  story.prepare?.(step);
  step.programmes.push(
    runOf({ troubles, substituted, effort: () => doing(acts, { uptake, connectorHours }) }),
  );
  for (let month = 0; month < months; month++) {
    step.world.header[H.month] = month;
    tickets(step);
    act(step);
  }
  return step;
}
