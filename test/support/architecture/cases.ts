/** One offending module, the line it offends on, and what the message says. */
export type Offender = readonly [what: string, path: string, text: string, line: number, message: string];
