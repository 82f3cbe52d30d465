/** Recording what is shown as a WebM clip, on the device, with the browser’s own encoder. */

const FORMATS = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'] as const;
const FRAMES_A_SECOND = 25;
const LONGEST_MS = 60_000;

export interface Clip {
  stop(): void;
}

export function canRecord(): boolean {
  return clipFormat() !== undefined && 'captureStream' in HTMLCanvasElement.prototype;
}

function clipFormat(): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined;
  return FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
}

/** Records a sheet that `paint` keeps up to date, until stopped or for a minute. */
export function recordClip(sheet: HTMLCanvasElement, paint: () => void, onDone: (clip: Blob) => void): Clip {
  paint();
  const recorder = new MediaRecorder(sheet.captureStream(FRAMES_A_SECOND), {
    mimeType: clipFormat() as string,
    videoBitsPerSecond: 6_000_000,
  });
  const parts: Blob[] = [];
  const painter = setInterval(paint, 1000 / FRAMES_A_SECOND);
  const end = setTimeout(() => recorder.stop(), LONGEST_MS);
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = () => {
    clearInterval(painter);
    clearTimeout(end);
    onDone(new Blob(parts, { type: 'video/webm' }));
  };
  recorder.start(1000);
  return {
    stop() {
      if (recorder.state !== 'inactive') recorder.stop();
    },
  };
}
