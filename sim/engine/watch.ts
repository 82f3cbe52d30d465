/**
 * A pair of arms month by month, in step: the same people, the same arrivals and the same luck, one frame an arm
 * and month. It is the run that `compare` makes of the same pair, to the last bit; watching changes nothing.
 */
import type { Step } from '../model/step';
import { copyWorld, personTop } from '../model/world';
import type { Frame, FrameMap } from './frame';
import { frameOf } from './frame-of';
import { openPair, openStep, type PairInput, runsHere } from './pair';
import { createRecorder, recordMonth } from './record';
import { comparatorOf, purseOf, spendsSavings } from './savings';
import { advance } from './start';

export interface Watch {
  /** Frames that `next` will give for each arm: the start and every month after it. */
  readonly frames: number;
  /** The next month of every watched arm, in the order asked for; null after the last. */
  next(): Frame[] | null;
}

/** @param arms numbers of the arms to watch, in the order in which their frames are wanted */
export function openWatch(input: PairInput, arms: readonly number[]): Watch {
  const { scenario } = input;
  for (const arm of arms) {
    if (scenario.arms[arm] === undefined)
      throw new RangeError(`watch: expected an arm between 0 and ${scenario.arms.length - 1}, got ${arm}`);
  }
  const open = openPair(input);
  const { neighbourhoods, columns, rows } = open.geography;
  const map: FrameMap = { neighbourhoods, columns, rows };
  // The comparator goes along unseen where an arm spends what was saved against it.
  const comparator = comparatorOf(scenario);
  const unseen = arms.some((arm) => spendsSavings(scenario.arms[arm])) && !arms.includes(comparator);
  const run = unseen ? [...arms, comparator] : arms;
  const recorders = run.map((arm) => createRecorder(scenario.months, scenario.arms[arm].programmes.length));
  const base = recorders[run.indexOf(comparator)]?.record ?? null;
  const all = run.map((arm, i) => {
    const world = i === run.length - 1 ? open.world : copyWorld(open.world);
    const programmes = runsHere(input, arm);
    const own = recorders[i].record;
    const against = arm === comparator ? null : base;
    return {
      step: openStep(open, world, programmes),
      pay: purseOf(scenario, arm, input.values, programmes, own, against),
    };
  });
  const steps = all.slice(0, arms.length).map(({ step }) => step);
  const before = arms.map(() => new Uint8Array(0));
  let given = 0;
  return {
    frames: scenario.months + 1,
    next() {
      if (given > scenario.months) return null;
      if (given > 0) {
        all.forEach(({ step, pay }, i) => {
          pay(given - 1);
          advance(step);
          recordMonth(recorders[i], step.tally, given - 1);
        });
      }
      given++;
      return steps.map((step, i) => {
        const frame = frameOf({ ...watched(step), arm: arms[i], map, before: before[i] });
        before[i] = step.world.status.slice(0, personTop(step.world));
        return frame;
      });
    },
  };
}

function watched({ world, programmes }: Step) {
  return { world, programmes };
}
