import type { SourceGrid } from "../../../src/core/cells/source";
import { RFM_SEGMENTS } from "../../../src/core/segments/rfm";
import { LOCALES, textsFor } from "../../../src/locales";
import { fill } from "../../../src/locales/translate";
import type { EarlierSheets } from "../../../src/reports/definition";
import { layoutReport } from "../../../src/reports/layout/layout";
import { REPORTS } from "../../../src/reports/registry";
import { hideSmallGroups } from "../../../src/reports/privacy/smallGroups";
import type { Block, Report, TableBlock, Value } from "../../../src/reports/report";
import { sampleGrids } from "../../support/sampleGrids";
import { privateReport, privateWorkbook } from "../privateWorkbook";
import { rowsOf, sentencesOf, sheetsOf, tableOf, tablesOf } from "../reportFrom";

const texts = textsFor("en-US");
const words = texts.reports.privacy;
const K = 5;
/** What these columns count is customers, in whichever report. */
const COUNTS =
  /^(customers|size|opening|acquired|kept|returned|lost|closing|newCustomers|existingCustomers|repeaters|before|again|observed|known|showing|score\d|f\d|age\d+|commonestCount)$/;
const NO_GROUPS = new Set(["howComputed", "models", "comparison", "tracking"]);

const isFew = (value: Value | undefined) => typeof value === "number" && value > 0 && value < K;
const bySize = [24, 60].map(
  (customers) => [customers, privateWorkbook((customer) => `c${customer + 1}`, customers)] as const,
);
const cases = REPORTS.flatMap(({ id }) =>
  bySize
    // The first 24 are of one region: there is nothing to compare.
    .filter(([customers]) => id !== "compare" || customers > 24)
    .map(([customers, cells]) => [id, customers, cells] as const),
);

describe.each(cases)("%s of %i customers without groups of fewer than 5", (id, _customers, cells) => {
  const options = { smallest: K, ...(id === "retention" ? { by: "region" } : {}) };
  const report = privateReport(id, cells, options);
  const open = privateReport(id, cells, { ...options, smallest: 0 });
  const groups = tablesOf(report).filter(
    ({ id, columns }) => !NO_GROUPS.has(id) && !columns.some(({ names }) => names === "customer"),
  );

  it("shows no size of such a group", () => {
    const shown = groups.flatMap(({ id: table, columns, rows }) =>
      columns.flatMap(({ key, groupSize, format }, column) =>
        // A pipeline counts deals.
        groupSize === true || (id !== "pipeline" && COUNTS.test(key) && format === "integer")
          ? rows.filter((row) => isFew(row[column])).map((row) => `${table}.${key}: ${String(row[column])}`)
          : [],
      ),
    );
    expect(shown).toEqual([]);
  });

  it("gives none back by a total", () => {
    for (const { id, columns, rows, total } of groups.filter((table) => table.total)) {
      expect(total).toBe(true);
      columns.forEach(({ groupSize, key }, column) => {
        if (groupSize !== true || typeof rows.at(-1)![column] !== "number") {
          return;
        }
        const body = rows.slice(0, -1).map((row) => row[column]);
        const hidden = body.filter((value) => value === words.hidden || value === null).length;
        const visible = body.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
        const rest = Number(rows.at(-1)![column]) - visible;
        expect({ id, key, rest, hidden }).toEqual({
          id,
          key,
          rest: hidden === 0 ? 0 : Math.max(K, rest),
          hidden: hidden === 0 ? 0 : Math.max(2, hidden),
        });
      });
    }
  });

  it("changes nothing but what it hides, and lays out", () => {
    // Profiles put small groups together, and leave shares out of their words.
    LOCALES.forEach((locale) => expect(() => layoutReport(report, locale)).not.toThrow());
    if (id === "profiles") {
      return;
    }
    const before = tablesOf(open);
    tablesOf(report).forEach((table, index) => {
      if (table.id === "howComputed") {
        return;
      }
      // Members of hidden groups stand behind the others where the rows go by group.
      const ordered = table.columns.some(({ memberOf }) => memberOf?.ordered);
      const found = (row: readonly Value[], at: number) =>
        ordered ? before[index]!.rows.find(([name]) => name === row[0]) : before[index]!.rows[at];
      table.rows.forEach((row, at) =>
        row.forEach((value, column) => {
          if (value !== words.hidden && value !== words.otherGroups && value !== null) {
            expect(value).toEqual(found(row, at)![column]);
          }
        }),
      );
    });
  });

  it("says so beside what is hidden, and how it was done", () => {
    for (const { blocks } of report.sheets) {
      const signs = blocks.some(
        (block) => block.kind === "table" && block.rows.some((row) => row.includes(words.hidden)),
      );
      const noted = blocks.some(
        ({ kind, ...block }) =>
          kind === "note" && /^Groups hidden on this sheet: \d/.test("text" in block ? block.text : ""),
      );
      expect(noted || (signs && id === "profiles")).toBe(signs || noted);
    }
    expect(rowsOf(report, "howComputed").map(({ value }) => value)).toContain(
      fill(words.smallGroups, { smallest: K }),
    );
  });
});

const few = { kind: "heading", level: 1, text: "Report" } as const;
const reportOf = (...blocks: Block[]): Report => ({
  id: "sample",
  title: "Sample",
  issues: [],
  sheets: [{ id: "only", name: "Only", blocks: [few, ...blocks] }],
});
const groupsTable = (sizes: readonly number[], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: "table",
  id: "groups",
  columns: [
    { key: "group", title: "Group", format: "text" },
    { key: "customers", title: "Customers", format: "integer", groupSize: true },
    { key: "revenue", title: "Revenue", format: "money0" },
    { key: "running", title: "Running", format: "money0", together: true },
  ],
  rows: [
    ...sizes.map((size, index): Value[] => [`g${index}`, size, 10 * size, 10 * size]),
    ["Total", sizes.reduce((a, b) => a + b, 0), 0, null],
  ],
  total: true,
  ...more,
});
const hide = (report: Report) => hideSmallGroups(report, K, texts);
const column = (report: Report, key: string) => rowsOf(report, "groups").map((row) => row[key]);

describe("hiding small groups", () => {
  it("takes a second group, and what adds up row by row as a whole", () => {
    const report = hide(reportOf(groupsTable([40, 3, 7])));
    expect(column(report, "customers")).toEqual([40, "hidden", "hidden", 50]);
    expect(column(report, "revenue")).toEqual([400, "hidden", "hidden", 0]);
    expect(column(report, "running")).toEqual(["hidden", "hidden", "hidden", null]);
  });

  it("leaves a report without small groups as it is", () => {
    const report = reportOf(groupsTable([40, 0, 7]), {
      kind: "note",
      text: "All told",
      about: [{ table: "groups" }],
    });
    expect(hide(report)).toEqual(report);
  });

  it("takes the sentences and key figures with it that tell of a hidden group, and no others", () => {
    const report = hide(
      reportOf(
        { kind: "note", text: "g0 has 40", about: [{ table: "groups", row: 0 }] },
        { kind: "note", text: "g1 has 3", about: [{ table: "groups", row: 1 }] },
        { kind: "note", text: "4 have left", about: [{ customers: 4 }] },
        { kind: "note", text: "0 have left", about: [{ customers: 0 }] },
        { kind: "note", text: "g1 is called g1", about: [{ table: "groups", row: 1, column: "group" }] },
        { kind: "note", text: "g1 brings 30", about: [{ table: "groups", row: 1, column: "revenue" }] },
        {
          kind: "keyFigures",
          figures: [{ label: "g2", value: 7, format: "integer", about: [{ table: "groups", row: 2 }] }],
        },
        groupsTable([40, 3, 7]),
        {
          kind: "chart",
          id: "chart",
          type: "columnClustered",
          title: "Groups",
          finding: "g2 has 7",
          about: [{ table: "groups", row: 2 }],
          table: "groups",
          category: "group",
          series: [{ column: "customers" }],
        },
      ),
    );
    expect(sentencesOf(report)).toEqual([
      "g0 has 40",
      "0 have left",
      "g1 is called g1",
      fill(words.groupsHidden, { groups: 2, tables: 1, smallest: K, sign: words.hidden }),
      fill(words.untold, { smallest: K }),
    ]);
    expect(report.sheets[0]!.blocks.find(({ kind }) => kind === "keyFigures")).toMatchObject({
      figures: [{ value: "hidden" }],
    });
  });

  it("keeps what stays true where only a change is hidden", () => {
    const report = hide(
      reportOf(
        {
          kind: "headline",
          sentences: [{ text: "80%, up from May", about: [{ customers: 3 }], otherwise: "80%" }],
        },
        {
          kind: "cards",
          cards: [
            {
              label: "Share",
              value: 0.8,
              format: "percent",
              change: { value: 5, format: "changePoints", words: "against May", about: [{ customers: 3 }] },
            },
          ],
        },
      ),
    );
    const [, headline, cards] = report.sheets[0]!.blocks;
    expect(headline).toMatchObject({ sentences: [{ text: "80%" }] });
    expect(cards).toMatchObject({ cards: [{ value: 0.8 }] });
    expect(JSON.stringify(cards)).not.toContain("May");
  });

  it("leaves blanks in a chart instead of texts that would be drawn, or taken for a name", () => {
    const chart = {
      kind: "chart",
      id: "chart",
      type: "columnClustered",
      title: "Groups",
      finding: "",
      table: "groups",
      category: "group",
      series: [{ column: "customers" }, { column: "revenue", as: "line" }],
    } as const;
    const report = hide(reportOf(groupsTable([40, 3, 7]), chart));
    expect(column(report, "customers")).toEqual([40, null, null, 50]);
    expect(column(report, "revenue")).toEqual([400, null, null, 0]);
    expect(column(report, "running")).toEqual(["hidden", "hidden", "hidden", null]);
  });

  it("judges periods one by one, and the counts of one together", () => {
    const table = groupsTable([], {
      total: false,
      groups: "separate",
      columns: [
        { key: "group", title: "Period", format: "text" },
        { key: "new", title: "New", format: "integer", groupSize: true },
        { key: "old", title: "Existing", format: "integer", groupSize: true },
        { key: "share", title: "Share", format: "percent", groupSize: "new" },
        { key: "all", title: "All", format: "integer", groupSize: [30, 43] },
      ],
      rows: [
        ["1", 10, 20, 0.3, 30],
        ["2", 3, 40, 0.07, 43],
      ],
    });
    expect(rowsOf(hide(reportOf(table)), "groups").map((row) => Object.values(row))).toEqual([
      ["1", 10, 20, 0.3, 30],
      ["2", "hidden", "hidden", "hidden", 43],
    ]);
  });

  it("takes a second cell along a row whose groups make up a whole, by sizes that are not printed", () => {
    const table = groupsTable([], {
      total: false,
      groups: "across",
      columns: [
        { key: "group", title: "Period", format: "text" },
        ...[
          [30, 3],
          [20, 6],
          [40, 50],
        ].map((groupSize, index) => ({
          key: `g${index}`,
          title: `g${index}`,
          format: "percent" as const,
          groupSize,
        })),
      ],
      rows: [
        ["1", 0.1, 0.2, 0.3],
        ["2", 0.1, 0.2, 0.3],
      ],
    });
    expect(rowsOf(hide(reportOf(table)), "groups").map((row) => Object.values(row))).toEqual([
      ["1", 0.1, 0.2, 0.3],
      ["2", "hidden", "hidden", 0.3],
    ]);
  });

  it("does not let a group of another whole stand in for one", () => {
    const sizes = (wholes: (number | null)[][]) => ({
      columns: [
        { key: "group", title: "Cohort", format: "text" as const },
        { key: "active", title: "Active", format: "integer" as const, groupSize: wholes },
      ],
      rows: [
        ["first", 6],
        ["a", 3],
        ["b", 8],
        ["c", 30],
      ] as Value[][],
      total: false,
    });
    const together = hide(reportOf(groupsTable([], sizes([[6, 3, 8, 30]]))));
    expect(column(together, "active")).toEqual(["hidden", "hidden", 8, 30]);
    const apart = hide(
      reportOf(
        groupsTable(
          [],
          sizes([
            [6, null, null, null],
            [null, 3, 8, 30],
          ]),
        ),
      ),
    );
    expect(column(apart, "active")).toEqual([6, "hidden", "hidden", 30]);
  });
});

describe("an action plan that is made again", () => {
  const cells = bySize[0]![1];
  const make = (smallest: number, earlier?: EarlierSheets) =>
    privateReport("action-plan", cells, { smallest }, undefined, earlier);
  const plan = (report: Report) => rowsOf(report, "plan");
  const figures = ["finding", "baseline", "current", "target"] as const;
  const row = (report: Report, segment: string) => plan(report).find((own) => own.segment === segment)!;
  const segment = "Potential loyalists";

  it("hides a segment's figures and the notes on what was proposed, not what is to be done", () => {
    const hidden = row(make(K), segment);
    // There is no value of today before a window has passed.
    expect(figures.map((key) => hidden[key])).toEqual([words.hidden, words.hidden, null, words.hidden]);
    expect(hidden.action).toBe(row(make(0), segment).action);
    const proposed = rowsOf(make(K), "planProposed").find(({ key }) => key === hidden.key)!;
    expect([proposed.finding, proposed.target]).toEqual([words.hidden, words.hidden]);
  });

  it("has all figures again when nothing is hidden any more", () => {
    expect(plan(make(0, sheetsOf(make(K))))).toEqual(plan(make(0)));
    expect(plan(make(K, sheetsOf(make(0))))).toEqual(plan(make(K)));
    expect(plan(make(K, sheetsOf(make(K))))).toEqual(plan(make(K)));
  });

  it("keeps what somebody wrote over a finding or a target", () => {
    const sheets = sheetsOf(make(K));
    const titles = sheets.plan!.find((cells) => cells.length > 3)!;
    const at = (title: string) => titles.indexOf(title);
    const { columns } = texts.reports.actionPlan;
    const own = sheets.plan!.find((cells) => cells[at(columns.segment)] === segment)!;
    own[at(columns.finding)] = "They like the new shop";
    own[at(columns.target)] = 500;
    const again = row(make(K, sheets), segment);
    expect(figures.map((key) => again[key])).toEqual(["They like the new shop", words.hidden, null, 500]);
  });
});

describe("tables about the same customers of the sample", () => {
  const { orders, customers, tickets } = sampleGrids({ locale: "en-US" });
  const copied = ({ cells }: SourceGrid) =>
    cells.map((row) => row.map((cell) => (typeof cell === "number" ? cell : String(cell ?? ""))));
  const cells = { orders: copied(orders!), customers: copied(customers!), tickets: copied(tickets!) };
  const hidden = (report: string, table: string) =>
    tableOf(privateReport(report, cells, { smallest: K }), table);

  it("do not give back a cell of the grid of scores by the size of its segment", () => {
    const grid = new Map(hidden("segments", "grid").rows.map(([recency, ...row]) => [recency, row]));
    const alone = hidden("segments", "segments").rows.flatMap((row) => {
      const segment = RFM_SEGMENTS.find(({ id }) => texts.reports.segments.names[id] === row[0]);
      if (!segment || typeof row[1] !== "number") {
        return [];
      }
      const { recency, frequency } = segment;
      const counts = [1, 2, 3, 4, 5]
        .filter((r) => r >= recency[0] && r <= recency[1])
        .flatMap((r) => grid.get(`R ${r}`)!.slice(frequency[0] - 1, frequency[1]));
      const seen = counts.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : 0), 0);
      const hidden = counts.filter((count) => typeof count !== "number").length;
      return hidden === 1 && isFew(row[1] - seen) ? [`${segment.id}: ${row[1] - seen}`] : [];
    });
    expect(alone).toEqual([]);
  });

  it("show no mean of a cohort age at which fewer than 5 bought", () => {
    const counts = tableOf(privateReport("cohorts", cells), "counts");
    const curve = hidden("cohorts", "curve");
    const few = curve.rows.filter(([age, mean]) => {
      const column = counts.columns.findIndex(({ key }) => key === `age${age}`);
      const bought = counts.rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
      return isFew(bought) && mean !== null;
    });
    expect(few).toEqual([]);
  });

  it("name no complaint that fewer than 5 have, or all but fewer than 5", () => {
    const { columns, rows } = hidden("profiles", "portrait");
    const column = columns.findIndex(({ key }) => key === "complaint");
    const counts = rows.flatMap((row) => {
      const [, count, of] = /\((\d+) of (\d+)\)$/.exec(String(row[column])) ?? [];
      return count ? [[Number(count), Number(of) - Number(count)]] : [];
    });
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter((own) => own.some(isFew))).toEqual([]);
  });
});

/** What the pages say: headlines, findings, things to do, and cards that have a figure. */
const said = (report: Report) =>
  report.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): string[] => {
      switch (block.kind) {
        case "headline":
          return block.sentences.map(({ text }) => text);
        case "todo":
          return block.lines.map(({ text }) => text);
        case "chart":
          return [block.finding];
        case "cards":
          return block.cards.flatMap(({ label, value }) => (value === words.hidden ? [] : [label]));
        default:
          return [];
      }
    }),
  );
/** Names of rows that have lost a figure of their own; numbers are no names. */
const hiddenNames = (report: Report, open: Report) => {
  const before = new Map(tablesOf(open).map((table) => [table.id, table.rows]));
  return new Set(
    tablesOf(report)
      .filter(({ id }) => !NO_GROUPS.has(id))
      .flatMap(({ id, columns, rows }) => {
        const names = columns.flatMap(({ format, names: of }, column) =>
          format === "text" && of === undefined ? [column] : [],
        );
        const name = names.find((column) => columns[column]!.key !== "by");
        return rows.flatMap((row, at) => {
          const lost = row.some(
            (value, column) => !columns[column]!.together && value !== before.get(id)?.[at]?.[column],
          );
          const own = name === undefined ? undefined : row[name];
          return lost && typeof own === "string" && own !== words.hidden && !/^\d*$/.test(own) ? [own] : [];
        });
      }),
  );
};
const names = (sentence: string, name: string) =>
  new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "iu").test(
    sentence,
  );

/** 120 who answered, complained and were called: three groups of 70, 35 and 15, the second unlike the others. */
const listening = () => {
  const all = Array.from({ length: 120 }, (_, index) => index);
  const group = (index: number) => (index < 70 ? "Alpha" : index < 105 ? "Bravo" : "Carol");
  const day = (index: number) => 45658 + ((index * 37) % 180);
  return {
    orders: [
      ["Customer ID", "Order Date", "Amount", "Branch"],
      ...all.flatMap((index) =>
        [0, 1, 2].map((order) => [`c${index}`, day(index) + 20 * order, 10 + index + order, group(index)]),
      ),
    ],
    surveys: [
      [
        "Customer ID",
        "Date",
        "Branch",
        "Service (1-5)",
        "Satisfaction (1-5)",
        "Recommend us (0-10)",
        "Comment",
      ],
      ...all.map((index) => [
        `c${index}`,
        day(index),
        group(index),
        1 + ((index * 3) % 5),
        group(index) === "Bravo" ? 1 + (index % 3) : 4 + (index % 2),
        group(index) === "Bravo" ? index % 7 : 8 + (index % 3),
        group(index) === "Bravo"
          ? "Delivery was late and the parcel broken"
          : "Great quality, friendly staff",
      ]),
    ],
    tickets: [
      ["Ticket ID", "Customer ID", "Created at", "Resolved at", "Reason", "Branch"],
      ...all.map((index) => [
        `t${index}`,
        `c${index}`,
        day(index),
        day(index) + (group(index) === "Bravo" ? 9 : 1),
        `Complaint ${index % 4}`,
        group(index),
      ]),
    ],
    interactions: [
      ["Customer ID", "Date", "Event"],
      ...all.map((index) => [`c${index}`, day(index), `call ${group(index)}`]),
    ],
  } as Record<string, (string | number)[][]>;
};

describe.each(["satisfaction", "nps", "service", "feedback", "loyalty", "contact", "customer-card"])(
  "the page %s",
  (id) => {
    it.each([5, 20, 50, 80])("names no group of fewer than %i", (smallest) => {
      const [report, open] = [smallest, 0].map((least) =>
        privateReport(id, listening(), { smallest: least }),
      );
      const told = said(report!).flatMap((sentence) =>
        [...hiddenNames(report!, open!)]
          .filter((name) => names(sentence, name))
          .map((name) => `${name}: ${sentence}`),
      );
      expect(told).toEqual([]);
    });
  },
);

it.each(["satisfaction", "nps", "service"])(
  "the page %s names the group that stands out where it may",
  (id) => {
    const bravo = (smallest: number) =>
      said(privateReport(id, listening(), { smallest })).filter((sentence) => names(sentence, "Bravo"))
        .length;
    expect(bravo(30)).toBeGreaterThan(1);
    expect(bravo(50)).toBe(0);
  },
);
