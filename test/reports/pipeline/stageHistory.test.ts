import { reportFrom, rowsOf } from "../reportFrom";

type Rows = (string | number)[][];

const reached = (cells: Rows) => {
  const report = reportFrom({ report: "pipeline", cells });
  const isThere = report.sheets.some(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.id === "reached"),
  );
  return isThere
    ? rowsOf(report, "reached").map(({ name, count, won, lost, open }) => [name, count, won, lost, open])
    : undefined;
};

/** Four deals: one won, one lost at the proposal, one at the beginning, one open in negotiation. */
const REACHED = [
  ["Qualified", 4, 1, 2, 1],
  ["Proposal", 3, 1, 1, 1],
  ["Negotiation", 2, 1, 0, 1],
];

describe("win rates by stage reached", () => {
  it("are told by a row for each stage of a deal, which count as one deal", () => {
    const cells: Rows = [
      ["Deal ID", "Stage", "Amount", "Stage date"],
      ["d1", "Qualified", 900, "2025-01-05"],
      ["d1", "Proposal", 1000, "2025-01-15"],
      ["d1", "Negotiation", 1000, "2025-01-25"],
      ["d1", "Closed Won", 1000, "2025-02-10"],
      ["d2", "Closed Lost", 500, "2025-02-20"],
      ["d2", "Qualified", 500, "2025-01-10"],
      ["d2", "Proposal", 500, "2025-02-01"],
      ["d3", "Qualified", 300, "2025-01-20"],
      ["d3", "Closed Lost", 300, "2025-01-30"],
      ["d4", "Qualified", 2000, "2025-02-01"],
      ["d4", "Proposal", 2500, "2025-02-14"],
      ["d4", "Negotiation", 3000, "2025-02-24"],
    ];
    expect(reached(cells)).toEqual(REACHED);
    const report = reportFrom({ report: "pipeline", cells });
    expect(rowsOf(report, "open")).toMatchObject([{ deal: "d4", amount: 3000, age: 23, closed: null }]);
    expect(rowsOf(report, "months")).toMatchObject([
      { month: "2025-01", count: 3, won: 1, lost: 2 },
      { month: "2025-02", count: 1, open: 1 },
    ]);
  });

  it("are told by a column for each stage with the day on which a deal came to it", () => {
    const cells: Rows = [
      [
        "Record ID",
        "Deal Name",
        "Deal Stage",
        "Amount",
        "Create Date",
        "Close Date",
        'Date entered "Negotiation (Sales Pipeline)"',
        'Date entered "Proposal (Sales Pipeline)"',
        'Date entered "Qualified (Sales Pipeline)"',
        'Date entered "Closed won (Sales Pipeline)"',
      ],
      [
        1,
        "Fleet",
        "Closed won",
        1000,
        "2025-01-05",
        "2025-02-10",
        "2025-01-25",
        "2025-01-15",
        "2025-01-05",
        "2025-02-10",
      ],
      [2, "Vans", "Closed lost", 500, "2025-01-10", "2025-02-20", "", "2025-02-01", "2025-01-10", ""],
      [3, "Bikes", "Closed lost", 300, "2025-01-20", "2025-01-30", "", "", "2025-01-20", ""],
      [
        4,
        "Boats",
        "Negotiation",
        3000,
        "2025-02-01",
        "2025-05-01",
        "2025-02-24",
        "2025-02-14",
        "2025-02-01",
        "",
      ],
    ];
    expect(reached(cells)).toEqual(REACHED);
  });

  it("are told by the stage that lost deals keep beside their status, in the order of the probabilities", () => {
    const cells: Rows = [
      [
        "Deal - ID",
        "Deal - Title",
        "Deal - Value",
        "Deal - Stage",
        "Deal - Status",
        "Deal - Deal created",
        "Deal - Won time",
        "Deal - Lost time",
        "Deal - Probability",
      ],
      [1, "Fleet", 1000, "Negotiation", "Won", "2025-01-05", "2025-02-10", "", 100],
      [2, "Vans", 500, "Proposal", "Lost", "2025-01-10", "", "2025-02-20", 0],
      [3, "Bikes", 300, "Qualified", "Lost", "2025-01-20", "", "2025-01-30", 0],
      [4, "Boats", 3000, "Negotiation", "Open", "2025-02-01", "", "", 80],
      [5, "Carts", 100, "Qualified", "Open", "2025-02-02", "", "", 20],
      [6, "Trams", 100, "Proposal", "Open", "2025-02-03", "", "", 50],
    ];
    expect(reached(cells)).toEqual([
      ["Qualified", 6, 1, 2, 3],
      ["Proposal", 4, 1, 1, 2],
      ["Negotiation", 2, 1, 0, 1],
    ]);
    // Without probabilities the stages have no order.
    expect(reached(cells.map((row) => row.slice(0, -1)))).toBeUndefined();
  });

  it("are told by a column of the stage at which deals were lost, in the order of the numbers", () => {
    const cells: Rows = [
      ["商机编号", "销售阶段", "商机金额(元)", "商机创建时间", "预计成交日期", "输单阶段"],
      ["s1", "赢单", 1000, "2025-01-05", "2025-02-10", ""],
      ["s2", "输单", 500, "2025-01-10", "2025-02-20", "2 方案报价"],
      ["s3", "输单", 300, "2025-01-20", "2025-01-30", "1 初步接触"],
      ["s4", "3 商务谈判", 3000, "2025-02-01", "2025-05-01", ""],
      ["s5", "输单", 200, "2025-01-20", "2025-02-12", "3 商务谈判"],
    ];
    expect(reached(cells)).toEqual([
      ["1 初步接触", 5, 1, 3, 1],
      ["2 方案报价", 4, 1, 2, 1],
      ["3 商务谈判", 3, 1, 1, 1],
    ]);
  });

  it("are not told where a lost deal is only lost", () => {
    const cells: Rows = [
      ["Deal Name", "Stage", "Amount", "Created Date", "Close Date"],
      ["Fleet", "Closed Won", 1000, "2025-01-05", "2025-02-10"],
      ["Bikes", "Closed Lost", 300, "2025-01-20", "2025-01-30"],
      ["Boats", "Negotiation", 3000, "2025-02-01", "2025-05-01"],
      ["Carts", "Proposal", 3000, "2025-02-01", "2025-05-01"],
    ];
    expect(reached(cells)).toBeUndefined();
  });
});
