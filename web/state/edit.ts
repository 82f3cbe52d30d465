/** Changes of parts of the scenario, each with the words that the undo button shows. */
import type { Arm, Place, ProgrammePlan, Scenario, Settings } from '../../sim/engine/scenario';
import { change, scenario } from './history';

export function edit(what: string, parts: Partial<Scenario>): void {
  change(what, { ...scenario.value, ...parts });
}

export function editPlace(what: string, parts: Partial<Place>): void {
  edit(what, { place: { ...scenario.value.place, ...parts } });
}

export function editSettings(what: string, parts: Partial<Settings>): void {
  edit(what, { settings: { ...scenario.value.settings, ...parts } });
}

export function editArm(what: string, number: number, parts: Partial<Arm>): void {
  const { arms, comparator } = scenario.value;
  const renamed = parts.name !== undefined && arms[number].name === comparator;
  edit(what, {
    arms: arms.map((arm, n) => (n === number ? { ...arm, ...parts } : arm)),
    comparator: renamed ? (parts.name as string) : comparator,
  });
}

export function editProgramme(
  what: string,
  arm: number,
  number: number,
  parts: Partial<ProgrammePlan>,
): void {
  const programmes = scenario.value.arms[arm].programmes.map((programme, n) =>
    n === number ? { ...programme, ...parts } : programme,
  );
  editArm(what, arm, { programmes });
}

/** Without the entry, or with it. */
export function withEntry(
  entries: Readonly<Record<string, number>>,
  id: string,
  value: number | null,
): Readonly<Record<string, number>> {
  const { [id]: _, ...others } = entries;
  return value === null ? others : { ...others, [id]: value };
}
