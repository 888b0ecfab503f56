/** Small faults that a test should notice, one at a time: places in a source text and what to put there. */
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
    for (const other of text ? [] : (OPERATORS[token.getText(file)] ?? [])) {
      add(token, other);
    }
    if (token.kind === SyntaxKind.QuestionQuestionToken) {
      add(node, node.right.getText(file));
    }
  } else if (ts.isNumericLiteral(node) && !isElementName(node)) {
    const value = Number(node.text);
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

function isText(node) {
  return (
    ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)
  );
}

/** The 0 of a tuple's `[0]` in a type, or a property called by a number. */
function isElementName(node) {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** The same sample for the same seed. */
export function sample(all, count, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const rest = [...all];
  const chosen = [];
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return chosen;
}
