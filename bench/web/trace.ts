/** Tasks of the page’s own thread as the browser traced them: how long each took by the clock, and of the processor. */
import type { Browser, Page } from 'playwright-core';

export interface Task {
  /** By the clock, milliseconds: what the reader waits. */
  readonly wall: number;
  /** Of the processor, milliseconds: what the page did itself, whoever else was busy. */
  readonly processor: number;
  /** What took longest within it. */
  readonly inside: string;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly type?: string; readonly functionName?: string; readonly url?: string };
  };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Traces the page while `work` goes on. */
export async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let buffer: Buffer;
  try {
    await work();
  } finally {
    buffer = await browser.stopTracing();
  }
  return tasksOf((JSON.parse(buffer.toString()) as { traceEvents: TraceEvent[] }).traceEvents);
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const own = pageThread(events);
  const here = events.filter(({ ph, pid, tid }) => ph === 'X' && `${pid}/${tid}` === own);
  const inside = here.filter(({ name, dur }) => !TASKS.has(name) && (dur ?? 0) > 1_000);
  return outermost(here.filter(({ name }) => TASKS.has(name))).map(({ ts, dur = 0, tdur = 0 }) => ({
    wall: dur / 1_000,
    processor: tdur / 1_000,
    inside: inside
      .filter((event) => event.ts >= ts && event.ts < ts + dur && !TASKS.has(event.name))
      .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
      .slice(0, 4)
      .map((event) => `${nameOf(event)} ${Math.round((event.dur ?? 0) / 1_000)} ms`)
      .join(', '),
  }));
}

/** The browser writes a task down twice, one within the other. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return [...tasks]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function nameOf({ name, args }: TraceEvent): string {
  const what = args?.data?.functionName || args?.data?.type;
  return what ? `${name} (${what})` : name;
}

/** The main thread, of those called so, that the page kept busiest; a browser has pages of its own. */
function pageThread(events: readonly TraceEvent[]): string {
  const busy = new Map<string, number>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args?.name === 'CrRendererMain') busy.set(`${pid}/${tid}`, 0);
  for (const { ph, pid, tid, name, dur = 0 } of events) {
    const thread = `${pid}/${tid}`;
    const sofar = busy.get(thread);
    if (ph === 'X' && TASKS.has(name) && sofar !== undefined) busy.set(thread, sofar + dur);
  }
  const [busiest] = [...busy].sort((a, b) => b[1] - a[1]);
  if (busiest === undefined) throw new Error('the trace has no thread of a page');
  return busiest[0];
}
