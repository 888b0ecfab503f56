import { clipped } from "../core/cells/issue";
import type { DateOrder } from "../core/cells/read/dates";
import { dateFromNumber, parseDate } from "../core/cells/read/dates";
import { CoreError } from "../core/errors";
import { readScale, rescale } from "../core/metrics/satisfaction";
import { pseudonym } from "../core/text/pseudonym";
import { asOfDay, summaryOf } from "./customerData";
import { define, defineTable } from "./entry";
import { column, each, one, optional, sparse } from "./parameters";
import { readSalt } from "./salt";
import { orBlank } from "./tableCells";

const ORDERS = {
  dmy: ["日月年", "d/m/y", "day first"],
  mdy: ["月日年", "m/d/y", "month first"],
} as const satisfies Record<DateOrder, readonly string[]>;

export const intake = [
  defineTable("intake", {
    id: "CUSTOMERS",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      amounts: optional(column.numbers()),
      as_of: optional(one.date()),
      order_ids: sparse(optional(column.ids())),
    },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        firstPurchase: "date",
        lastPurchase: "date",
        daysSinceLast: "days",
        orders: "count",
        x: "count",
        tx: "days",
        T: "days",
        total: "money",
        meanAmount: "money",
        meanRepeatAmount: "money",
      },
    },
    citation:
      'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). "Counting your customers" the easy way. Marketing Science 24(2), 275–284.',
    examples: [
      {
        formula: '=CRM.CUSTOMERS(A1:A5, B1:B5, C1:C5, "2025-03-31")',
        cells: [
          ["customer", "date", "amount"],
          ["C1", "2025-01-10", 100],
          ["C1", "2025-01-10", 20],
          ["C1", "2025-02-09", 90],
          ["C2", "2025-03-01", 40],
        ],
        expected: [
          [
            "Customer",
            "First purchase",
            "Last purchase",
            "Days since last purchase",
            "Orders",
            "x (repeat purchase days)",
            "t_x (days)",
            "T (days)",
            "Total",
            "Mean amount per order",
            "Mean amount per repeat purchase day",
          ],
          ["C1", 45667, 45697, 50, 3, 1, 30, 80, 210, 70, 90],
          ["C2", 45717, 45717, 30, 1, 0, 0, 30, 40, 40, ""],
        ],
      },
      {
        formula: "=CRM.CUSTOMERS(A1:A2, B1:B2, , , , , FALSE)",
        cells: [
          ["13313.0", 45658],
          [13313, 45668],
        ],
        expected: [["13313", 45658, 45668, 0, 2, 1, 10, 10, "", "", ""]],
      },
    ],
    run: ({ ids, dates, amounts, as_of, order_ids }) => {
      const summary = summaryOf({ ids, dates, amounts, order_ids }, asOfDay(dates, as_of));
      const money = (values: Float64Array, i: number) => (amounts ? orBlank(values[i]!) : "");
      return {
        rows: summary.ids.map((id, i) => [
          id,
          summary.first[i]!,
          summary.last[i]!,
          summary.daysSinceLast[i]!,
          summary.orders[i]!,
          summary.x[i]!,
          summary.txDays[i]!,
          summary.TDays[i]!,
          money(summary.total, i),
          money(summary.meanAmount, i),
          money(summary.meanRepeatAmount, i),
        ]),
      };
    },
  }),

  define("intake", {
    id: "RESCALE",
    parameters: { score: each.number(), from_scale: each.any(), to_scale: each.any() },
    result: { shape: "elements", unit: "score" },
    citation: "standard",
    examples: [
      { formula: '=CRM.RESCALE(3, 5, "0-10")', expected: 5 },
      { formula: "=CRM.RESCALE(A1:A3, 5, 10)", cells: [[1], [4], [5]], expected: [[1], [7.75], [10]] },
    ],
    run: ({ score, from_scale, to_scale }) => rescale(score, readScale(from_scale), readScale(to_scale)),
  }),

  define("intake", {
    id: "TODATE",
    parameters: { text: each.any(), order: optional(one.choice(ORDERS)) },
    result: { shape: "elements", unit: "date" },
    citation: "own",
    examples: [
      { formula: '=CRM.TODATE("2025年3月4日")', expected: 45720 },
      { formula: '=CRM.TODATE("25/04/2025", "dmy")', expected: 45772 },
      {
        formula: "=CRM.TODATE(A1:A3)",
        cells: [["2025年3月"], [20250304], [45720.6]],
        expected: [[45717], [45720], [45720]],
      },
    ],
    run: ({ text, order }) => toDate(text, order),
  }),

  define("intake", {
    id: "PSEUDONYM",
    parameters: { id: each.id() },
    result: { shape: "elements", unit: "text" },
    citation:
      "Krawczyk, H., Bellare, M. & Canetti, R. (1997). HMAC: keyed-hashing for message authentication. RFC 2104.",
    // Without the user's own salt there is nothing else to show.
    examples: [
      { formula: '=CRM.PSEUDONYM("C1")', expected: { error: "#N/A" } },
      {
        formula: "=CRM.PSEUDONYM(A1:A2)",
        cells: [["C1"], ["C2"]],
        expected: [[{ error: "#N/A" }], [{ error: "#N/A" }]],
      },
    ],
    run: ({ id }) => {
      const salt = readSalt();
      if (!salt) {
        throw new CoreError("notAvailable", "saltMissing");
      }
      return pseudonym(id, salt);
    },
    uncached: true,
  }),
];

const PROBLEMS = { ambiguous: "dateAmbiguous", noYear: "dateWithoutYear", none: "notADate" } as const;

function toDate(text: string | number, order: DateOrder | undefined): number {
  const reading =
    typeof text === "number" ? (dateFromNumber(text) ?? "none") : parseDate(String(text), { order });
  if (typeof reading === "string") {
    throw new CoreError("value", PROBLEMS[reading], { parameter: "text", text: clipped(String(text)) });
  }
  return reading.day;
}
