/** A JSON Schema as a page for readers: every field by its path, what it is, what is allowed, what it is unless given. */
import { grid } from './odd/tables';

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

const MOST_NAMES = 12;

/** The fields of a schema as a table in Markdown. */
export function fieldTable(schema: object): string {
  const rows: string[][] = [];
  walk(schema as Node, '', true);
  return grid(['field', 'what it is', 'allowed', 'unless given'], rows);

  function walk(node: Node, path: string, required: boolean): void {
    const inner = node.anyOf?.find(({ properties }) => properties !== undefined) ?? node;
    const list = inner.items ?? node.anyOf?.find(({ items }) => items !== undefined)?.items;
    if (path !== '') {
      const absent = node.default === undefined ? (required ? 'must be given' : '–') : code(node.default);
      rows.push([`\`${path}\``, node.description ?? '', allowed(node), absent]);
    }
    for (const [name, field] of Object.entries(inner.properties ?? {})) {
      walk(field, path === '' ? name : `${path}.${name}`, inner.required?.includes(name) ?? false);
    }
    if (list?.properties || list?.anyOf?.some(({ properties }) => properties)) {
      const entry = list.properties ? list : (list.anyOf?.find(({ properties }) => properties) as Node);
      for (const [name, field] of Object.entries(entry.properties ?? {})) {
        walk(field, `${path}[].${name}`, entry.required?.includes(name) ?? false);
      }
    }
  }
}

const code = (value: unknown) => `\`${JSON.stringify(value)}\``;

function allowed(node: Node): string {
  if (node.const !== undefined) return code(node.const);
  const names =
    node.enum ??
    (node.anyOf?.every(({ const: only }) => only !== undefined)
      ? node.anyOf.map((one) => one.const)
      : undefined);
  if (names !== undefined) {
    const shown = names.slice(0, MOST_NAMES).map(String).join(', ');
    return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
  }
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(allowed))].join('; or ');
  switch (node.type) {
    case 'integer':
    case 'number': {
      const low = node.minimum ?? node.exclusiveMinimum;
      const noun = node.type === 'integer' ? 'whole number' : 'number';
      if (low === undefined && node.maximum === undefined) return noun;
      if (node.maximum === undefined || node.maximum > 1e12)
        return low === undefined ? noun : `${noun} from ${low}`;
      return `${noun}, ${low} to ${node.maximum}`;
    }
    case 'array':
      return `list of ${node.minItems ?? 0}${node.maxItems === undefined ? ' or more' : ` to ${node.maxItems}`}`;
    case 'string':
      return node.maxLength === undefined ? 'text' : `text of up to ${node.maxLength} characters`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    default:
      return 'group of fields';
  }
}
