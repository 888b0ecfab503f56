/** As much of jest's language as the tests of core and reports speak: they are run until the first one fails. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { expect } = require("expect");

class Failed extends Error {}

/** Runs `define`, which loads a test file, and then its tests. The answer is the first failure, or undefined. */
export async function runSuite(define) {
  const root = block();
  let current = root;
  const describe = (name, body) => {
    const parent = current;
    current = block(parent);
    parent.children.push(current);
    try {
      body();
    } finally {
      current = parent;
    }
  };
  const it = (name, body) => current.children.push({ name, body });
  const each = (register) => (cases) => (name, body) =>
    cases.forEach((one) => register(name, () => body(...(Array.isArray(one) ? one : [one]))));
  const nothing = Object.assign(() => undefined, { each: () => () => undefined });
  for (const [register, names] of [
    [describe, ["describe"]],
    [it, ["it", "test"]],
  ]) {
    Object.assign(register, { each: each(register), skip: nothing, only: register });
    names.forEach((name) => (globalThis[name] = register));
  }
  for (const hook of ["beforeAll", "beforeEach", "afterAll", "afterEach"]) {
    globalThis[hook] = (body) => current[hook].push(body);
  }
  globalThis.expect = expect;
  try {
    define();
    await run(root, []);
    return undefined;
  } catch (error) {
    return error instanceof Failed ? error.message : `loading: ${error.message}`;
  }
}

function block(parent) {
  return { parent, children: [], beforeAll: [], beforeEach: [], afterAll: [], afterEach: [] };
}

async function run(node, path) {
  for (const hook of node.beforeAll) {
    await hook();
  }
  for (const child of node.children) {
    if (child.children) {
      await run(child, [...path, node]);
    } else {
      try {
        for (const hook of [...path, node].flatMap(({ beforeEach }) => beforeEach)) {
          await hook();
        }
        await child.body();
        for (const hook of [...path, node].reverse().flatMap(({ afterEach }) => afterEach)) {
          await hook();
        }
      } catch (error) {
        throw new Failed(`${child.name}: ${String(error?.message).split("\n")[0]}`);
      }
    }
  }
  for (const hook of node.afterAll) {
    await hook();
  }
}
