/** A part is told the reference workload’s time and says how far it is. */
export type Part = (reference: number, say: (words: string) => void) => Promise<readonly string[]>;
