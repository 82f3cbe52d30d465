/** Reading a syntax tree: what a name stands for, and what carries a modifier. */
import ts from 'typescript';

/** Says what is wrong at a node. */
export type ReportAt = (node: ts.Node, message: string) => void;

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** First folder below `sim`, or the file where there is none. */
export function folderOf(path: string): string {
  return path.split('/')[1];
}

/** Whether an identifier stands for a value here, rather than naming a type, a property or a declaration. */
export function isValue(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ((parent as { name?: ts.Node }).name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isPartOfTypeNode(node) || ts.isTypeQueryNode(parent)) return false;
  return !ts.isQualifiedName(parent) && !ts.isImportSpecifier(parent);
}

/** Whether some declaration in the sources is meant, and not a global of the platform. */
export function isDeclared(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const declarations = symbolOf(node, checker)?.declarations;
  return declarations !== undefined && declarations.length > 0;
}

export function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const shorthand = ts.isShorthandPropertyAssignment(node.parent);
  return shorthand
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

export function isImported(declaration: ts.Declaration): boolean {
  return ts.isImportSpecifier(declaration) || ts.isImportClause(declaration);
}
