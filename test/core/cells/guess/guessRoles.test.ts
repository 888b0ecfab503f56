import { existsSync, readFileSync } from "node:fs";
import type { Grid } from "../../../../src/core/cells/cell";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import { findHeader } from "../../../../src/core/cells/read/header";
import { PRESETS } from "../../../../src/core/cells/read/presets";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { matchTitle, titleWords } from "../../../../src/core/cells/read/titles";
import { parseDelimited } from "../delimited";

const DAY = 45720;

describe("what no title says", () => {
  const rows = [1, 2, 3, 4].map((month): [string, string, number] => [
    `k${month % 2}`,
    `0${month}/15/2024`,
    10 * month,
  ]);

  it("the only days of a table of amounts are dates where customers come again, month first too", () => {
    const cells = [["Client", "When it was", "Amount"], ...rows];
    expect(guessRoles(cells).mapping).toEqual({ customer: 0, date: 1, amount: 2 });
  });

  it("in a list of customers they are not, nor are days of two kinds", () => {
    const list = rows.map(([, day, amount], index) => [`k${index}`, day, amount]);
    expect(guessRoles([["Client", "When it was", "Amount"], ...list]).mapping.date).toBeUndefined();
    const two = rows.map(([id, day, amount]) => [id, day, day, amount]);
    expect(guessRoles([["Client", "When", "And when", "Amount"], ...two]).mapping.date).toBeUndefined();
  });

  it("a status of what was won and lost is a deal's stage", () => {
    const cells = [
      ["Lead", "Status type", "Value"],
      ["a", "won", 5],
      ["b", "lost", 6],
      ["c", "active", 7],
    ];
    expect(guessRoles(cells).mapping.stage).toBe(1);
  });

  it("of two statuses that which leaves orders out goes before one that only says paid", () => {
    const cells = [
      ["Customer", "Date", "Amount", "Payment status", "Status"],
      ["a", DAY, 5, "Paid", "ok"],
      ["b", DAY, 6, "Paid", "cancelled"],
    ];
    expect(guessRoles(cells).mapping.status).toBe(4);
  });
});

describe("a header", () => {
  it("of one row is found under title rows", () => {
    const { titleRows, headerRows, firstRow } = findHeader([
      ["某某公司销售明细", null, null],
      ["单位：元", null, null],
      [null, null, null],
      ["客户", "日期", "金额"],
      ["a", DAY, 5],
    ]);
    expect({ titleRows, headerRows, firstRow }).toEqual({ titleRows: [0, 1], headerRows: [3], firstRow: 4 });
  });

  it("of two rows joins group and column", () => {
    expect(
      findHeader([
        ["客户", null, "订单", null, "备注"],
        ["编号", "姓名", "日期", "金额", null],
        ["a", "x", DAY, 12.5, null],
        ["b", "y", DAY, 13.5, "ok"],
      ]).titles,
    ).toEqual(["客户 编号", "客户 姓名", "订单 日期", "订单 金额", "备注"]);
  });

  it("of three rows is one header", () => {
    const { headerRows, titles } = findHeader([
      ["2025年", null, null],
      ["客户", "订单", null],
      ["编号", "日期", "金额"],
      ["a", DAY, 12.5],
      ["b", DAY, 13.5],
    ] as Grid);
    expect(headerRows).toEqual([1, 2]);
    expect(titles).toEqual(["客户 编号", "订单 日期", "订单 金额"]);
  });

  it("is not seen in a table that has none", () => {
    expect(
      findHeader([
        ["0001", 19970101, 29.33],
        ["0002", 19970118, 14.96],
      ]).headerRows,
    ).toEqual([]);
  });

  it("may stand over texts only", () => {
    expect(
      findHeader([
        ["Customer", "Comment"],
        ["a", "good"],
        ["b", "bad"],
      ]).headerRows,
    ).toEqual([0]);
  });

  it("without rows under it is a table without data", () => {
    expect(findHeader([["客户编号", "下单日期"]])).toMatchObject({ headerRows: [0], firstRow: 1 });
    expect(findHeader([])).toMatchObject({ headerRows: [], firstRow: 0, titles: [] });
  });
});

describe("titles", () => {
  it.each([
    ["3、InvoiceNo（必填）", "invoice no"],
    ["order_total", "order total"],
    ["CustomerID", "customer id"],
    ["＊客户编号", "客户编号"],
  ])("%s is read as %s", (title, words) => {
    expect(titleWords(title)).toBe(words);
  });

  it.each([
    ["收货地址", undefined],
    ["物流单号", undefined],
    ["运费", undefined],
    ["产品满意度", "score"],
    ["本次消费金额（元）", "amount"],
    ["Customer Order Date", "date"],
    ["首次下单时间", "registrationDate"],
  ])("%s means %s", (title, role) => {
    expect(matchTitle(title)[0]?.role).toBe(role);
  });
});

describe("roles", () => {
  const guess = (cells: Grid) => guessRoles(cells).mapping;

  it("come from Chinese headers", () => {
    expect(
      guess([
        ["会员卡号", "消费时间", "实收金额", "门店", "性别"],
        ["v1", DAY, 9.5, "一店", "女"],
        ["v2", DAY, 5, "一店", "男"],
      ]),
    ).toEqual({
      customer: 0,
      date: 1,
      amount: 2,
      store: 3,
      gender: 4,
    });
  });

  it("come from English headers", () => {
    expect(
      guess([
        ["Order Number", "Customer ID", "Order Date", "Total", "Sales Channel"],
        ["o1", "c1", DAY, 9.5, "web"],
      ]),
    ).toEqual({
      order: 0,
      customer: 1,
      date: 2,
      amount: 3,
      channel: 4,
    });
  });

  it("prefer an id to a name and a payment to an amount due", () => {
    expect(
      guess([
        ["客户名称", "客户编号", "应付金额", "实付金额"],
        ["甲", "c1", 5, 4.5],
        ["乙", "c2", 6, 5.5],
      ]),
    ).toEqual({
      customer: 1,
      amountDue: 2,
      amount: 3,
    });
  });

  it("lose confidence when the column holds something else", () => {
    const sure = guessRoles([
      ["客户编号", "日期"],
      ["a", DAY],
      ["b", DAY],
    ]).guesses.find(({ role }) => role === "date")!;
    const doubtful = guessRoles([
      ["客户编号", "日期"],
      ["a", "红"],
      ["b", "蓝"],
    ]).guesses.find(({ role }) => role === "date")!;
    expect(sure.confidence).toBeGreaterThan(0.8);
    expect(doubtful.confidence).toBeLessThan(0.4);
  });

  it("come from contents where there is no header", () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      `0${1000 + (i % 30)}`,
      19970101 + (i % 28),
      1 + (i % 4),
      10.5 + i,
    ]);
    expect(guess(rows)).toEqual({ customer: 0, date: 1, amount: 3 });
  });

  it("leave the items of a questionnaire as score columns", () => {
    const { scoreColumns, mapping } = guessRoles([
      ["会员号", "总体满意度", "等候", "环境"],
      ["a", 5, 4, "满意"],
      ["b", 4, 3, "一般"],
      ["c", 5, 4, "满意"],
    ]);
    expect(mapping).toEqual({ customer: 0, score: 1 });
    expect(scoreColumns).toEqual([2, 3]);
  });
});

describe("presets", () => {
  it("have their signature among their titles and no role twice for one title", () => {
    for (const { signature, columns } of PRESETS) {
      expect(signature.length).toBeGreaterThanOrEqual(2);
      expect(Object.keys(columns).length).toBeGreaterThan(0);
    }
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  });
});

const RETAIL = "../shared/data/retail/online_retail_2011-01_lines.csv";

(existsSync(RETAIL) ? describe : describe.skip)(
  "Online Retail, January 2011 (UCI; skipped when the file is absent)",
  () => {
    const cells = existsSync(RETAIL) ? parseDelimited(readFileSync(RETAIL, "utf8")) : [];
    const guess = guessRoles(cells);
    const dataset = readDataset({ sheet: "lines", row: 0, column: 0, cells }, guess.mapping);
    const count = (key: string) => dataset.findings.find((finding) => finding.key === key)?.count;

    it("is recognised with no mapping given", () => {
      expect(guess.mapping).toEqual({
        order: 0,
        product: 1,
        quantity: 3,
        date: 4,
        price: 5,
        customer: 6,
        region: 7,
      });
      expect(dataset.amountBasis).toBe("quantityTimesPrice");
    });

    it("has 13,235 blank ids, 701 cancellations, 797 negative quantities (96 without a C) in 35,147 lines", () => {
      expect(dataset.given).toBe(35147);
      expect(count("missingCustomer")).toBe(13235);
      expect(count("cancelledInvoice")).toBe(701);
      expect(count("negativeQuantity")).toBe(797);
      expect(count("negativeQuantityNotCancelled")).toBe(96);
    });

    it("takes 13313.0 for customer 13313", () => {
      expect(dataset.columns.customer!.dictionary).toContain("13313");
      expect(dataset.columns.customer!.dictionary.some((id) => id.includes("."))).toBe(false);
    });
  },
);

describe("what contents alone suggest, without a header", () => {
  const rows = (count: number, of: (row: number) => (string | number | null)[]) =>
    Array.from({ length: count }, (_, row) => of(row));
  const guessed = (cells: (string | number | null)[][], column: number) =>
    guessRoles(cells, { header: "none" }).guesses.find((guess) => guess.column === column)?.role;

  it("is the customer where ids come again, the date of days, the amount of numbers with parts", () => {
    const cells = rows(40, (row) => [`k${row % 13}`, 45_658 + row, 5.25 + row]);
    expect([0, 1, 2].map((column) => guessed(cells, column))).toEqual(["customer", "date", "amount"]);
  });

  it("is nothing of a column of which less than half is filled", () => {
    const filled = (count: number) =>
      guessed(
        rows(40, (row) => [row < count ? 5.25 + row : null]),
        0,
      );
    expect([filled(20), filled(19)]).toEqual(["amount", undefined]);
  });

  it("is no customer of small whole numbers without zeros before them, and one of large ones", () => {
    expect(
      guessed(
        rows(40, (row) => [1 + (row % 13)]),
        0,
      ),
    ).toBeUndefined();
    expect(
      guessed(
        rows(40, (row) => [1000 + (row % 13)]),
        0,
      ),
    ).toBe("customer");
    expect(
      guessed(
        rows(40, (row) => [980 + (row % 13)]),
        0,
      ),
    ).toBeUndefined();
    expect(
      guessed(
        rows(40, (row) => [`00${1 + (row % 13)}`]),
        0,
      ),
    ).toBe("customer");
  });

  it("is no customer of long texts, and no amount of whole numbers", () => {
    const text = (length: number) =>
      guessed(
        rows(40, (row) => [String(row % 13).padStart(length, "x")]),
        0,
      );
    expect([text(24), text(25)]).toEqual(["customer", undefined]);
    expect(
      guessed(
        rows(40, (row) => [row % 10 === 0 ? 7.5 : row]),
        0,
      ),
    ).toBeUndefined();
    expect(
      guessed(
        rows(40, (row) => [row % 5 === 0 ? 7.5 : row]),
        0,
      ),
    ).toBe("amount");
  });

  it("is weaker beside a header, but enough where nothing else is known", () => {
    const cells = rows(40, (row) => [`k${row % 13}`, 45_658 + row, 5.25 + row]);
    const bare = guessRoles(cells, { header: "none" }).guesses;
    const under = guessRoles([["foo", "bar", "baz"], ...cells]).guesses;
    bare.forEach(({ role, confidence }) => {
      const own = under.find((guess) => guess.role === role);
      expect(own && own.confidence < confidence).toBe(true);
    });
    expect(bare.find(({ role }) => role === "date")!.confidence).toBeCloseTo(0.6, 12);
    expect(bare.find(({ role }) => role === "amount")!.confidence).toBeCloseTo(0.54, 12);
  });
});

describe("columns of answers", () => {
  const scores = (of: (row: number) => number | string) => {
    const cells = [
      ["Respondent", "Wording"],
      ...Array.from({ length: 40 }, (_, row) => [`r${row}`, of(row)]),
    ];
    const { answers, scoreColumns } = guessRoles(cells);
    return [answers.includes(1), scoreColumns.includes(1)];
  };

  it("have answers in half of their cells, and are scores where nine in ten are and they come again", () => {
    expect(scores((row) => 1 + (row % 5))).toEqual([true, true]);
    expect(scores((row) => (row < 36 ? 1 + (row % 5) : "did not say"))).toEqual([true, true]);
    expect(scores((row) => (row < 35 ? 1 + (row % 5) : "did not say"))).toEqual([true, false]);
    expect(scores((row) => (row < 20 ? 1 + (row % 5) : `words ${row}`))).toEqual([true, false]);
    expect(scores((row) => (row < 19 ? 1 + (row % 5) : `words ${row}`))).toEqual([false, false]);
    expect(scores((row) => `words ${row}`)).toEqual([false, false]);
  });
});
