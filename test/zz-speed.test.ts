import { test } from 'vitest';
import { setMonth } from '../sim/kernel/luck';
import { perform } from '../sim/model/programme-actions';
import { STEPS } from '../sim/model/steps';
import { clearTally } from '../sim/model/tally';
import { library } from './scenarios/library';
import { begin } from './support/model';

void perform;
test('speed', () => {
  const { scenario } = library().find((s) => s.id === 'everything-at-once')!;
  const of = {
    ...scenario,
    place: { ...scenario.place, population: 3000 },
    months: 36,
    parameters: { turnoverYears: 4 },
  };
  for (let r = 0; r < 3; r++) {
    const all: Record<string, number[]> = {};
    for (const arm of [0, 1]) {
      const step = begin(of, arm);
      for (let m = 0; m < 36; m++) {
        setMonth(step.luck, m);
        clearTally(step.tally);
        for (const { name, run } of STEPS) {
          const t = performance.now();
          run(step);
          (all[name] ??= [0, 0])[arm] += performance.now() - t;
        }
        step.world.header[0]++;
      }
    }
    if (r === 2)
      console.log(
        Object.entries(all)
          .map(([n, t]) => `${n} ${t.map((x) => x.toFixed(0))}`)
          .join('\n'),
      );
  }
});
