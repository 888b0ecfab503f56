export type Cells = (string | number)[][];

/** Orders of eight customers, some of whom come back. */
export function orders(titles = ["Customer ID", "Order date", "Amount"], from = 45300): Cells {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `K${(index * 3) % 8}`,
    from + index * 9,
    20 + ((index * 17) % 90),
  ]);
  return [titles, ...rows];
}

export const SURVEY: Cells = [
  ["Customer ID", "Answered on", "How likely are you to recommend us? (0-10)"],
  ...Array.from({ length: 30 }, (_, index) => [`K${index % 8}`, 45400 + index, (index * 7) % 11]),
];

export interface Book {
  readonly sheets: Readonly<Record<string, readonly (readonly [address: string, cells: Cells])[]>>;
  /** The active cell. */
  readonly at: readonly [sheet: string, cell: string];
  /** The question that is pressed, by its report. */
  readonly asked: string;
  /** First cell and sheet of the table that must be read. */
  readonly table: string;
}

/** Workbooks of different shapes, and the table in each that answers a question. */
export const BOOKS: Readonly<Record<string, Book>> = {
  "a table from A1, with a cell of it selected": {
    sheets: { Sheet1: [["A1", orders()]] },
    at: ["Sheet1", "B3"],
    asked: "segments",
    table: "Sheet1!A1:C41",
  },
  "a title and a blank row above, with the title selected": {
    sheets: {
      Sheet1: [
        ["A1", [["Orders of the shop 2024"]]],
        ["A3", orders()],
      ],
    },
    at: ["Sheet1", "A1"],
    asked: "segments",
    table: "Sheet1!A3:C43",
  },
  "titles right above the header, in row 4": {
    sheets: {
      Sheet1: [
        ["A1", [["Shop"], ["Export of 2024-12-31"], ["All amounts in EUR"]]],
        ["A4", orders()],
      ],
    },
    at: ["Sheet1", "A2"],
    asked: "cohorts",
    table: "Sheet1!A1:C44",
  },
  "a sheet of notes first, which is in front": {
    sheets: {
      Sheet1: [["A1", [["Read me"], ["Exported from the shop."], ["Ask Li for newer data."]]]],
      Orders: [["A1", orders()]],
    },
    at: ["Sheet1", "A2"],
    asked: "churn-warning",
    table: "Orders!A1:C41",
  },
  "an empty cell far away from the table": {
    sheets: { Sheet1: [["B2", orders()]] },
    at: ["Sheet1", "M60"],
    asked: "segments",
    table: "Sheet1!B2:D42",
  },
  "two tables on a sheet, one below the other": {
    sheets: {
      Sheet1: [
        [
          "A1",
          [
            ["Region", "Manager"],
            ["North", "Li"],
            ["South", "Wang"],
          ],
        ],
        ["A6", orders()],
      ],
    },
    at: ["Sheet1", "A2"],
    asked: "segments",
    table: "Sheet1!A6:C46",
  },
  "two tables on a sheet, side by side": {
    sheets: {
      Sheet1: [
        [
          "A1",
          [
            ["Region", "Manager"],
            ["North", "Li"],
            ["South", "Wang"],
          ],
        ],
        ["E1", orders()],
      ],
    },
    at: ["Sheet1", "A1"],
    asked: "lifetime-value",
    table: "Sheet1!E1:G41",
  },
  "a survey in front and the orders on another sheet": {
    sheets: { Survey: [["A1", SURVEY]], Sales: [["A1", orders()]] },
    at: ["Survey", "B5"],
    asked: "segments",
    table: "Sales!A1:C41",
  },
  "headers in Chinese under a title, on the third sheet": {
    sheets: {
      说明: [["A1", [["本表由系统导出"]]]],
      字典: [
        [
          "A1",
          [
            ["代码", "名称"],
            ["1", "线上"],
            ["2", "门店"],
          ],
        ],
      ],
      订单: [
        ["A1", [["2024 年订单明细"]]],
        ["A3", orders(["客户编号", "下单日期", "实付金额"])],
      ],
    },
    at: ["说明", "A1"],
    asked: "segments",
    table: "订单!A3:C43",
  },
  "an empty table in front, headers only": {
    sheets: { Plan: [["A1", [["Customer ID", "Order date", "Amount"]]]], Orders: [["A1", orders()]] },
    at: ["Plan", "A1"],
    asked: "segments",
    table: "Orders!A1:C41",
  },
  "reasons why customers left, beside a lookup table": {
    sheets: {
      Lookup: [
        [
          "A1",
          [
            ["Code", "Text"],
            ["x", "Other"],
          ],
        ],
      ],
      Exit: [
        [
          "C3",
          [
            ["Reason", "Count"],
            ["Price", 31],
            ["Delivery", 22],
            ["Quality", 9],
          ],
        ],
      ],
    },
    at: ["Lookup", "B2"],
    asked: "churn-reasons",
    table: "Exit!C3:D6",
  },
};
