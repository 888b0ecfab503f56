import { associateAll } from "../../src/functions/associate";
import { CATALOGUE } from "../../src/functions/catalogue";
import { LATER } from "../../src/functions/families";

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const associated = new Map<string, (...args: unknown[]) => unknown>();
let language = "en-US";
let newerRuntime = false;

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, call: (...args: unknown[]) => unknown) => associated.set(id, call),
      Error: ExcelError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
    },
    Office: {
      context: {
        get displayLanguage() {
          return language;
        },
        requirements: { isSetSupported: () => newerRuntime },
      },
    },
  });
  associateAll();
});

afterEach(() => {
  language = "en-US";
  newerRuntime = false;
});

const INVOCATION = { functionName: "x" };

function call(id: string, ...args: unknown[]): unknown {
  return associated.get(id)?.(...args, INVOCATION);
}

it("associates every function of the catalogue and nothing else", () => {
  expect([...associated.keys()].sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
});

describe("a function whose code comes later", () => {
  it("is of the family that is fetched for it", async () => {
    for (const { ids, load } of LATER) {
      expect((await load()).map(({ id }) => id).sort()).toEqual([...ids].sort());
    }
  });

  it("answers by a promise once, then at once", async () => {
    const first = call("ABTEST.SIZE", 0.1, 0.02, null, null);
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toEqual([[3841]]);
    expect(call("ABTEST.SIZE", 0.1, 0.02, null, null)).toEqual([[3841]]);
  });

  it("refuses with its sentence, the first time as well", async () => {
    await expect(call("RESCALE", [[11]], "1-10", "0-10", null)).rejects.toMatchObject({ code: "#VALUE!" });
  });

  it("says so when its code cannot be fetched, and tries again at the next call", async () => {
    const family = LATER.find(({ ids }) => ids.includes("SENTIMENT"))!;
    jest.spyOn(family, "load").mockRejectedValueOnce(new Error("no connection"));
    await expect(call("SENTIMENT", [["good"]], null, null)).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("could not be loaded"),
    });
    expect(await call("SENTIMENT", [["very good"]], null, null)).toEqual([[expect.any(Number)]]);
  });
});

it("answers a matrix where the metadata says so, even for one cell", () => {
  expect(call("RETENTION", [[200]], [[190]], [[30]])).toEqual([[0.8]]);
  expect(call("NPS", [[10], [9], [null], [0]], null)).toBeCloseTo(33.333, 3);
});

it("takes null for an omitted argument", () => {
  expect(call("RETENTION", [[200]], [[190]], null)).toEqual([[0.95]]);
});

it.each([
  ["#DIV/0!", "CHURNRATE", [[[0]], [[0]]], "The base is zero, and nothing can be divided by it"],
  ["#N/A", "NPS", [[[null]], null], "There is nothing to count: the cells hold no values that can be used"],
  ["#VALUE!", "NPS", [[[11]], null], "NPS takes whole numbers from 0 to 10, got 11"],
])("throws %s with its sentence", (code, id, args, message) => {
  expect(() => call(id, ...args)).toThrow(expect.objectContaining({ code, message }));
});

it("speaks the language of Excel's display", () => {
  language = "zh-Hans-CN";
  expect(() => call("NPS", [[11]], null)).toThrow("NPS 只接受 0 到 10 的整数，实际为 11");
});

it("puts an error into the one element that has it", () => {
  const answer = call("CHURNRATE", [[500], [0]], [[50], [0]]) as unknown[][];
  expect(answer[0]).toEqual([0.1]);
  expect(answer[1]?.[0]).toMatchObject({ code: "#DIV/0!" });
});

it("names the row of an error cell inside a range", () => {
  expect(() => call("NPS", [[9], [{ type: "CustomFunctionError", code: "#DIV/0!" }]], null)).toThrow(
    "scores, row 2: the cell holds the error #DIV/0!; correct or clear it",
  );
});

it("gives a share its percent format where the runtime knows formatted numbers", () => {
  newerRuntime = true;
  expect(call("RETENTION.IDS", [["C1"], ["C2"]], [["C1"]])).toEqual({
    type: "Double",
    basicType: "Double",
    basicValue: 0.5,
    numberFormat: "0.0%",
  });
  newerRuntime = false;
  expect(call("RETENTION.IDS", [["C1"], ["C2"]], [["C1"]])).toBe(0.5);
});
