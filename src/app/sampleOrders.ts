import type { Texts } from "../locales";
import type { Report, Value } from "../reports/report";

/** Id under which the sample's sheet is written, found again and removed, like a report's. */
const SAMPLE_ID = "sample-orders";

const CUSTOMERS = 120;
const FIRST_DAY = 45292; // 2024-01-01
const DAYS = 540;
const SEED = 20240101;

/** Invented orders: customers buy at rates of their own, and most stop one day. The same every time. */
export function sampleOrders({ sample }: Texts["pane"]): Report {
  const { customer, order, date, amount, channel, score } = sample.columns;
  return {
    id: SAMPLE_ID,
    title: sample.sheet,
    issues: [],
    sheets: [
      {
        id: "orders",
        name: sample.sheet,
        freezeAt: "orders",
        blocks: [
          {
            kind: "table",
            id: "orders",
            filter: true,
            columns: [
              { key: "customer", title: customer, format: "text" },
              { key: "order", title: order, format: "text" },
              { key: "date", title: date, format: "date" },
              { key: "amount", title: amount, format: "money" },
              { key: "channel", title: channel, format: "text" },
              { key: "score", title: score, format: "integer" },
            ],
            rows: orderRows(sample.channels),
          },
        ],
      },
    ],
  };
}

function orderRows(channels: readonly string[]): Value[][] {
  const random = parkMiller(SEED);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const orders: { readonly day: number; readonly cells: readonly Value[] }[] = [];
  for (let index = 0; index < CUSTOMERS; index++) {
    const gap = 15 + exponential(60);
    const spend = 40 + exponential(160);
    const favourite = channels[Math.floor(random() * channels.length)] ?? "";
    const born = Math.floor(random() * DAYS * 0.7);
    const lives = exponential(260);
    for (
      let day = born;
      day < Math.min(DAYS, born + lives);
      day += Math.max(1, Math.round(exponential(gap)))
    ) {
      const paid = Math.round(spend * (0.5 + random()) * 100) / 100;
      // About every third order is followed by an answer; who stays longer is happier.
      const answer = random() < 0.35 ? Math.min(10, Math.floor(4 + lives / 80 + random() * 5)) : null;
      orders.push({ day, cells: [`C${1001 + index}`, paid, favourite, answer] });
    }
  }
  return orders
    .sort((a, b) => a.day - b.day)
    .map(({ day, cells: [customer = null, paid = null, channel = null, answer = null] }, index) => [
      customer,
      `O${100_001 + index}`,
      FIRST_DAY + day,
      paid,
      channel,
      answer,
    ]);
}

/** Park and Miller (1988), minimal standard generator: numbers from 0 to 1, the same for the same seed. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
