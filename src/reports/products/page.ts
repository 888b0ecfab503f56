import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { share } from "../kit/shares";
import type { Block, Sentence, TableBlock, Told } from "../report";
import { affinityTable } from "./otherTables";
import { productTable } from "./productTables";
import type { Sold } from "./sold";

/** Products that stand on the page. */
const SHOWN = 10;
const MOST_OF_SALES = 0.8;

export function pageBlocks(made: Sold, wanted: number): Block[] {
  const { texts } = made;
  const { products: words } = texts.reports;
  const top = productTable(made, "top", SHOWN);
  return [
    { kind: "headline", sentences: headline(made) },
    cards(made),
    {
      kind: "chart",
      id: "sales",
      type: "barClustered",
      title: words.charts.sales,
      finding: fill(words.charts.salesFinding, { count: Math.min(SHOWN, made.named.length) }),
      measure: words.charts.salesMeasure,
      table: "products",
      rowCount: Math.min(SHOWN, made.named.length),
      category: "product",
      series: [{ column: "revenue" }],
      emphasis: { rows: [0] },
      labels: true,
    },
    {
      kind: "chart",
      id: "repeat",
      type: "barClustered",
      title: words.charts.repeat,
      finding: repeatFinding(made, top),
      measure: words.charts.repeatMeasure,
      table: "products",
      rowCount: Math.min(SHOWN, made.named.length),
      category: "product",
      series: [{ column: "repeat" }],
      emphasis: { rows: mostRepeated(made).slice(0, 1) },
      axis: { percent: true },
      labels: true,
    },
    top,
    affinityTable(made),
    { kind: "todo", lines: todo(made, wanted) },
  ];
}

function headline(made: Sold): Sentence[] {
  const { texts, named, products, together } = made;
  const { findings } = texts.reports.products;
  const [first] = named;
  const percent = (value: number | null) => formatValue(value, "percent", texts.locale);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const sentences: Sentence[] = [];
  if (first) {
    sentences.push({
      text: fill(findings.best, {
        product: brief(first.value),
        share: percent(share(first.revenue, products.total.revenue)),
        customers: count(first.customers),
      }),
      about: [{ table: "top", row: 0 }],
    });
  }
  const few = productsForMost(made);
  sentences.push({
    text: fill(findings.few, { count: count(few), all: count(named.length) }),
  });
  const [pair] = together.found;
  sentences.push({
    text: pair
      ? fill(findings.pair, {
          first: brief(pair.first, 18),
          second: brief(pair.second, 18),
          times: formatValue(pair.lift, "number", texts.locale),
          low: formatValue(pair.liftLow, "number", texts.locale),
        })
      : findings.noPair,
  });
  return sentences;
}

function cards(made: Sold): Block {
  const { texts, named, products, after, together } = made;
  const { common, products: words } = texts.reports;
  const buyers = [...after.values()].reduce(
    (sum, { customers, repeaters }) => [sum[0]! + repeaters, sum[1]! + customers],
    [0, 0],
  );
  return {
    kind: "cards",
    cards: [
      { label: common.revenue, value: products.total.revenue, format: "money0" },
      { label: words.cards[made.column], value: named.length, format: "integer" },
      { label: words.cards.few, value: productsForMost(made), format: "integer" },
      { label: words.cards.repeat, value: share(buyers[0]!, buyers[1]!), format: "percent" },
      { label: words.cards.pairs, value: together.found.length, format: "integer" },
    ],
  };
}

/** So many products bring the most of sales. */
export function productsForMost({ named, products }: Sold): number {
  let running = 0;
  const place = named.findIndex(
    ({ revenue }) => (running += revenue) >= MOST_OF_SALES * products.total.revenue - 1e-9,
  );
  return place < 0 ? named.length : place + 1;
}

/** Rows of the page's table, the most often bought again first. */
function mostRepeated({ named, after }: Sold): number[] {
  const rate = (row: number) => {
    const own = after.get(named[row]!.value);
    return own ? own.repeaters / own.customers : 0;
  };
  return [...named.slice(0, SHOWN).keys()].sort((a, b) => rate(b) - rate(a) || a - b);
}

function repeatFinding(made: Sold, top: TableBlock): string {
  const { texts, named } = made;
  const [row] = mostRepeated(made);
  if (row === undefined) {
    return "";
  }
  const at = top.columns.findIndex(({ key }) => key === "repeat");
  return fill(texts.reports.products.charts.repeatFinding, {
    product: brief(named[row]!.value, 22),
    share: formatValue(top.rows[row]![at] ?? null, "percent", texts.locale),
  });
}

function todo(made: Sold, wanted: number) {
  const { texts, leaving, together, days } = made;
  const { todo: words } = texts.reports.products;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const lines: { text: string; sheet?: string; about?: readonly Told[] }[] = [];
  if (wanted > 0) {
    lines.push({ text: fill(words.next, { count: count(wanted) }), sheet: "next" });
  }
  const [worst] = leaving;
  if (worst) {
    const { value, observed, share: back, others } = worst;
    lines.push({
      text: fill(words.leaving, {
        product: brief(value, 18),
        share: percent(back),
        others: percent(others),
        days,
        n: count(observed),
      }),
      sheet: "together",
      about: [{ customers: observed }],
    });
  }
  const [pair] = together.found;
  if (pair) {
    lines.push({
      text: fill(words.pair, { first: brief(pair.first, 20), second: brief(pair.second, 20) }),
      sheet: "together",
    });
  }
  return lines.length > 0 ? lines : [{ text: words.nothing }];
}
