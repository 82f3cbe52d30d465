/** One slide as the room sees it: words, or a step of a chapter as the chapter itself shows it. */
import { LEARN } from '#locale';
import { CHAPTERS } from '../../../sim/host/learn/chapters';
import { ChapterBody } from '../chapters/chapter';
import { SLIDES_OF, titleOf } from './plan';
import type { RoomState } from './room-state';

const text = LEARN.present;

/** @param level of the slide’s heading: 1 where the slide is the page, 2 inside the presenter’s */
export function SlideView({ state, level }: { readonly state: RoomState; readonly level: 1 | 2 }) {
  const slide = SLIDES_OF[state.plan][state.slide];
  const Heading = level === 1 ? 'h1' : 'h2';
  if (state.hidden) return <p class="learn-slide-hidden">{text.hidden}</p>;
  const look = state.large ? 'learn-slide learn-slide-large' : 'learn-slide';
  return (
    <div class={look} inert={state.locked}>
      <Heading tabIndex={-1}>{titleOf(slide)}</Heading>
      {slide.kind === 'words' ? (
        <ul class="learn-slide-lines">
          {LEARN.slides[slide.id].lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <ChapterBody chapter={CHAPTERS[slide.chapter - 1]} step={slide.step} command={state.command} />
      )}
    </div>
  );
}
