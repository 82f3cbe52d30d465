/** Prints the filmstrip of a picture alone, on paper or as a PDF by the browser’s own print window. */

/** Milliseconds within which every picture of a strip is painted, one a frame. */
const LONGEST = 4_000;

/** @param root the element with the network; its folded part of stills is opened first */
export async function printFilmstrip(root: HTMLElement): Promise<void> {
  const strip = () => root.querySelector<HTMLElement>('.kw-net-strip');
  const details = [...root.querySelectorAll('details')];
  const stills = details.find((part) => part.dataset.part === 'stills');
  if (stills === undefined) return;
  stills.open = true;
  const begun = performance.now();
  while (strip() === null && performance.now() - begun < LONGEST) await frame();
  // The strip paints one picture a frame.
  const count = root.querySelectorAll('.kw-net-strip canvas').length;
  for (let n = 0; n < count + 2; n++) await frame();
  document.body.classList.add('print-filmstrip');
  try {
    window.print();
  } finally {
    document.body.classList.remove('print-filmstrip');
  }
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
