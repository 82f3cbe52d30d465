/** What the deterministic part must not use: globals and operators that differ between engines or runs. */
import ts from 'typescript';
import { isDeclared, isValue, type ReportAt, visit } from './syntax';

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

export function checkGlobals(file: ts.SourceFile, checker: ts.TypeChecker, report: ReportAt): void {
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
