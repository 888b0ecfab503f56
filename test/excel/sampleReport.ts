import type { Report, ReportSheet, TableBlock } from "../../src/reports/report";

const customers = (rows: TableBlock["rows"]): TableBlock => ({
  kind: "table",
  id: "customers",
  filter: true,
  columns: [
    { key: "customer", title: "Customer", format: "text" },
    { key: "total", title: "Total", format: "money" },
    { key: "last", title: "Last purchase", format: "date" },
  ],
  rows,
});

/** Two sheets with every kind of block. */
export function sampleReport(rows: TableBlock["rows"] = [["007", 12.5, 45658]], groups = 3): Report {
  const overview: ReportSheet = {
    id: "overview",
    name: "Segments",
    blocks: [
      { kind: "heading", level: 1, text: "Customer segments" },
      { kind: "note", tone: "finding", text: "=1+1 is what the largest group is called." },
      { kind: "keyFigures", figures: [{ label: "Customers", value: rows.length, format: "integer" }] },
      {
        kind: "table",
        id: "groups",
        columns: [
          { key: "group", title: "Group", format: "text" },
          { key: "customers", title: "Customers", format: "integer", scale: "colors" },
          { key: "share", title: "Share", format: "percent", scale: "bars" },
          { key: "revenue", title: "Revenue", format: "money0" },
        ],
        rows: Array.from({ length: groups }, (_, index) => [
          `Group ${index}`,
          index + 1,
          (index + 1) / 10,
          100 * index,
        ]),
      },
      {
        kind: "chart",
        id: "customers",
        type: "columnClustered",
        title: "Customers by group",
        finding: "Group 2 is the largest.",
        table: "groups",
        category: "group",
        series: [{ column: "customers" }, { column: "share", as: "line", secondAxis: true }],
        categoryTitle: "Group",
        valueTitle: "Customers",
      },
      {
        kind: "chart",
        id: "revenue",
        type: "barClustered",
        title: "Customers and revenue",
        finding: "Group 2 brings in the most.",
        table: "groups",
        category: "group",
        series: [{ column: "customers" }, { column: "revenue" }],
      },
    ],
  };
  return {
    id: "sample",
    title: "Sample",
    issues: [],
    sheets: [overview, { id: "list", name: "Customers", freezeAt: "customers", blocks: [customers(rows)] }],
  };
}
