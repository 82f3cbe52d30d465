declare module '#spawn' {
  export function spawnWorker(): Worker;
}

declare module '#locale' {
  export const LEARN: import('./learn/locale/texts').LearnTexts;
  export const NETWORK: import('./network/words').Words;
  export const FIGURE: import('./charts/words').ChartWords;
}

declare module 'virtual:shipped-starts' {
  /** Loaders of the shipped starts by content name; each gives base64 of deflated bytes. */
  const starts: Readonly<Record<string, () => Promise<{ default: string }>>>;
  export default starts;
}
