/** The network of a scenario in a page made with Preact: the comparator beside one of the other options. */
import { useEffect, useRef } from 'preact/hooks';
import { spawnWorker } from '#spawn';
import { startName, startSlots } from '../../sim/engine/demand';
import type { Scenario } from '../../sim/engine/scenario';
import { shownPlace } from '../../sim/engine/shown-place';
import { portableSha256 } from '../../sim/kernel/digest';
import type { StartShelf } from '../session/starts';
import { mountNetwork } from './mount';
import { type FrameSource, workerSource } from './source';

export interface NetworkOfProps {
  readonly scenario: Scenario;
  /** Numbers of the arms to show side by side: one or two. */
  readonly arms: readonly number[];
  readonly shelf: StartShelf;
  readonly autoplay?: boolean;
  readonly compact?: boolean;
}

export function NetworkOf({ scenario, arms, shelf, autoplay, compact }: NetworkOfProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = arms.join();
  useEffect(() => {
    if (place.current === null) return;
    const numbers = shown.split(',').map(Number);
    const mounted = mountNetwork(place.current, {
      source: sourceOf(scenario, numbers, shelf),
      armNames: numbers.map((arm) => scenario.arms[arm].name),
      autoplay,
      compact,
    });
    return () => mounted.close();
  }, [scenario, shown, shelf, autoplay, compact]);
  const { label } = shownPlace(scenario);
  return (
    <>
      {label === null ? null : <p class="note">One neighbourhood of the place is shown: {label}.</p>}
      <div ref={place} />
    </>
  );
}

/** Months of the first pair of a scenario from a worker of its own, which uses the starts that are at hand. */
export function sourceOf(scenario: Scenario, arms: readonly number[], shelf: StartShelf): FrameSource {
  const worker = spawnWorker();
  return workerSource(worker, async () => {
    const slots = startSlots(scenario);
    const starts: (Blob | null)[] = [];
    for (const n of shownPlace(scenario).starts(0))
      starts[n] = await shelf.find(startName(slots[n].demand, slots[n].number, portableSha256));
    return { scenario, arms, pair: 0, starts };
  });
}
