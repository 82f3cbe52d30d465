/** Turns what the schema and the rules found into one line a problem, each at its place in the file. */
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './input-error';
import type { Broken } from './rule';
import { formatPath, listNames, type Path, show, suggestion } from './wording';

/** Where a document came from, to point into it. */
export interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** One problem a path, rules before the schema, in the order of the file. */
export function collectProblems(
  issues: readonly z.core.$ZodIssue[],
  broken: readonly Broken[],
  schema: z.ZodType,
  data: unknown,
  source: Source,
): Problem[] {
  const found = [...broken, ...issues.flatMap((issue) => fromIssue(issue, schema))];
  const byPath = new Map<string, Problem>();
  for (const { path, message, complete, atKey } of found) {
    const name = formatPath(path);
    if (byPath.has(name)) continue;
    const value = valueAt(data, path);
    const given = value === undefined ? '; it is missing' : `, got ${show(value)}`;
    byPath.set(name, {
      path: name,
      message: complete ? message : message + given + suggestionFor(path, value, schema),
      file: source.file,
      ...locate(source, path, atKey === true),
    });
  }
  return [...byPath.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function fromIssue(issue: z.core.$ZodIssue, schema: z.ZodType): Broken[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  const names = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const message = `unknown key; expected one of ${listNames(names)}${suggestion(key, names)}`;
    return { path: [...issue.path, key], message, complete: true, atKey: true };
  });
}

function suggestionFor(path: Path, value: unknown, schema: z.ZodType): string {
  const field = schemaAt(schema, path);
  return field?.type === 'enum' ? suggestion(value, (field as z.ZodEnum).options.map(String)) : '';
}

/** The schema of the value at a path, without its default and optional wrappers. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current = unwrap(schema);
  for (const part of path) {
    if (current.type === 'object') {
      const shape = (current as z.ZodObject).shape;
      if (!Object.hasOwn(shape, part)) return undefined;
      current = unwrap(shape[String(part)] as z.ZodType);
    } else if (current.type === 'array') current = unwrap((current as z.ZodArray<z.ZodType>).element);
    else if (current.type === 'record')
      current = unwrap((current as z.ZodRecord<z.ZodString, z.ZodType>).valueType);
    else return undefined;
  }
  return current;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { def } = schema as z.ZodType & { def: { innerType?: z.ZodType } };
  return def.innerType ? unwrap(def.innerType) : schema;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const at = schemaAt(schema, path);
  return at?.type === 'object' ? Object.keys((at as z.ZodObject).shape) : [];
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** Line and column of the value at a path; of the nearest thing around it when it is missing. */
export function locate({ document, lines }: Source, path: Path, atKey: boolean) {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  path.forEach((part, depth) => {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      const last = depth === path.length - 1;
      offset =
        (last && atKey ? offsetOf(pair?.key) : (offsetOf(pair?.value) ?? offsetOf(pair?.key))) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = offsetOf(node) ?? offset;
    } else node = undefined;
  });
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
