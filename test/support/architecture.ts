/**
 * Holds the house together: which folder of `sim/` may import which, and what the deterministic part must not
 * use or keep. Sources are parsed and their names resolved by the TypeScript compiler, so that a comment, a
 * string or a local variable called `process` is not mistaken for the real thing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

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
const NOT_DETERMINISTIC: ReadonlySet<string> = new Set(['io', 'host', 'index.ts']);
const PROCESSES = 'sim/model/processes/';
/** Packages of the deterministic part, and where. */
const PACKAGES: readonly (readonly [name: string, place: RegExp, inWords: string])[] = [
  ['seedrandom', /^sim\/kernel\//, 'seedrandom in sim/kernel'],
  ['@noble/hashes', /^sim\/kernel\/digest\b/, '@noble/hashes in sim/kernel/digest'],
];

const FIXED_MATH: ReadonlySet<string> = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(
    ' ',
  ),
);
/** Globals, and what serves instead. */
const BANNED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'the month of the step': 'Date performance setTimeout setInterval setImmediate',
    'draws keyed by sim/kernel/luck': 'crypto',
    'what is passed as an argument': 'process console document navigator fetch',
    imports: 'globalThis self window global require',
    'plain code': 'Intl eval Function WeakRef FinalizationRegistry',
  }).flatMap(([instead, names]) => names.split(' ').map((name): [string, string] => [name, instead])),
);
const LOCALE_DEPENDENT = /^(localeCompare|toLocale[A-Z]\w*)$/;
const TYPED_ARRAY = /^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/;
const MUTATING = /^(push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)$/;

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
type ReportAt = (node: ts.Node, message: string) => void;

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

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** First folder below `sim`, or the file where there is none. */
function folderOf(path: string): string {
  return path.split('/')[1];
}

// ---- imports ----

function checkImports(path: string, file: ts.SourceFile, report: ReportAt): number {
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

// ---- globals and operators ----

function checkGlobals(file: ts.SourceFile, checker: ts.TypeChecker, report: ReportAt): void {
  visit(file, (node) => {
    if (ts.isBinaryExpression(node) && POWERS.has(node.operatorToken.kind)) {
      const operator = node.operatorToken.getText(file);
      report(node.operatorToken, `uses ${operator}, ${ROUNDED}; allowed: pow of sim/kernel/portable`);
    }
    if (ts.isPropertyAccessExpression(node) && LOCALE_DEPENDENT.test(node.name.text)) {
      report(node.name, `uses ${node.name.text}, which depends on the locale; allowed: < and >`);
    }
    if (!ts.isIdentifier(node) || !isValue(node) || isDeclared(node, checker)) return;
    if (node.text === 'Math') checkMath(node, report);
    const instead = BANNED.get(node.text);
    if (instead === undefined) return;
    report(node, `uses ${node.text}; allowed in the deterministic part: ${instead}`);
  });
}

const ROUNDED = 'which engines round differently';
const POWERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskEqualsToken,
]);

function checkMath(node: ts.Identifier, report: ReportAt): void {
  const access = node.parent;
  const name = ts.isPropertyAccessExpression(access) ? access.name.text : undefined;
  if (name !== undefined && FIXED_MATH.has(name)) return;
  const instead =
    name === 'random'
      ? 'draws keyed by sim/kernel/luck'
      : 'sim/kernel/portable, and Math members that IEEE 754 fixes';
  report(node, `uses ${name === undefined ? 'Math as a value' : `Math.${name}`}; allowed: ${instead}`);
}

/** Whether an identifier stands for a value here, rather than naming a type, a property or a declaration. */
function isValue(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ((parent as { name?: ts.Node }).name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isPartOfTypeNode(node) || ts.isTypeQueryNode(parent)) return false;
  return !ts.isQualifiedName(parent) && !ts.isImportSpecifier(parent);
}

/** Whether some declaration in the sources is meant, and not a global of the platform. */
function isDeclared(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const declarations = symbolOf(node, checker)?.declarations;
  return declarations !== undefined && declarations.length > 0;
}

function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const shorthand = ts.isShorthandPropertyAssignment(node.parent);
  return shorthand
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

// ---- state that outlives a call ----

const FROZEN = '`as const`, Object.freeze or a Readonly type';

function checkState(path: string, file: ts.SourceFile, checker: ts.TypeChecker, report: ReportAt): void {
  const inKernel = folderOf(path) === 'kernel';
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) continue;
    const { declarations, flags } = statement.declarationList;
    for (const declaration of declarations) {
      const name = declaration.name.getText(file);
      if ((flags & ts.NodeFlags.Const) === 0) {
        report(
          declaration,
          `\`${name}\` is a module-level variable; allowed: const, and state passed as an argument`,
        );
      } else checkContainer(declaration, name, inKernel, report);
    }
  }
  const atLoad = functionsOnlyRunAtLoad(file, checker);
  visit(file, (node) => {
    if (ts.isPropertyDeclaration(node) && hasModifier(node, ts.SyntaxKind.StaticKeyword)) {
      const name = node.name.getText(file);
      if (!hasModifier(node, ts.SyntaxKind.ReadonlyKeyword)) {
        report(node, `static \`${name}\` is a module-level variable; allowed: static readonly`);
      } else checkContainer(node, name, inKernel, report);
    }
    const target = writtenBy(node);
    const root = target && rootOf(target);
    if (root === undefined || (inKernel && root.text.startsWith('scratch'))) return;
    const within = enclosingFunction(node);
    if (within === undefined || atLoad.has(within)) return;
    const declaration = symbolOf(root, checker)?.declarations?.[0];
    const outlives = declaration !== undefined && enclosingFunction(declaration) === undefined;
    if (!outlives || !(ts.isVariableDeclaration(declaration) || isImported(declaration))) return;
    report(node, `writes to \`${root.text}\`, which outlives the call; allowed: state passed as an argument`);
  });
}

/** A module-level constant whose contents could change. Writes to it inside functions are looked for apart. */
function checkContainer(
  declaration: ts.VariableDeclaration | ts.PropertyDeclaration,
  name: string,
  inKernel: boolean,
  report: ReportAt,
): void {
  if (declaration.initializer === undefined) return;
  let frozen = declaration.type !== undefined && isReadonlyType(declaration.type);
  let typed = declaration.type !== undefined;
  let value: ts.Expression = declaration.initializer;
  for (;;) {
    if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) {
      typed = true;
      if (ts.isAsExpression(value)) frozen ||= isReadonlyType(value.type);
      value = value.expression;
    } else if (ts.isParenthesizedExpression(value)) value = value.expression;
    else break;
  }
  const made = constructedBy(value);
  if (made !== undefined && TYPED_ARRAY.test(made)) {
    if (/^[A-Z][A-Z0-9_]*$/.test(name) || (inKernel && name.startsWith('scratch'))) return;
    const scratch = inKernel ? ', or one named scratch... that each call overwrites before it reads' : '';
    report(
      declaration,
      `\`${name}\` is a module-level ${made}; allowed: an UPPER_CASE lookup table${scratch}`,
    );
  } else if (made === 'ArrayBuffer' || made === 'SharedArrayBuffer' || made === 'DataView') {
    report(declaration, `\`${name}\` is a module-level ${made}; allowed: an UPPER_CASE typed array`);
  } else if (made !== undefined && /^(Weak)?(Map|Set)$/.test(made)) {
    if (!frozen)
      report(declaration, `\`${name}\` is a module-level ${made}; allowed: typed as Readonly${made}`);
  } else if (ts.isArrayLiteralExpression(value) || made === 'Array') {
    if (!frozen) report(declaration, `\`${name}\` is a module-level array; allowed: ${FROZEN}`);
  } else if (ts.isObjectLiteralExpression(value) && !frozen && !typed) {
    report(declaration, `\`${name}\` is a module-level object; allowed: ${FROZEN}, or a named type`);
  }
}

/** `Map` of `new Map()`, `Array` of `Array.from()`, `Float64Array` of `Float64Array.of()`. */
function constructedBy(value: ts.Expression): string | undefined {
  if (ts.isNewExpression(value) && ts.isIdentifier(value.expression)) return value.expression.text;
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return undefined;
  const { expression, name } = value.expression;
  if (ts.isIdentifier(expression) && expression.text === 'Object' && name.text === 'freeze') {
    const inner = value.arguments[0] && constructedBy(value.arguments[0]);
    return inner === 'Array' ? undefined : inner; // freezing does not reach what a Map or a Set holds
  }
  const isFactory = ts.isIdentifier(expression) && (name.text === 'from' || name.text === 'of');
  return isFactory ? expression.text : undefined;
}

function isReadonlyType(type: ts.TypeNode): boolean {
  if (ts.isTypeOperatorNode(type)) return type.operator === ts.SyntaxKind.ReadonlyKeyword;
  if (!ts.isTypeReferenceNode(type)) return false;
  return ts.isConstTypeReference(type) || /^(Deep)?Readonly/.test(type.typeName.getText());
}

/** What an assignment, `++`, `delete` or a mutating method call changes. */
function writtenBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? node.left : undefined;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const counts =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    return counts ? node.operand : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  if (ts.isIdentifier(expression) && expression.text === 'Object' && name.text === 'assign')
    return node.arguments[0];
  return MUTATING.test(name.text) ? expression : undefined;
}

function rootOf(target: ts.Expression): ts.Identifier | undefined {
  let node: ts.Expression = target;
  while (!ts.isIdentifier(node)) {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) node = node.expression;
    else if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) node = node.expression;
    else if (ts.isAsExpression(node)) node = node.expression;
    else return undefined;
  }
  return node;
}

const RUN_AT_ONCE = /^(forEach|map|flatMap|filter|reduce|some|every|find|from|sort)$/;

/** The function whose call runs `node`. One called on the spot, or by `forEach` and its like, runs there. */
function enclosingFunction(node: ts.Node): ts.Node | undefined {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const outer = ts.isParenthesizedExpression(at.parent) ? at.parent : at;
    const call = ts.isCallExpression(outer.parent) ? outer.parent : undefined;
    const method = call && ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
    if (call?.expression !== outer && !RUN_AT_ONCE.test(method)) return at;
  }
  return undefined;
}

/** Functions that nothing but the loading of the module calls: they may fill its tables. */
function functionsOnlyRunAtLoad(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<ts.Node> {
  const callers = new Map<ts.Node, (ts.Node | undefined)[]>();
  for (const statement of file.statements) {
    const exported = hasModifier(statement, ts.SyntaxKind.ExportKeyword);
    if (ts.isFunctionDeclaration(statement) && !exported) callers.set(statement, []);
  }
  visit(file, (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const exported = ts.isExportSpecifier(parent);
    const symbol = exported ? checker.getExportSpecifierLocalTargetSymbol(parent) : symbolOf(node, checker);
    const declaration = symbol?.declarations?.[0];
    if (declaration === undefined || !callers.has(declaration)) return;
    if (ts.isCallExpression(parent) && parent.expression === node) {
      callers.get(declaration)!.push(enclosingFunction(node));
    } else if (exported || isValue(node)) callers.delete(declaration); // it may be called from anywhere
  });
  for (;;) {
    const later = [...callers].find(([, from]) => from.some((by) => by !== undefined && !callers.has(by)));
    if (later === undefined) return new Set(callers.keys());
    callers.delete(later[0]);
  }
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

function isImported(declaration: ts.Declaration): boolean {
  return ts.isImportSpecifier(declaration) || ts.isImportClause(declaration);
}
