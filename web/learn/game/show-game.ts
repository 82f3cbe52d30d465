/** From the state of the game and the runs so far to what the room sees. */
import { LEARN } from '#locale';
import type { RunResult } from '../../../sim/engine/results';
import { fill } from '../locale/texts';
import { type Reading, readRuns } from './results';
import type { GameRuns } from './runs';
import type { GameShow, ShowPart } from './show';
import { debriefParts, debriefTitles } from './show-debrief';
import { roundParts, roundPartTitles } from './show-round';
import { guessShow, planShow, shockShow } from './show-steps';
import type { GameState } from './state';
import { stepTitle } from './words';

const text = LEARN.game;

/** Titles of the parts that a step shows one after the other. */
export function partTitles({ step }: Pick<GameState, 'step'>): readonly string[] {
  return step === 'reveal' ? roundPartTitles() : step === 'debrief' ? debriefTitles() : [];
}

/** Readings of runs that were read before. */
const known = new WeakMap<readonly RunResult[], Reading>();

function readingOf({ scenario, runs }: GameRuns): Reading | null {
  const found = known.get(runs) ?? readRuns(scenario, runs);
  if (found !== null) known.set(runs, found);
  return found;
}

/** All parts of a step with results; null while there are too few runs. */
export function partsOf(state: GameState, runs: GameRuns): readonly ShowPart[] | null {
  const reading = readingOf(runs);
  if (reading === null) return null;
  return state.step === 'debrief' ? debriefParts(state, reading) : roundParts(state, reading);
}

export function pairsDone({ runs, scenario }: GameRuns): number {
  return Math.floor(runs.length / scenario.arms.length);
}

/** @param runs of the round of the state; null where the step needs none */
export function showOf(state: GameState, runs: GameRuns | null): GameShow {
  if (state.step === 'plan') return planShow(state);
  if (state.step === 'guess') return guessShow(state);
  if (state.step === 'shock') return shockShow(state);
  const heading = stepTitle(state.round, state.step);
  const parts = runs === null ? null : partsOf(state, runs);
  if (state.step === 'debrief' && state.shown === 0)
    return { heading, lines: text.debrief.questions, parts: [] };
  if (runs === null || parts === null) return { heading, lines: [text.reveal.roomWaiting], parts: [] };
  const done = pairsDone(runs);
  const how = done < runs.total ? text.reveal.rough : text.reveal.whole;
  if (state.shown === 0) return { heading, lines: [text.reveal.roomReady], parts: [] };
  // One part at a time: what people are to look at fits the screen.
  return { heading, lines: [fill(how, { done, total: runs.total })], parts: [parts[state.shown - 1]] };
}

/** All that the room has seen of a step, for those who missed a part. */
export function shownSoFar(state: GameState, runs: GameRuns): readonly ShowPart[] {
  return state.shown < 2 ? [] : (partsOf(state, runs)?.slice(0, state.shown) ?? []);
}
