/** Which folder may import which, and which packages the deterministic part may use. */
import { posix } from 'node:path';
import ts from 'typescript';
import { folderOf, type ReportAt, visit } from './syntax';

const EVERYTHING = 'everything in sim';
/** What each folder may import: a folder, a file in it, or, after `type `, only its types. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  evidence: ['kernel', 'evidence'],
  network: ['kernel', 'network'],
  population: ['kernel', 'evidence', 'population'],
  model: ['kernel', 'evidence', 'network', 'population', 'model', 'engine/outcomes.ts', 'engine/strata.ts'],
  programmes: ['kernel', 'evidence', 'network', 'programmes', 'type model', 'engine/outcomes.ts'],
  engine: ['kernel', 'evidence', 'network', 'population', 'model', 'programmes', 'engine'],
  economics: ['kernel', 'evidence', 'economics', 'analysis', 'engine/outcomes.ts', 'type engine'],
  analysis: [
    ...['kernel', 'evidence', 'economics', 'analysis', 'engine/outcomes.ts', 'engine/strata.ts'],
    'type engine',
  ],
  io: [
    ...['kernel', 'evidence', 'network', 'population', 'model', 'programmes', 'engine'],
    ...['economics', 'analysis', 'io', 'index.ts'],
  ],
  host: [EVERYTHING],
  'index.ts': [EVERYTHING],
};
export const NOT_DETERMINISTIC: ReadonlySet<string> = new Set(['io', 'host', 'index.ts']);
const PROCESSES = 'sim/model/processes/';
/** Packages of the deterministic part, and where. */
const PACKAGES: readonly (readonly [name: string, place: RegExp, inWords: string])[] = [
  ['seedrandom', /^sim\/kernel\//, 'seedrandom in sim/kernel'],
  ['@noble/hashes', /^sim\/kernel\/digest\b/, '@noble/hashes in sim/kernel/digest'],
];

export function checkImports(path: string, file: ts.SourceFile, report: ReportAt): number {
  let count = 0;
  const allowed = MAY_IMPORT[folderOf(path)];
  if (allowed === undefined) report(file, `unknown folder; sim holds ${Object.keys(MAY_IMPORT).join(', ')}`);
  visit(file, (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    count++;
    if (!specifier.text.startsWith('.')) checkPackage(path, specifier, report);
    else if (allowed !== undefined) checkDirection(path, specifier, isTypeOnly(node), allowed, report);
  });
  return count;
}

/** The module named by an import, export, dynamic import, `require` or `import()` type. */
function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  let specifier: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) specifier = node.moduleSpecifier;
  else if (ts.isExternalModuleReference(node)) specifier = node.expression;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    specifier = node.argument.literal;
  else if (ts.isCallExpression(node)) {
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword || isRequire) specifier = node.arguments[0];
  }
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}

/** Whether nothing is left of it when types are erased; `import { type A }` still loads the module. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportTypeNode(node);
}

function checkDirection(
  path: string,
  specifier: ts.StringLiteralLike,
  typeOnly: boolean,
  allowed: readonly string[],
  report: ReportAt,
): void {
  const target = posix
    .join(posix.dirname(path), specifier.text.replace(/\?.*$/, ''))
    .replace(/(\.[jt]s)?$/, '.ts');
  const named = `'${specifier.text}'`;
  if (!target.startsWith('sim/')) {
    report(specifier, `imports ${named} from outside sim; allowed: modules under sim and npm packages`);
    return;
  }
  if (path.startsWith(PROCESSES) && target.startsWith(PROCESSES)) {
    report(
      specifier,
      `a process imports ${named}, another process; allowed: what both share, from sim/model`,
    );
  }
  const inside = target.slice('sim/'.length);
  const permitted = allowed.some((entry) => {
    const [, type, place] = /^(type )?(.*)$/.exec(entry)!;
    if (type !== undefined && !typeOnly) return false;
    return (
      place === EVERYTHING || inside === place || inside === `${place}.ts` || inside.startsWith(`${place}/`)
    );
  });
  if (permitted) return;
  const hint = allowed.includes(`type ${folderOf(target)}`) ? ' (write `import type`)' : '';
  const list = allowed.map((entry) => entry.replace(/^type (.*)/, 'types of $1')).join(', ');
  report(specifier, `${folderOf(path)} imports ${named}; allowed: ${list}${hint}`);
}

function checkPackage(path: string, specifier: ts.StringLiteralLike, report: ReportAt): void {
  if (NOT_DETERMINISTIC.has(folderOf(path))) return;
  const { text } = specifier;
  const fits = PACKAGES.some(
    ([name, place]) => (text === name || text.startsWith(`${name}/`)) && place.test(path),
  );
  if (fits) return;
  const list = PACKAGES.map(([, , inWords]) => inWords).join(', ');
  report(specifier, `imports the package '${text}'; allowed in the deterministic part: ${list}`);
}
