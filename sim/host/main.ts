#!/usr/bin/env node
/** Entry of the command line: hands the real surroundings to it and exits with its status. */
import * as fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { EXIT } from './cli/context';
import { runCli } from './cli/program';
import { nodeServices } from './node-services';
import { VOCABULARY } from './vocabulary';

const interruption = new AbortController();

/** The first signal stops the work and cleans up; a second one does not wait for that. */
function interrupt(): void {
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

/** A reader that went away, as `head` does, is no fault; a full disk behind the output is. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(`kithwork: cannot write the output (${error.code ?? error.message})\n`);
  process.exit(EXIT.badInput);
});

function fault(error: unknown): void {
  const debug = process.env.KITHWORK_DEBUG === '1' && error instanceof Error;
  process.stderr.write(`kithwork: unexpected fault: ${debug ? error.stack : String(error).split('\n')[0]}\n`);
  process.exit(EXIT.badInput);
}
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);

process.exitCode = await runCli(process.argv.slice(2), {
  services: nodeServices(),
  vocabulary: VOCABULARY,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  fs,
  library: fileURLToPath(new URL('../scenarios', import.meta.url)),
  cwd: process.cwd(),
  signal: interruption.signal,
  cpuCount: availableParallelism(),
  nodeVersion: process.version,
});
// Workers that did not stop in time must not keep an interrupted process alive.
if (interruption.signal.aborted) process.exit();
