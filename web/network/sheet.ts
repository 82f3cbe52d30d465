/** All pictures of the moment on one sheet with names and caption: for PNG files and recorded clips. */
import type { Context2D } from './paint';
import type { Pictures } from './pictures';
import { capital } from './words';

const TITLE = 34;
const CAPTION = 64;
/** Widest sheet, px: a clip of more is too much for a laptop to encode while it draws. */
const MOST_WIDTH = 1600;

/** Makes the canvas as large as the sheet needs, and paints it. */
export function paintSheet(
  sheet: HTMLCanvasElement,
  pictures: Pictures,
  armNames: readonly string[],
  caption: string,
): void {
  const canvases = pictures.stages.map((stage) => stage.canvas);
  const whole = canvases.reduce((sum, canvas) => sum + canvas.width, 0);
  const ratio = Math.min(1, MOST_WIDTH / whole);
  const width = Math.round(whole * ratio);
  const height = Math.round(canvases[0].height * ratio) + TITLE + CAPTION;
  if (sheet.width !== width || sheet.height !== height) {
    sheet.width = width;
    sheet.height = height;
  }
  const context = sheet.getContext('2d', { alpha: false }) as Context2D;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.fillStyle = '#16191d';
  let x = 0;
  canvases.forEach((canvas, arm) => {
    context.font = '600 18px system-ui, sans-serif';
    context.fillText(capital(armNames[arm]), x + 10, TITLE / 2);
    context.drawImage(canvas, x, TITLE, canvas.width * ratio, canvas.height * ratio);
    x += canvas.width * ratio;
  });
  context.font = '16px system-ui, sans-serif';
  wrapped(context, caption, width - 20).forEach((line, i) => {
    context.fillText(line, 10, height - CAPTION + 14 + i * 20);
  });
}

/** Text in lines of at most `width` px; three lines, the rest is cut. */
function wrapped(context: Context2D, text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 3);
}
