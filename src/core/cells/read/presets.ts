import type { Role } from "../roles";

/** The columns that a platform's export has, by title. */
export interface Preset {
  readonly id: string;
  /** Titles that together tell this export from others. */
  readonly signature: readonly string[];
  readonly columns: Readonly<Record<string, Role>>;
  /** Titles of columns that repeat the order's figure on each of its lines. */
  readonly orderLevel?: readonly Role[];
}

export const PRESETS: readonly Preset[] = [
  {
    id: "taobao",
    signature: ["订单编号", "买家会员名", "买家实际支付金额"],
    columns: {
      订单编号: "order",
      买家会员名: "customer",
      买家应付货款: "amountDue",
      总金额: "listAmount",
      买家实际支付金额: "amount",
      订单状态: "status",
      订单创建时间: "date",
      订单付款时间: "paymentDate",
      宝贝标题: "product",
      宝贝总数量: "quantity",
      店铺名称: "store",
      退款金额: "refund",
      联系手机: "contact",
      买家留言: "comment",
      订单关闭原因: "reason",
    },
  },
  {
    id: "jd",
    signature: ["订单号", "京东价", "下单帐号"],
    columns: {
      订单号: "order",
      商品名称: "product",
      订购数量: "quantity",
      京东价: "price",
      下单时间: "date",
      付款确认时间: "paymentDate",
      订单金额: "listAmount",
      应付金额: "amountDue",
      订单状态: "status",
      下单帐号: "customer",
      联系电话: "contact",
    },
    orderLevel: ["listAmount", "amountDue"],
  },
  {
    id: "youzan",
    signature: ["订单号", "买家付款时间", "订单实付金额"],
    columns: {
      订单号: "order",
      订单状态: "status",
      订单创建时间: "date",
      下单时间: "date",
      买家付款时间: "paymentDate",
      订单实付金额: "amount",
      订单应付金额: "amountDue",
      商品名称: "product",
      商品类目: "category",
      商品数量: "quantity",
      商品单价: "price",
      买家昵称: "customer",
      买家手机号: "contact",
      订单已退款金额: "refund",
      归属店铺: "store",
      订单来源: "channel",
      收货省份: "region",
    },
    orderLevel: ["amount", "amountDue", "refund"],
  },
  {
    id: "fxiaoke",
    signature: ["销售订单编号", "客户名称", "下单日期"],
    columns: {
      销售订单编号: "order",
      客户名称: "customer",
      下单日期: "date",
      "销售订单金额(元)": "amount",
      销售订单金额: "amount",
      "退款金额(元)": "refund",
      订单状态: "status",
      负责人: "salesperson",
      归属部门: "team",
      客户级别: "memberLevel",
      来源: "channel",
    },
  },
  {
    id: "zohoSalesOrders",
    signature: ["SO Number", "Account Name", "Grand Total"],
    columns: {
      "SO Number": "order",
      "Account Name": "customer",
      "Created Time": "date",
      "Grand Total": "amount",
      "Sub Total": "listAmount",
      Status: "status",
      "Sales Order Owner": "salesperson",
      Currency: "currency",
    },
  },
  {
    id: "zohoDeals",
    signature: ["Deal Name", "Account Name", "Closing Date"],
    columns: {
      "Record Id": "order",
      "Account Name": "customer",
      "Closing Date": "date",
      Amount: "amount",
      Stage: "stage",
      "Lead Source": "channel",
      "Deal Owner": "salesperson",
    },
  },
  {
    id: "shopify",
    signature: ["Name", "Financial Status", "Lineitem name"],
    columns: {
      Name: "order",
      Email: "customer",
      "Financial Status": "status",
      "Created at": "date",
      "Paid at": "paymentDate",
      Currency: "currency",
      Subtotal: "listAmount",
      Total: "amount",
      "Refunded Amount": "refund",
      "Discount Code": "campaign",
      "Discount Amount": "discount",
      "Lineitem name": "product",
      "Lineitem quantity": "quantity",
      "Lineitem price": "price",
      Source: "channel",
      "Shipping Province": "region",
      Phone: "contact",
    },
    orderLevel: ["amount", "listAmount", "refund", "discount"],
  },
  {
    id: "woocommerce",
    signature: ["Order Number", "Order Status", "Order Total Amount"],
    columns: {
      "Order Number": "order",
      "Order Status": "status",
      "Order Date": "date",
      "Paid Date": "paymentDate",
      "Customer User ID": "customer",
      "Email (Billing)": "contact",
      "Order Total Amount": "amount",
      "Order Subtotal Amount": "listAmount",
      "Order Refund Amount": "refund",
      "Item Name": "product",
      Quantity: "quantity",
      "Item Cost": "price",
      "Coupon Code": "campaign",
      "State Name (Billing)": "region",
    },
    orderLevel: ["amount", "listAmount", "refund"],
  },
  {
    id: "wenjuanxing",
    signature: ["序号", "提交答卷时间", "所用时间"],
    columns: { 提交答卷时间: "date", 来源: "channel" },
  },
];

/** The preset whose signature is among the titles, or undefined. */
export function findPreset(titles: readonly string[]): Preset | undefined {
  const present = new Set(titles.map((title) => title.trim()));
  return PRESETS.find(({ signature }) => signature.every((title) => present.has(title)));
}
