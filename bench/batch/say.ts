/** Told each line of a part as it comes. */
export type Say = (line: string) => void;
