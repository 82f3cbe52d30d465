/** What a piece of code writes to, and when it runs. */
import ts from 'typescript';
import { hasModifier, isValue, symbolOf, visit } from './syntax';

const MUTATING = /^(push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)$/;

/** What an assignment, `++`, `delete` or a mutating method call changes. */
export function writtenBy(node: ts.Node): ts.Expression | undefined {
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

export function rootOf(target: ts.Expression): ts.Identifier | undefined {
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
export function enclosingFunction(node: ts.Node): ts.Node | undefined {
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
export function functionsOnlyRunAtLoad(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<ts.Node> {
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
