import { fill } from "../../locales/translate";
import { basisInWords } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block, Value } from "../report";
import type { Valued } from "./valued";

/** Expected purchases, residual purchases and CLV of one customer, side by side with what each of them says. */
export function threeNumbers(valued: Valued): Block[] {
  const { texts, ids, options, customers, forecast, residual } = valued;
  const words = texts.reports.lifetimeValue;
  const row = typicalRepeatBuyer(valued);
  const { months, annualRate, margin } = options;
  const basis = basisInWords(options, texts);
  const decimal = (value: number) => formatValue(value, "decimal2", texts.locale);
  const money = (value: number) => formatValue(value, "money", texts);
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const expected = forecast.expectedPurchases[row]!;
  const spend = forecast.expectedSpend[row]!;
  const value = forecast.value[row]!;
  const byMargin = margin === 1 ? "" : fill(words.three.margin, { margin: percent(margin) });
  const line = (text: { name: string; text: string }, result: number): Value[] => {
    const detail = {
      months,
      basis,
      rate: percent(annualRate),
      expected: decimal(expected),
      spend: money(spend),
      margin: byMargin,
      undiscounted: money(expected * spend * margin),
      residual: decimal(residual?.[row] ?? 0),
      value: money(result),
    };
    return [fill(text.name, detail), result, fill(text.text, detail)];
  };
  const { three } = words;
  const counted = [
    line(three.alive, forecast.probabilityAlive[row]!),
    line(three.expected, expected),
    ...(residual ? [line(three.residual, residual[row]!)] : []),
  ];
  const inMoney = [
    line(three.spend, spend),
    line(three.value, value),
    ...(residual ? [line(three.residualValue, residual[row]! * spend * margin)] : []),
  ];
  return [
    { kind: "heading", level: 2, text: words.headings.three },
    {
      kind: "note",
      text: fill(three.customer, {
        customer: ids?.id(customers.ids[row]!) ?? customers.ids[row]!,
        days: customers.purchaseDays[row]!,
        x: customers.x[row]!,
        since: formatValue(customers.daysSinceLast[row]!, "days", texts.locale),
        alive: percent(forecast.probabilityAlive[row]!),
      }),
    },
    {
      kind: "table",
      id: "threeNumbers",
      columns: [
        { key: "number", title: words.columns.number, format: "text" },
        {
          key: "result",
          title: words.columns.result,
          format: "decimal2",
          rowFormats: [...counted.map(() => "decimal2" as const), ...inMoney.map(() => "money" as const)],
        },
        { key: "meaning", title: words.columns.meaning, format: "text" },
      ],
      rows: [...counted, ...inMoney],
    },
  ];
}

/** The repeat buyer in the middle of all repeat buyers by predicted value. */
function typicalRepeatBuyer({ byValue, customers }: Valued): number {
  const repeaters = byValue.filter((row) => customers.x[row]! > 0);
  return repeaters[repeaters.length >> 1] ?? byValue[0]!;
}
