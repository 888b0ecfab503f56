import { reportFrom, rowsOf } from "./reportFrom";

type Cells = (string | number)[][];

/**
 * Titles as the systems export them; the lines are made up. Two customers and three orders everywhere: a kettle with two
 * cups for the first, a kettle again for the first, and cups alone for the second.
 */
const LINES: Record<string, { readonly cells: Cells; readonly first: string; readonly second: string }> = {
  Superstore: {
    first: "Kettle, steel",
    second: "Cup, blue",
    cells: [
      [
        ...["Row ID", "Order ID", "Order Date", "Ship Date", "Ship Mode", "Customer ID", "Customer Name"],
        ...["Segment", "Country", "City", "State", "Postal Code", "Region", "Product ID", "Category"],
        ...["Sub-Category", "Product Name", "Sales", "Quantity", "Discount", "Profit"],
      ],
      ...(
        [
          [1, "CA-2016-1001", "11/8/2016", "AB-1001", "Ann Bell", "FUR-1", "Kettle, steel", 60, 1, 0.1, 9],
          [2, "CA-2016-1001", "11/8/2016", "AB-1001", "Ann Bell", "FUR-2", "Cup, blue", 20, 2, 0, 4],
          [3, "CA-2016-1002", "12/28/2016", "AB-1001", "Ann Bell", "FUR-1", "Kettle, steel", 66, 1, 0, 11],
          [4, "CA-2017-1003", "1/19/2017", "CD-1002", "Cid Dow", "FUR-2", "Cup, blue", 10, 1, 0, 2],
        ] as const
      ).map(([row, order, day, id, name, product, title, sales, quantity, discount, profit]) => [
        ...[row, order, day, day, "Second Class", id, name, "Consumer", "United States", "Henderson"],
        ...["Kentucky", 42420, "South", product, "Furniture", "Kitchen", title, sales, quantity, discount],
        profit,
      ]),
    ],
  },
  Olist: {
    first: "k001",
    second: "c001",
    cells: [
      [
        ...["order_id", "customer_id", "customer_unique_id", "order_status", "order_purchase_timestamp"],
        ...["order_approved_at", "order_delivered_customer_date", "order_item_id", "product_id", "seller_id"],
        ...["price", "freight_value", "product_category_name_english", "customer_city", "customer_state"],
      ],
      ...(
        [
          ["e481f51c", "9ef432eb", "7c396fd4", "2017-10-02 10:56:33", 1, "k001", 60],
          ["e481f51c", "9ef432eb", "7c396fd4", "2017-10-02 10:56:33", 2, "c001", 10],
          ["e481f51c", "9ef432eb", "7c396fd4", "2017-10-02 10:56:33", 3, "c001", 10],
          ["53cdb2fc", "b0830fb4", "7c396fd4", "2018-07-24 20:41:37", 1, "k001", 66],
          ["47770eb9", "41ce2a54", "af07308b", "2018-08-08 08:38:49", 1, "c001", 10],
        ] as const
      ).map(([order, customer, person, at, item, product, price]) => [
        ...[order, customer, person, "delivered", at, at, at, item, product, "3504c0cb", price, 8.72],
        ...["housewares", "sao paulo", "SP"],
      ]),
    ],
  },
  淘宝: {
    first: "不锈钢水壶",
    second: "蓝色茶杯",
    cells: [
      [
        ...["子订单编号", "主订单编号", "买家会员名", "商品标题", "商品价格", "购买数量", "商品属性"],
        ...["订单状态", "买家应付货款", "买家实际支付金额", "订单创建时间", "订单付款时间"],
      ],
      ...(
        [
          ["A1001", "A1001", "tb小安", "不锈钢水壶", 66, 1, 60, "2024-10-02 10:56:33"],
          ["A1002", "A1001", "tb小安", "蓝色茶杯", 10, 2, 20, "2024-10-02 10:56:33"],
          ["A2001", "A2001", "tb小安", "不锈钢水壶", 66, 1, 66, "2024-11-11 00:02:10"],
          ["A3001", "A3001", "tb小波", "蓝色茶杯", 10, 1, 10, "2024-11-12 21:20:00"],
        ] as const
      ).map(([own, order, buyer, title, price, quantity, paid, at]) => [
        ...[own, order, buyer, title, price, quantity, "颜色:默认", "交易成功", price * quantity, paid, at],
        at,
      ]),
      [
        "A4001",
        "A4001",
        "tb小波",
        "蓝色茶杯",
        10,
        1,
        "颜色:默认",
        "交易关闭",
        10,
        0,
        "2024-11-13 09:00:00",
        "",
      ],
    ],
  },
};

describe.each(Object.entries(LINES))(
  "lines of %s, read without any mapping",
  (_, { cells, first, second }) => {
    const report = reportFrom({ report: "products", cells });

    it("tell products by sales, with orders and customers", () => {
      expect(rowsOf(report, "products")).toMatchObject([
        { product: first, revenue: 126, customers: 1, orders: 2 },
        { product: second, revenue: 30, customers: 2, orders: 2 },
      ]);
    });
  },
);

/** Three customers who look, two who add to the cart, one who buys; titles as the systems export them. */
const STEPS = [
  ["u1", 0, "view"],
  ["u1", 600, "cart"],
  ["u1", 1200, "buy"],
  ["u2", 3600, "view"],
  ["u2", 4500, "cart"],
  ["u3", 7200, "view"],
] as const;
const FROM = Date.UTC(2025, 0, 6, 9) / 1000;
/** Long after, so that no window is open. */
const LATE = 100 * 86_400;

const EVENTS: Record<string, { readonly cells: Cells; readonly steps: string }> = {
  Mixpanel: {
    steps: "Product Viewed, Product Added, Order Completed",
    cells: [
      [
        "event",
        "time",
        "distinct_id",
        "$browser",
        "$city",
        "$device_id",
        "mp_country_code",
        "$os",
        "$insert_id",
      ],
      ...[...STEPS, ["u9", LATE, "view"] as const].map(([who, after, step], at) => [
        { view: "Product Viewed", cart: "Product Added", buy: "Order Completed" }[step],
        FROM + after,
        who,
        ...["Chrome", "Berlin", `d${at}`, "DE", "Mac OS X", `i${at}`],
      ]),
    ],
  },
  GA4: {
    steps: "view_item, add_to_cart, purchase",
    cells: [
      [
        ...["event_date", "event_timestamp", "event_name", "user_pseudo_id", "device.category"],
        ...["geo.country", "traffic_source.source", "traffic_source.medium", "platform"],
      ],
      ...[...STEPS, ["u9", LATE, "view"] as const].map(([who, after, step]) => [
        Number(new Date((FROM + after) * 1000).toISOString().slice(0, 10).replace(/-/g, "")),
        (FROM + after) * 1_000_000,
        { view: "view_item", cart: "add_to_cart", buy: "purchase" }[step],
        who,
        ...["mobile", "Germany", "google", "organic", "WEB"],
      ]),
    ],
  },
};

describe.each(Object.entries(EVENTS))("events of %s, read without any mapping", (_, { cells, steps }) => {
  it("tell how many came how far, and how long it took", () => {
    const report = reportFrom({ report: "funnel", cells, options: { steps } });
    expect(rowsOf(report, "steps").map(({ customers }) => customers)).toEqual([3, 2, 1]);
  });
});
