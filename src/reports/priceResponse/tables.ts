import { cents } from "../kit/shares";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";
import { isTold, type Responded, type Response } from "./responded";

/** All products together, and by category. */
export function groupTable({ texts, groups, byCategory }: Responded, id: string): TableBlock {
  const { columns, headings } = texts.reports.priceResponse;
  return {
    kind: "table",
    id,
    title: headings.groups,
    filter: true,
    columns: [
      column("group", byCategory ? texts.roles.category : columns.group, "text"),
      ...slopeColumns(texts),
      column("products", columns.products, "integer"),
      column("n", columns.cells, "integer"),
      column("revenue", texts.reports.common.revenue, "money0"),
      column("from", columns.fromShare, "percent"),
      column("to", columns.toShare, "percent"),
      column("test", columns.testShare, "percent"),
      ...testedColumns(texts),
    ],
    rows: groups.map((own): Value[] => [
      own.name,
      ...slope(own, texts),
      isTold(own) ? own.found.groups : own.products,
      isTold(own) ? own.found.n : null,
      cents(own.revenue),
      own.from,
      own.to,
      own.test?.ratio ?? null,
      ...tested(own),
    ]),
  };
}

/** Products one by one, with why some are refused. */
export function productTable({ texts, products }: Responded, id: string): TableBlock {
  const { columns, headings } = texts.reports.priceResponse;
  return {
    kind: "table",
    id,
    title: headings.products,
    filter: true,
    columns: [
      column("product", texts.roles.product, "text"),
      ...slopeColumns(texts),
      column("weeks", columns.weeks, "integer"),
      column("prices", columns.prices, "integer"),
      column("revenue", texts.reports.common.revenue, "money0"),
      column("usual", columns.usual, "money"),
      column("from", columns.from, "money"),
      column("to", columns.to, "money"),
      column("test", columns.test, "money"),
      ...testedColumns(texts),
    ],
    rows: products.map((own): Value[] => [
      own.name,
      ...slope(own, texts),
      isTold(own) ? own.found.n : null,
      isTold(own) ? own.found.groups : null,
      cents(own.revenue),
      cents(own.usual),
      cents(own.from),
      cents(own.to),
      own.test ? cents(own.test.ratio * own.usual) : null,
      ...tested(own),
    ]),
  };
}

type Texts = Responded["texts"];

function slopeColumns({ reports }: Texts) {
  const { columns } = reports.priceResponse;
  return [
    column("elasticity", columns.elasticity, "decimal2"),
    column("low", columns.low, "decimal2"),
    column("high", columns.high, "decimal2"),
    column("verdict", columns.verdict, "text"),
  ];
}

function slope(own: Response, texts: Texts): Value[] {
  const { elasticity, low, high } = isTold(own) ? own.found : NOTHING;
  return [elasticity, low, high, verdict(own, texts)];
}

const NOTHING = { elasticity: null, low: null, high: null };

export function verdict(own: Response, { reports }: Texts): string {
  const { verdicts, refusals } = reports.priceResponse;
  return isTold(own) ? verdicts[own.verdict] : refusals[own.found as keyof typeof refusals];
}

function testedColumns({ reports }: Texts) {
  const { columns } = reports.priceResponse;
  return [
    column("units", columns.units, "change"),
    column("change", columns.change, "change"),
    column("changeLow", columns.changeLow, "change"),
    column("changeHigh", columns.changeHigh, "change"),
  ];
}

function tested({ test }: Response): Value[] {
  return test ? [test.units, test.revenue, test.low, test.high] : [null, null, null, null];
}
