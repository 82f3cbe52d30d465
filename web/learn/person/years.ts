/** Ten years of a place in both arms, lived by a worker and kept while the page is open. */
import { signal } from '@preact/signals';
import { LEARN, NETWORK } from '#locale';
import { sourceOf } from '../../network/network-of';
import { addMonth, createRecording, type Recording } from '../../network/recording';
import { shelf } from '../../session/session';
import { learnScenario } from '../chapters/scenarios';

export interface Years {
  /** 0 to 1. */
  readonly share: number;
  /** Null until all months are there. */
  readonly recording: Recording | null;
  readonly failure: string | null;
}

/** Months asked for at a time. */
const AT_ONCE = 12;

export const years = signal<Years>({ share: 0, recording: null, failure: null });
let begun = false;

/** Begins once; later calls find it done or under way. */
export function liveTenYears(): void {
  if (begun) return;
  begun = true;
  years.value = { share: 0, recording: null, failure: null };
  live().catch((error: unknown) => {
    begun = false;
    years.value = { ...years.value, failure: error instanceof Error ? error.message : String(error) };
  });
}

async function live(): Promise<void> {
  const scenario = learnScenario('ten-years');
  const arms = scenario.arms.map((_, arm) => arm);
  const source = sourceOf(scenario, arms, shelf);
  try {
    const total = await source.open(() => {});
    const recording = createRecording(LEARN.person.arms, total, NETWORK);
    for (;;) {
      const months = await source.next(AT_ONCE);
      if (months.length === 0) break;
      for (const month of months) addMonth(recording, month);
      years.value = { ...years.value, share: recording.frames.length / total };
    }
    years.value = { share: 1, recording, failure: null };
  } finally {
    source.close();
  }
}
