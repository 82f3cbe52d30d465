/**
 * Holds the house together: which folder of `sim/` may import which, and what the deterministic part must not
 * use or keep. Sources are parsed and their names resolved by the TypeScript compiler, so that a comment, a
 * string or a local variable called `process` is not mistaken for the real thing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { checkGlobals } from './architecture/globals';
import { checkImports, NOT_DETERMINISTIC } from './architecture/imports';
import { checkState } from './architecture/state';
import { folderOf, type ReportAt } from './architecture/syntax';

/** A module by its path from the repository's root, with forward slashes: `sim/kernel/luck.ts`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Report {
  readonly moduleCount: number;
  readonly importCount: number;
  /** One line each, `file:line: what was found; what is allowed`, in order of file and line. */
  readonly violations: readonly string[];
}

/** All modules under `sim/` of the repository at `root`, in order of path. */
export function readSources(root: string): Source[] {
  return readdirSync(join(root, 'sim'), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('sim', path.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Checks the modules given, which are all there is as far as the check is concerned. */
export function checkArchitecture(sources: readonly Source[]): Report {
  const files = new Map(sources.map(({ path, text }) => [path, parse(path, text)]));
  const checker = resolver(files);
  const found: Violation[] = [];
  let importCount = 0;
  for (const [path, file] of files) {
    const report: ReportAt = (node, message) => {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      found.push({ path, line, message });
    };
    importCount += checkImports(path, file, report);
    if (NOT_DETERMINISTIC.has(folderOf(path))) continue;
    checkGlobals(file, checker, report);
    checkState(path, file, checker, report);
  }
  found.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
  const violations = found.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return { moduleCount: files.size, importCount, violations };
}

interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** Tells which declaration a name means. Types are not looked at, and nothing outside `files` is read. */
function resolver(files: ReadonlyMap<string, ts.SourceFile>): ts.TypeChecker {
  const host: ts.CompilerHost = {
    getSourceFile: (path) => files.get(path),
    fileExists: (path) => files.has(path),
    readFile: () => undefined,
    writeFile: () => {},
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  const options = { target: ts.ScriptTarget.ES2022, noLib: true, noResolve: true, types: [] };
  return ts.createProgram([...files.keys()], options, host).getTypeChecker();
}
