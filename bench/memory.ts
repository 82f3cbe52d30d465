/** Memory that is kept, not what waits to be freed. */

/** Frees what can be freed. One collection leaves room that the next ones give back. */
function collect(): void {
  for (let k = 0; k < 4; k++) globalThis.gc?.();
}

/** Bytes of the heap. */
export function heapKept(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Bytes of the process. */
export function residentKept(): number {
  collect();
  return process.memoryUsage().rss;
}
