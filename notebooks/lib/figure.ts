/** A figure of a notebook: the finding, a caption, the drawing as one named image, and the same data as a table. */
import * as Plot from '@observablehq/plot';

export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | number | null;
  /** Decimals of a number; three significant figures unless given. */
  readonly decimals?: number;
}

export interface FigureParts<Row> {
  /** The finding in one sentence. */
  readonly finding: string;
  /** What is drawn and how to read it. */
  readonly caption: string;
  readonly plot: Plot.PlotOptions;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** Palette of the Government Analysis Function’s guidance, in its order. */
export const COLOURS = ['#12436D', '#28A197', '#801650', '#F46A25'] as const;
export const GREY = '#3D3D3D';

export function figure<Row>({ finding, caption, plot, rows, columns }: FigureParts<Row>): HTMLElement {
  if (rows.length === 0) throw new Error(`figure “${finding}”: expected at least one row`);
  const svg = Plot.plot({
    width: 760,
    marginBottom: 50,
    insetLeft: 8,
    insetRight: 12,
    style: { fontSize: '14px', background: 'transparent' },
    ...plot,
    x: { labelOffset: 44, ...plot.x },
  });
  const element = document.createElement('figure');
  const words = document.createElement('figcaption');
  words.append(text('h3', finding), text('p', caption));
  const details = document.createElement('details');
  details.append(
    text('summary', 'The same as a table'),
    scrolling(table(finding, rows, columns), `Table: ${finding}`),
  );
  // On a narrow screen a drawing keeps its size, so that its words can be read, and is moved sideways.
  const drawing = scrolling(named(svg, `${finding} ${caption}`), `Drawing: ${finding}`);
  element.append(words, drawing, details);
  return element;
}

/** What may be wider than the page; the keyboard can move it while it is. */
function scrolling(content: Element, label: string): HTMLElement {
  const scroll = document.createElement('div');
  scroll.className = 'scroll';
  scroll.append(content);
  new ResizeObserver(() => {
    const wide = scroll.scrollWidth > scroll.clientWidth;
    for (const [name, value] of [
      ['tabindex', '0'],
      ['role', 'group'],
      ['aria-label', label],
    ]) {
      if (wide) scroll.setAttribute(name, value);
      else scroll.removeAttribute(name);
    }
  }).observe(scroll);
  return scroll;
}

/** One image with one name: Plot labels groups that have no role. */
function named(drawing: SVGSVGElement | HTMLElement, label: string): Element {
  for (const part of drawing.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  const svg = drawing instanceof SVGSVGElement ? drawing : drawing.querySelector(':scope > svg');
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', label);
  return drawing;
}

function table<Row>(caption: string, rows: readonly Row[], columns: readonly Column<Row>[]): HTMLElement {
  const element = document.createElement('table');
  const head = document.createElement('tr');
  for (const { title } of columns) {
    const cell = text('th', title);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = document.createElement('tbody');
  for (const row of rows) {
    const line = document.createElement('tr');
    for (const column of columns) {
      const value = column.of(row);
      const cell = text('td', shown(value, column.decimals));
      if (typeof value === 'number') cell.className = 'number';
      line.append(cell);
    }
    body.append(line);
  }
  const top = document.createElement('thead');
  top.append(head);
  element.append(text('caption', caption), top, body);
  return element;
}

function shown(value: string | number | null, decimals?: number): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  return decimals === undefined ? significant(value) : value.toFixed(decimals).replace('-', '−');
}

/** Three significant figures, without an exponent. */
export function significant(value: number): string {
  const short = Number(value.toPrecision(3));
  return (Math.abs(short) >= 1000 ? Math.round(value).toLocaleString('en-GB') : String(short)).replace(
    '-',
    '−',
  );
}

export function paragraph(content: string): HTMLElement {
  return text('p', content);
}

function text(tag: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}

export interface Range {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Marks of a forest plot: a line from low to high and a dot, one row a label, about a line of no effect. */
export function forest(rows: readonly Range[], none: number, colour: string = COLOURS[0]): Plot.Markish[] {
  return [
    Plot.axisY({ label: null, lineWidth: 21, tickSize: 0 }),
    Plot.ruleX([none], { stroke: GREY }),
    Plot.ruleY(rows, { y: 'label', x1: 'low', x2: 'high', stroke: colour, strokeWidth: 3 }),
    Plot.dot(rows, { y: 'label', x: 'mean', r: 5, fill: colour }),
  ];
}
