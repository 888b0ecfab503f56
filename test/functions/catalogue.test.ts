import { CoreError } from "../../src/core/errors";
import { CATALOGUE, signature } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { readCall } from "../../src/functions/formula";
import { answer } from "./answer";
import { close } from "./close";

const examples = CATALOGUE.flatMap((entry) => entry.examples.map((example) => ({ entry, example })));

it.each(examples.map(({ entry, example }) => [example.formula, { entry, example }] as const))(
  "%s gives what its example says",
  (formula, { entry, example }) => {
    const call = readCall(formula, example.cells);
    expect(call?.id).toBe(entry.id);
    const [row, column] = call?.index ?? [];
    const whole = answer(entry, call?.args ?? []);
    close(
      row && column ? (whole as unknown[][])[row - 1]?.[column - 1] : whole,
      example.expected,
      example.tolerance,
    );
  },
);

it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))("%s has two examples or more", (_id, entry) => {
  expect(entry.examples.length).toBeGreaterThanOrEqual(2);
});

it("gives every function a name of its own that Excel cannot take for a cell", () => {
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
  for (const { id } of CATALOGUE) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(id).not.toMatch(/^R\d*C\d*$/);
    expect(id.length).toBeLessThan(100);
  }
});

it("asks for optional parameters last", () => {
  for (const { id, parameters } of CATALOGUE) {
    const flags = parameters.map(({ optional }) => optional);
    expect([id, flags]).toEqual([id, [...flags].sort()]);
  }
});

it("writes a signature with optional parameters in brackets", () => {
  const entry = CATALOGUE.find(({ id }) => id === "RETENTION");
  expect(entry && signature(entry)).toBe("CRM.RETENTION(start, end, [acquired])");
});

it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))(
  "%s refuses a call without arguments",
  (_id, entry) => {
    expect(() => evaluate(entry, [])).toThrow(CoreError);
  },
);
