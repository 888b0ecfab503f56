/** Small faults that a test should notice, one at a time: places in a source text and what to put there. */
import { createHash } from "node:crypto";
import ts from "typescript";

const { SyntaxKind } = ts;

/** Operators and what each is mistaken for. */
const OPERATORS = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
};
const METHODS = { min: "max", max: "min", floor: "ceil", ceil: "floor", some: "every", every: "some" };

/** Every fault that this page knows in a source text: `{ start, end, replacement, line, was }`, in order. */
export function mutantsOf(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const mutants = [];
  const add = (node, replacement, start = node.getStart(file), end = node.end) =>
    mutants.push({
      path,
      start,
      end,
      replacement,
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      was: text.slice(start, end).replace(/\s+/g, " ").slice(0, 60),
    });
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      return;
    }
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return;
    }
    mutate(node, add, file);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

function mutate(node, add, file) {
  if (ts.isBinaryExpression(node)) {
    const token = node.operatorToken;
    // Texts are put together with +, too: a difference of them would be no fault that anybody makes.
    const text = token.kind === SyntaxKind.PlusToken && [node.left, node.right].some(isText);
    const others = text || scrambles(node) ? [] : (OPERATORS[token.getText(file)] ?? []);
    others.filter((other) => !(countsUp(node) && other === "<=")).forEach((other) => add(token, other));
    if (token.kind === SyntaxKind.QuestionQuestionToken) {
      add(node, node.right.getText(file));
    }
  } else if (
    ts.isNumericLiteral(node) &&
    !isElementName(node) &&
    !isNone(node) &&
    !isSign(node) &&
    !isSize(node) &&
    !scrambles(node.parent)
  ) {
    const value = Number(node.text);
    if (value >= LARGE) {
      add(node, String(value * 2));
      add(node, String(value / 2));
      return;
    }
    add(node, String(value + 1));
    if (!Number.isInteger(value)) {
      add(node, String(value / 2));
    } else if (value > 1) {
      add(node, String(value - 1));
    }
  } else if (node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword) {
    add(node, node.kind === SyntaxKind.TrueKeyword ? "false" : "true");
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
    add(node, `(${node.operand.getText(file)})`);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.MinusToken) {
    add(node, `(${node.operand.getText(file)})`);
  } else if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    // A loop that counts the other way never ends: nothing is learnt from it.
    if (!ts.isForStatement(node.parent)) {
      const own = node.getText(file);
      add(node, own.includes("++") ? own.replace("++", "--") : own.replace("--", "++"));
    }
  } else if (ts.isIfStatement(node)) {
    add(node.expression, "true");
    add(node.expression, "false");
  } else if (ts.isConditionalExpression(node)) {
    add(node, node.whenTrue.getText(file));
    add(node, node.whenFalse.getText(file));
  } else if (
    ts.isPropertyAccessExpression(node) &&
    METHODS[node.name.text] &&
    ts.isCallExpression(node.parent)
  ) {
    add(node.name, METHODS[node.name.text]);
  } else if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
    add(node, ";");
  } else if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) {
    if (!ts.isCaseOrDefaultClause(node.parent)) {
      add(node, ";");
    }
  }
}

/** Of such numbers one more or less is no fault: how many rows are looked at, when a search gives up. */
const LARGE = 200;

/** A loop's `i < end`: a step beyond an array's end reads and writes nothing. */
function countsUp(node) {
  return ts.isForStatement(node.parent) && node.parent.condition === node;
}

/** Arithmetic of hashes: any other is as good, only slower or faster. */
function scrambles(node) {
  for (let at = node; at && !ts.isStatement(at); at = at.parent) {
    if (
      (ts.isBinaryExpression(at) && SCRAMBLERS.has(at.operatorToken.kind)) ||
      (ts.isCallExpression(at) && at.expression.getText() === "Math.imul")
    ) {
      return true;
    }
  }
  return false;
}

const SCRAMBLERS = new Set([
  SyntaxKind.CaretToken,
  SyntaxKind.CaretEqualsToken,
  SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
  SyntaxKind.LessThanLessThanToken,
]);

/** The 1 of a -1 that stands for none: any negative number would do. */
function isNone(node) {
  return ts.isPrefixUnaryExpression(node.parent) && node.text === "1";
}

/** The 1 of `a < b ? -1 : 1`, by which rows are sorted: any positive number would do. */
function isSign({ parent, text }) {
  return (
    text === "1" && ts.isConditionalExpression(parent) && [parent.whenTrue, parent.whenFalse].some(isMinusOne)
  );
}

function isMinusOne(node) {
  return ts.isPrefixUnaryExpression(node) && node.getText() === "-1";
}

/** Of an array or a buffer that grows when it is full. */
function isSize(node) {
  return (
    ts.isNewExpression(node.parent) &&
    /Array$/.test(node.parent.expression.getText()) &&
    Number(node.text) > 1
  );
}

function isText(node) {
  return (
    ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)
  );
}

/** The 0 of a tuple's `[0]` in a type, or a property called by a number. */
function isElementName(node) {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** A sample by seed; most of it stays the same when the sources change a little. */
export function sample(all, count, seed) {
  const seen = new Map();
  const places = all.map((mutant) => {
    const text = [mutant.path, mutant.was, mutant.replacement].join("\0");
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    const place = createHash("sha256").update([seed, text, before].join("\0")).digest("hex");
    return { mutant, place };
  });
  places.sort((a, b) => (a.place < b.place ? -1 : 1));
  return places.slice(0, count).map(({ mutant }) => mutant);
}
