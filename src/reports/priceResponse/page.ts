import { fill } from "../../locales/translate";
import { brief } from "../kit/brief";
import { formatValue } from "../kit/formatValue";
import { excerpt } from "../kit/page/excerpt";
import { headline } from "../kit/page/headline";
import type { Block, Card, ChartBlock, Sentence, TableBlock } from "../report";
import { isTold, type Responded, type Told } from "./responded";
import { groupTable, productTable } from "./tables";

const SHOWN = 10;
const MOST_TO_DO = 3;

export function pageBlocks(made: Responded): Block[] {
  const groups = strongest(groupTable(made, "groups"));
  const products = strongest(productTable(made, "products"));
  const told = made.products.filter(isTold).length;
  return [
    headline(answers(made), more(made)),
    { kind: "cards", cards: cards(made) },
    ...charts(made),
    ...(groups.rows.length > 0
      ? [
          excerpt(groups, {
            id: "groupsShown",
            columns: ["group", "elasticity", "low", "high", "verdict", "products", "test", "change"],
            rows: SHOWN,
          }),
        ]
      : []),
    ...(told > 0
      ? [
          excerpt(products, {
            id: "productsShown",
            columns: ["product", "elasticity", "low", "high", "verdict", "usual", "test", "change"],
            rows: Math.min(told, SHOWN),
          }),
        ]
      : []),
    { kind: "todo", lines: todo(made) },
  ];
}

/** The first of those with an elasticity, what goes with its price most above the others. */
function strongest(table: TableBlock): TableBlock {
  const at = table.columns.findIndex(({ key }) => key === "elasticity");
  const told = table.rows.filter((row) => row[at] !== null).slice(0, SHOWN);
  return { ...table, rows: told.sort((a, b) => Number(a[at]) - Number(b[at])) };
}

const number = (value: number, { texts }: Responded) => formatValue(value, "decimal2", texts.locale);
const change = (value: number, { texts }: Responded) => formatValue(value, "change", texts.locale);

function answers(made: Responded): Sentence[] {
  const { findings } = made.texts.reports.priceResponse;
  const all = made.groups.find(isTold);
  if (!all) {
    const told = made.products.filter(isTold);
    const product = told.find(({ verdict }) => verdict !== "unsure") ?? told[0];
    return [{ text: product ? fill(findings.product, wordsOf(product, made)) : findings.nothing }];
  }
  return [{ text: fill(findings.group, wordsOf(all, made)) }];
}

function wordsOf({ name, found }: Told, made: Responded) {
  return {
    name: brief(name, 16),
    elasticity: number(found.elasticity, made),
    low: number(found.low, made),
    high: number(found.high, made),
  };
}

function more(made: Responded): Sentence[] {
  const { findings } = made.texts.reports.priceResponse;
  const told = made.groups.slice(made.byCategory ? 1 : 0).filter(isTold);
  const [most] = [...told].sort((a, b) => a.found.elasticity - b.found.elasticity);
  return [
    ...(made.byCategory && most ? [{ text: fill(findings.most, wordsOf(most, made)) }] : []),
    { text: findings.association },
  ];
}

function cards(made: Responded): Card[] {
  const { cards: words } = made.texts.reports.priceResponse;
  const { groups, products, counts } = made;
  const [all] = groups;
  const count = (verdict: string) =>
    [...groups.slice(made.byCategory ? 1 : 0), ...products].filter((own) => own.verdict === verdict).length;
  return [
    ...(all && isTold(all)
      ? [{ label: words.elasticity, value: all.found.elasticity, format: "decimal2" as const }]
      : []),
    { label: words.products, value: counts.products, format: "integer" },
    { label: words.told, value: counts.told, format: "integer" },
    { label: words.sensitive, value: count("sensitive"), format: "integer" },
    { label: words.insensitive, value: count("insensitive"), format: "integer" },
  ];
}

function charts(made: Responded): ChartBlock[] {
  const { charts: words } = made.texts.reports.priceResponse;
  const chart = (id: "groups" | "products", own: readonly Told[], category: string): ChartBlock[] => {
    const [most] = own;
    return most && own.length > 1
      ? [
          {
            kind: "chart",
            id: `${id}Chart`,
            type: "barClustered",
            title: words[id],
            finding: fill(words.finding, wordsOf(most, made)),
            measure: words.measure,
            table: id === "groups" ? "groupsShown" : "productsShown",
            rowCount: own.length,
            category,
            series: [{ column: "elasticity" }],
            emphasis: { rows: [0] },
            labels: true,
          },
        ]
      : [];
  };
  const shown = (own: readonly Told[]) =>
    own.slice(0, SHOWN).sort((a, b) => a.found.elasticity - b.found.elasticity);
  return [
    ...chart("groups", shown(made.groups.filter(isTold)), "group"),
    ...chart("products", shown(made.products.filter(isTold)), "product"),
  ];
}

function todo(made: Responded) {
  const { todo: words } = made.texts.reports.priceResponse;
  const money = (value: number) => formatValue(value, "money", made.texts);
  const told = made.products.filter(isTold).filter(({ test }) => test !== undefined);
  const sure = told.filter(({ verdict }) => verdict !== "unsure");
  const lines = [...sure, ...told.filter((own) => !sure.includes(own))].slice(0, MOST_TO_DO).map((own) => ({
    text: fill(words.test, {
      product: brief(own.name, 20),
      price: money(own.test!.ratio * own.usual),
      usual: money(own.usual),
      change: change(own.test!.revenue, made),
      low: change(own.test!.low, made),
      high: change(own.test!.high, made),
    }),
    sheet: "figures",
  }));
  return lines.length > 0 ? lines : [{ text: words.vary, sheet: "figures" }];
}
