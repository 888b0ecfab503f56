import { CoreError } from "../../src/core/errors";
import { answerFormula } from "./answer";

const refusal = (code: string, key: string, detail = {}) =>
  expect.objectContaining({ code, key, detail: expect.objectContaining(detail) });

describe("elements", () => {
  it("repeat a single value beside a range", () => {
    expect(answerFormula("=CRM.CHURNRATE(A1:A3, 10)", [[100], [50], [20]])).toEqual([[0.1], [0.2], [0.5]]);
  });

  it("keep the shape of a row", () => {
    expect(answerFormula("=CRM.CLV(A1:C1, 2)", [[1, 2, 3]])).toEqual([[2, 4, 6]]);
  });

  it("refuse ranges of different shapes", () => {
    expect(answerFormula("=CRM.CLV(A1:A3, B1:B2)", [[1, 1], [2, 2], [3]])).toEqual(
      refusal("value", "unequalShape", { firstShape: "3 × 1", secondShape: "2 × 1" }),
    );
  });

  it("leave a header and blank lines blank, and cut off the blank end of a column", () => {
    const cells = [
      ["start", "lost"],
      [100, 10],
      [null, null],
      [50, 5],
      [null, null],
      [null, null],
    ];
    expect(answerFormula("=CRM.CHURNRATE(A1:A6, B1:B6)", cells)).toEqual([[""], [0.1], [""], [0.1]]);
  });

  it("are #N/A where a value is missing beside others, and the default where an optional one is", () => {
    expect(
      answerFormula("=CRM.CHURNRATE(A1:A2, B1:B2)", [
        [100, 10],
        [50, null],
      ]),
    ).toEqual([[0.1], [refusal("notAvailable", "argumentMissing", { parameter: "lost" })]]);
    expect(answerFormula("=CRM.RETENTION(A1, B1, C1)", [[200, 190, null]])).toBe(0.95);
  });

  it("put the error of an element into its place alone", () => {
    expect(answerFormula("=CRM.CLV(A1:A3, 2)", [[1], [{ error: "#DIV/0!" }], ["three"]])).toEqual([
      [2],
      [refusal("value", "errorCell", { text: "#DIV/0!" })],
      [refusal("value", "notANumber", { text: "three" })],
    ]);
  });

  it("read numbers typed as text", () => {
    expect(answerFormula("=CRM.CLV(A1:A4, 1)", [["1,234.5"], ["￥2万"], ["25%"], [" 7 "]])).toEqual([
      [1234.5],
      [20000],
      [0.25],
      [7],
    ]);
  });
});

describe("a column", () => {
  it("does not count its header, blanks, dashes and blank end", () => {
    expect(answerFormula("=CRM.NPS(A1:A7)", [["score"], [10], [null], [""], ["-"], ["6"], [null]])).toBe(0);
  });

  it("takes a block of cells as well", () => {
    expect(
      answerFormula("=CRM.NPS(A1:B2)", [
        [10, 9],
        [7, 0],
      ]),
    ).toBe(25);
  });

  it("refuses an error cell and text, naming the row", () => {
    expect(answerFormula("=CRM.NPS(A1:A3)", [[10], [9], [{ error: "#N/A" }]])).toEqual(
      refusal("value", "errorCellInRow", { row: 3, text: "#N/A" }),
    );
    expect(answerFormula("=CRM.NPS(A1:A3)", [[10], ["great"], [9]])).toEqual(
      refusal("value", "notANumberInRow", { row: 2, text: "great" }),
    );
  });

  it("refuses a text alone: one cell is no header", () => {
    expect(answerFormula("=CRM.NPS(A1)", [["score"]])).toEqual(
      refusal("value", "notANumberInRow", { row: 1 }),
    );
  });

  it("has nothing to count when it is blank", () => {
    expect(answerFormula("=CRM.NPS(A1:A2)", [[null], [""]])).toEqual(
      refusal("notAvailable", "nothingToCount"),
    );
  });
});

describe("columns that belong together", () => {
  const orders = [
    ["customer", "date", "amount"],
    ["C1", "2025-01-01", 10],
    [null, "2025-01-02", 20],
    ["C2", "2025-01-03", null],
    ["C2", 45661, "30"],
    [null, null, null],
  ];

  it("skip one header and rows with a blank, and cut off the blank end of them all", () => {
    expect(answerFormula("=CRM.CLV.HISTORIC(A1:A6, C1:C6, , , FALSE)", orders)).toEqual([
      ["C1", 10, 10],
      ["C2", 30, 30],
    ]);
  });

  it("must have equally many cells", () => {
    expect(answerFormula("=CRM.REPEATRATE(A1:A5, B1:B4)", orders)).toEqual(
      refusal("value", "unequalLength", { first: "ids", firstLength: 5, second: "dates", secondLength: 4 }),
    );
  });

  it("tell day and month apart by the other dates of the column", () => {
    const dates = [
      ["C1", "03/04/2025"],
      ["C1", "25/04/2025"],
    ];
    expect(answerFormula("=CRM.PURCHASECYCLE(A1:A2, B1:B2)", dates)).toBe(22);
    const unclear = [
      ["C1", "03/04/2025"],
      ["C1", "05/04/2025"],
    ];
    expect(answerFormula("=CRM.PURCHASECYCLE(A1:A2, B1:B2)", unclear)).toEqual(
      refusal("value", "dateAmbiguousInRow", { row: 1 }),
    );
  });

  it("take 13313.0 and 13313 for one customer, and refuse ids that Excel has rounded", () => {
    const days = [
      ["13313.0", 45658],
      [13313, 45668],
    ];
    expect(answerFormula("=CRM.REPEATRATE(A1:A2, B1:B2)", days)).toBe(1);
    expect(answerFormula("=CRM.REPEATRATE(A1, B1)", [[2038123456789012480, 45658]])).toEqual(
      refusal("value", "idRoundedInRow"),
    );
  });

  it("know a title above ids by its words where there is nothing else", () => {
    expect(answerFormula("=CRM.PURCHASEFREQUENCY(A1:A3)", [["客户编号"], ["C1"], ["C2"]])).toBe(1);
    expect(
      answerFormula("=CRM.RETENTION.IDS(A1:A2, B1:B2)", [
        ["customer_id", "id"],
        ["C1", "C1"],
      ]),
    ).toBe(1);
  });
});

describe("a single value", () => {
  it("is refused as a range", () => {
    expect(answerFormula("=CRM.NPS.INTERVAL(A1:A2, A1:A2)", [[9], [10]])).toEqual(
      refusal("value", "oneCellExpected", { parameter: "confidence" }),
    );
  });

  it("accepts English and Chinese words for choices, whatever their case", () => {
    const cells = [[9], [2]];
    const wald = answerFormula('=CRM.NPS.INTERVAL(A1:A2, , "WALD")', cells);
    expect(answerFormula('=CRM.NPS.INTERVAL(A1:A2, , "沃尔德")', cells)).toEqual(wald);
    expect(answerFormula('=CRM.NPS.INTERVAL(A1:A2, , "exact")', cells)).toEqual(
      refusal("value", "notAChoice", { text: "exact", choices: "adjusted, wald" }),
    );
  });

  it("reads yes and no in words", () => {
    const cells = [[9], [2]];
    const bare = answerFormula("=CRM.NPS.BREAKDOWN(A1:A2, , FALSE)", cells) as unknown[][];
    expect(bare).toHaveLength(1);
    expect(answerFormula('=CRM.NPS.BREAKDOWN(A1:A2, , "否")', cells)).toEqual(bare);
    expect(answerFormula("=CRM.NPS.BREAKDOWN(A1:A2, , 0)", cells)).toEqual(bare);
  });

  it("stands for its default as a word where the function says so", () => {
    const cells = [
      ["C1", 45658, 10],
      ["C2", 45660, 30],
    ];
    expect(answerFormula('=CRM.RFM.CLASS8(A1:A2, B1:B2, C1:C2, , "均值")', cells)).toEqual(
      answerFormula("=CRM.RFM.CLASS8(A1:A2, B1:B2, C1:C2)", cells),
    );
  });
});

describe("table functions", () => {
  const cells = [
    ["C1", 45658, 10],
    ["C2", 45660, 30],
  ];

  it("speak the language of the formula, in headers and words", () => {
    const english = answerFormula("=CRM.LIFESTAGE(A1:A2, B1:B2, , {5,9})", cells) as unknown[][];
    const chinese = answerFormula('=CRM.LIFESTAGE(A1:A2, B1:B2, , {5,9}, "中文")', cells) as unknown[][];
    expect([english[0]?.[0], english[1]?.[4]]).toEqual(["Customer", "New"]);
    expect([chinese[0]?.[0], chinese[1]?.[4]]).toEqual(["客户", "新客户"]);
  });

  it("never answer with null, which Excel shows as 0", () => {
    const table = answerFormula("=CRM.CUSTOMERS(A1:A2, B1:B2)", cells) as unknown[][];
    expect(table.flat()).not.toContain(null);
    expect(table[1]?.at(-1)).toBe("");
  });

  it("refuse an answer that Excel could not take", () => {
    const many = Array.from({ length: 60_000 }, (_, i) => [`customer number ${i}`, 45658]);
    expect(answerFormula("=CRM.CUSTOMERS(A1:A60000, B1:B60000)", many)).toEqual(
      refusal("value", "answerTooLarge", { rows: 60_001 }),
    );
  });
});

it("answers nothing but finite numbers", () => {
  expect(answerFormula("=CRM.CLV(1E308, 1E308)")).toEqual(refusal("value", "notFinite"));
  expect(answerFormula("=CRM.CLV(1E308, 1E308)")).toBeInstanceOf(CoreError);
});
