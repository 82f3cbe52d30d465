/** Files to take away: picture, drawing, clip, transcript, network over time. Made on the device. */
import { toTimedGexf } from '../../sim/io/timed-gexf';
import { download, fileName } from '../controls/download';
import { captionLine, transcriptText } from './captions';
import { type Clip, canRecord, recordClip } from './clip';
import { button, fill, folded, make } from './dom';
import type { Layout } from './layout';
import type { Pictures } from './pictures';
import { isWhole, type Recording } from './recording';
import { paintSheet } from './sheet';
import { toSvg } from './svg';
import { capital, say } from './words';

export interface TakeAwayView {
  readonly element: HTMLElement;
  /** What the picture shows in words, for arm `arm`. */
  update(month: number, playing: boolean): void;
  close(): void;
}

export function createTakeAway(
  recording: Recording,
  layout: Layout,
  pictures: Pictures,
  describe: (arm: number) => string,
): TakeAwayView {
  const { words, armNames } = recording;
  let month = 0;
  let clip: Clip | null = null;
  const status = make('p', { role: 'status' });
  const saved = (blob: Blob, file: string) => {
    download(file, [blob], blob.type);
    status.textContent = say(words, 'taken', { file });
  };
  const caption = () => {
    const told = recording.captions.filter((one) => one.month === month);
    return [
      say(words, 'captionMonth', { month }),
      ...told.map((one) => captionLine(words, armNames, one)),
    ].join(' ');
  };
  const record = button(say(words, 'takeClip'), () => {
    if (clip !== null) {
      clip.stop();
      return;
    }
    const sheet = make('canvas');
    clip = recordClip(
      sheet,
      () => paintSheet(sheet, pictures, armNames, caption()),
      (blob) => {
        clip = null;
        fill(record, say(words, 'takeClip'));
        saved(blob, 'network.webm');
      },
    );
    fill(record, say(words, 'takeClipStop'));
    status.textContent = say(words, 'recording');
    if (!pictures.state().playing) pictures.play();
  });
  record.disabled = !canRecord();
  const png = button(say(words, 'takePng'), () => {
    const sheet = make('canvas');
    paintSheet(sheet, pictures, armNames, caption());
    sheet.toBlob((blob) => {
      if (blob !== null) saved(blob, `network-month-${month}.png`);
    });
  });
  const svgs = armNames.map((name, arm) =>
    button(`${say(words, 'takeSvg')}: ${capital(name)}`, () => {
      const title = `${capital(name)}, ${say(words, 'filmstripMonth', { month }).toLowerCase()}`;
      const frame = recording.frames[month][arm];
      const text = toSvg(layout, frame, recording.positions[month][arm], title, describe(arm));
      saved(new Blob([text], { type: 'image/svg+xml' }), fileName(`network-month-${month}-${name}`, 'svg'));
    }),
  );
  const gexfs = armNames.map((name, arm) =>
    button(`${say(words, 'takeGexf')}: ${capital(name)}`, () => {
      if (!isWhole(recording)) {
        status.textContent = say(words, 'wait');
        return;
      }
      const text = toTimedGexf(
        recording.frames.map((frames) => frames[arm]),
        name,
        placesOf(recording, arm),
      );
      saved(new Blob([text], { type: 'application/gexf+xml' }), fileName(`network-${name}`, 'gexf'));
    }),
  );
  const transcript = button(say(words, 'takeTranscript'), () => {
    const text = transcriptText(words, armNames, recording.captions);
    saved(new Blob([text], { type: 'text/plain' }), 'network-transcript.txt');
  });
  const { element, body } = folded(say(words, 'take'), () => {});
  fill(
    body,
    make('div', { class: 'kw-net-row' }, png, ...svgs, record, ...gexfs, transcript),
    canRecord() ? null : make('p', {}, say(words, 'takeClipNone')),
    status,
  );
  return {
    element,
    update(next, playing) {
      month = next;
      // The clip ends with the story, not a minute of still picture later.
      if (clip !== null && !playing && next === recording.total - 1) clip.stop();
    },
    close: () => clip?.stop(),
  };
}

/** Where a person is drawn, the last place they had; up is positive in GEXF. */
function placesOf(recording: Recording, arm: number): (id: number) => { x: number; y: number } | null {
  const places = new Map<number, { x: number; y: number }>();
  recording.frames.forEach((frames, month) => {
    const { x, y } = recording.positions[month][arm];
    frames[arm].personId.forEach((id, row) => {
      places.set(id, { x: x[row] * 40, y: -y[row] * 40 });
    });
  });
  return (id) => places.get(id) ?? null;
}
