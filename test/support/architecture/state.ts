/** What must not outlive a call: variables and changeable containers of a module, and writes to them. */
import ts from 'typescript';
import { folderOf, hasModifier, isImported, type ReportAt, symbolOf, visit } from './syntax';
import { enclosingFunction, functionsOnlyRunAtLoad, rootOf, writtenBy } from './writes';

const TYPED_ARRAY = /^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/;
const FROZEN = '`as const`, Object.freeze or a Readonly type';

export function checkState(
  path: string,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  report: ReportAt,
): void {
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
