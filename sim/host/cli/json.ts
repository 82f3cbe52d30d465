/** The JSON documents of `--json`; their shapes are described in JSON.md beside this file. */
import type { CliContext } from './context';

/** Number of the shape; it grows when a field changes its meaning or goes away. */
export const SHAPE = 1;

/** The document of a command: a header, then its own fields. Numbers that are not finite become null. */
export function jsonDocument(version: string, command: string, body: object): string {
  return `${JSON.stringify({ kithwork: { version, command, shape: SHAPE }, ...body }, null, 2)}\n`;
}

export function printJson({ stdout, services }: CliContext, command: string, body: object): void {
  stdout.write(jsonDocument(services.version, command, body));
}

/** Prints lines of a report. */
export function printLines({ stdout }: CliContext, lines: readonly string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}
