/**
 * What is wrong with what a user gave: a scenario file or an option. Every problem is one line that names
 * the path, what is allowed, what was given and where: `seed: expected …, got … (town.yaml:3:7)`.
 */
export interface Problem {
  /** Path of the value, such as `arms[1].programmes[0].start`; empty when it concerns the whole file. */
  readonly path: string;
  /** Lower case, without the path and the place. */
  readonly message: string;
  /** File as the user named it; empty for command-line options. */
  readonly file: string;
  /** Line and column from 1; 0 where the problem has no place in a file. */
  readonly line: number;
  readonly column: number;
}

/** One line, ready to print. */
export function formatProblem(problem: Problem): string {
  const { path, message, file, line, column } = problem;
  const subject = path === '' ? message : `${path}: ${message}`;
  if (file === '') return subject;
  return line > 0 ? `${subject} (${file}:${line}:${column})` : `${subject} (${file})`;
}

/** A mistake of the user: printed without a stack trace, exit status 2. Its message has a line a problem. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }

  /** A single problem without a place in a file, such as one of a command-line option. */
  static of(path: string, message: string, file = ''): InputError {
    return new InputError([{ path, message, file, line: 0, column: 0 }]);
  }
}
