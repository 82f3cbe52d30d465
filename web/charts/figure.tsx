/**
 * Every chart: a headline with the finding, two sentences, the drawing as one image with a name, the same data as a
 * table, and all of it to take away.
 */
import type * as PlotModule from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DataTable, type DataTableProps } from '../controls/data-table';
import { download, fileName } from '../controls/download';
import { Fold } from '../controls/fold';
import { pngOf, svgText } from './picture';
import { CHART_WORDS, type ChartWords } from './words';

export type Plot = typeof PlotModule;

export interface FigureProps {
  /** The finding, in one line. */
  readonly finding: string;
  /** Two sentences: what is drawn, and what to see in it. */
  readonly summary: string;
  readonly draw: (plot: Plot, width: number) => PlotModule.PlotOptions;
  readonly table: DataTableProps;
  readonly words?: ChartWords;
}

/** Narrower drawings are wider than the screen in any case; wider ones are hard to read. */
const NARROWEST = 260;
const WIDEST = 760;

export function Figure({ finding, summary, draw, table, words = CHART_WORDS }: FigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [fault, setFault] = useState('');
  useEffect(() => {
    let here = true;
    import('@observablehq/plot')
      .then(turnToDraw)
      .then((plot) => {
        if (!here || width === 0) return;
        const svg = plot.plot({ ...draw(plot, width), width }) as SVGSVGElement;
        holder.current?.replaceChildren(named(svg, `${finding}. ${summary}`));
        setFault('');
      })
      .catch((error) => setFault(String(error)));
    return () => {
      here = false;
    };
  }, [draw, finding, summary, width]);
  const svg = () => holder.current?.querySelector('svg') ?? null;
  const saveSvg = () => {
    const found = svg();
    if (found) download(fileName(finding, 'svg'), [svgText(found)], 'image/svg+xml');
  };
  const savePng = async () => {
    const found = svg();
    if (found) download(fileName(finding, 'png'), [await pngOf(found)], 'image/png');
  };
  return (
    <figure>
      <figcaption>
        <h3>{finding}</h3>
        <p>{summary}</p>
      </figcaption>
      <div ref={holder} />
      {fault ? <p class="wrong-text">{words.fault.replace('{reason}', fault)}</p> : null}
      <p class="takeaway small">
        <button type="button" class="plain" onClick={saveSvg}>
          {words.saveSvg}
          <span class="hidden">: {finding}</span>
        </button>
        <button type="button" class="plain" onClick={savePng}>
          {words.savePng}
          <span class="hidden">: {finding}</span>
        </button>
      </p>
      <Fold
        summary={
          <>
            {words.asTable}
            <span class="hidden">: {finding}</span>
          </>
        }
      >
        <DataTable words={words} {...table} />
      </Fold>
    </figure>
  );
}

let lastTurn: Promise<void> = Promise.resolve();

/** One drawing a task, so that several at once do not hold up the page. */
function turnToDraw(plot: Plot): Promise<Plot> {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setTimeout(resolve)));
  return lastTurn.then(() => plot);
}

/** Plot labels groups that have no role; the drawing as a whole is one image with one name. */
function named(svg: SVGSVGElement, label: string): SVGSVGElement {
  for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg;
}

function useWidth(holder: preact.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = () => {
      const found = Math.round(holder.current?.clientWidth ?? 0);
      setWidth(Math.max(NARROWEST, Math.min(WIDEST, found)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (holder.current) observer.observe(holder.current);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}
