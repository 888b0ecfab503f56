import { list, type WordPack } from "./pack";
import type { Role } from "./roles";

export const en: WordPack = {
  language: "en",
  systems: [
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
  ],
  roles: {
    customer: list(`
      customer id | customer no | customer number | customer code | cust id | client id |
      client no | user id | member id | member no | account id | buyer id | contact id | subscriber id |
      customer | client | buyer | member | account name | account | customer name | user | customer email |
      cust | id`),
    order: list(`
      order id | order no | order number | invoice no | invoice number | invoice id | transaction id |
      transaction no | receipt no | so number | order | invoice | transaction`),
    date: list(`
      order date | purchase date | transaction date | invoice date | sale date | event date | event time |
      response date | date | created at | created time | timestamp | time | day | created`),
    paymentDate: list(`paid at | payment date | payment time | paid date | date paid`),
    status: list(`order status | financial status | payment status | status`),
    amount: list(`
      paid amount | amount paid | total paid | order total | grand total | order amount | order value |
      sales amount | purchase amount | net sales | net amount | total amount | amount | total | sales |
      revenue | spend | turnover | payment | monetary | value | dollars`),
    amountDue: list(`amount due | due amount | payable`),
    listAmount: list(`subtotal | sub total | list amount | gross amount | gross sales`),
    refund: list(`
      refund amount | refunded amount | amount refunded | total refunded | refund total | total refund |
      total refunds | refunds total | refunded total | refund | refunds | refunded | returned amount |
      return amount | returns amount | returns total | total returns | returns | credited amount | refund value`),
    transactionType: list(`
      transaction type | txn type | sale type | order type | record type | entry type | document type |
      doc type | payment type | movement type | type`),
    currency: list(`currency | currency code`),
    quantity: list(`quantity | qty | units | item quantity | item count`),
    price: list(`unit price | item price | sale price | price`),
    discount: list(`discount amount | discount rate | discount`),
    unitCost: list(`unit cost | cost price | cogs | cost`),
    profit: list(`gross profit | profit | margin`),
    product: list(`
      sku | product name | item name | product | product id | product code | stock code | item code |
      product title | sku code | description`),
    category: list(`product category | category | product type | item category`),
    channel: list(`sales channel | channel | order source | lead source | source | platform`),
    region: list(`region | province | state | city | country | area | territory`),
    store: list(`store name | store | shop | outlet | branch`),
    salesperson: list(`salesperson | sales rep | account manager | owner | rep`),
    team: list(`team | department | dept`),
    memberLevel: list(`member level | membership level | loyalty tier | customer level | tier | membership`),
    registrationDate: list(`
      registration date | registered at | sign up date | signup date | first order date |
      first purchase date | join date | joined at`),
    campaign: list(`campaign | coupon code | discount code | promo code | coupon | promotion`),
    age: list(`age`),
    gender: list(`gender | sex`),
    income: list(`annual income | income | salary`),
    score: list(`
      nps | csat | ces | overall satisfaction | satisfaction score | likelihood to recommend | nps score |
      csat score | rating | score | satisfaction | stars`),
    importance: list(`importance`),
    reason: list(`churn reason | cancellation reason | reason`),
    comment: list(`comment | comments | feedback | review | review text | message | complaint | text`),
    event: list(
      `event type | event name | event | activity type | activity | interaction | action | touchpoint`,
    ),
    stage: list(`deal stage | sales stage | pipeline stage | stage | funnel step | step`),
    churned: list(`churned | is churned | churn | attrition | exited`),
    contractStart: list(`contract start date | contract start | subscription start | start date`),
    contractEnd: list(`
      contract end date | contract end | subscription end | expiry date | expiration date | end date |
      churn date`),
    ticketOpened: list(`ticket created | ticket opened | opened at | case opened | opened`),
    ticketAnswered: list(
      `first response at | first response time | first reply at | first response | answered at | answered`,
    ),
    ticketResolved: list(`resolved at | ticket resolved | solved at | closed at | resolved`),
    target: list(`target | goal | quota`),
    warningLimit: list(`warning limit | warning level | warning | alert level`),
    lowerLimit: list(`lower limit | floor | minimum`),
    upperLimit: list(`upper limit | ceiling | maximum`),
    contact: list(`phone number | mobile | phone | telephone | email address | email | e mail | tel`),
    customerName: list(`full name | contact name`),
    item: list(`item | attribute | question | factor`),
    share: list(`share | percentage | percent`),
    count: list(`count | customers | number of customers`),
    period: list(`period | month | quarter | year`),
    opening: list(`opening customers | opening | customers at start`),
    acquired: list(`new customers | acquired`),
    returned: list(`returned customers | reactivated customers | reactivated`),
    lost: list(`lost customers | lost`),
    closing: list(`closing customers | closing | customers at end`),
  } satisfies Readonly<Record<Role, readonly string[]>>,
  noRole: /ip$|shipping method|tracking|postal|zip|tax\b|taxes|address|fulfil/,
  statuses: {
    paid: list(`
      paid | completed | complete | fulfilled | processing | shipped | delivered | closed won | confirmed |
      approved | captured | success | succeeded | delivered successfully | partially fulfilled |
      in transit | invoiced`),
    unpaid: list(`
      pending | pending payment | unpaid | on hold | on-hold | awaiting payment | authorized | draft |
      checkout-draft | created | overdue`),
    cancelled: list(`
      cancelled | canceled | voided | void | failed | expired | declined | closed lost | trash | abandoned |
      closed`),
    refunded: list(`
      refunded | returned | fully refunded | fully_refunded | chargeback`),
    partlyRefunded: list(`
      partially refunded | partially_refunded | partial refund | partially returned | partially_returned`),
  },
  refundRows: list(`
    refund | refunds | payment refund | order refund | sales return | return order | credit note |
    credit memo | creditmemo | cn | storno | reversal`),
  refundsOrReturned: list(`return | returns | returned | reversed | chargeback | charged back | credit`),
  statusParts: [
    [/partial(?:ly)?[ _-]?refund/, "partlyRefunded"],
    [/refunded/, "refunded"],
    [/cancell?ed/, "cancelled"],
    [/unpaid|awaiting payment/, "unpaid"],
    [/\bpaid\b/, "paid"],
  ],
  total: /^(?:grand |sub-?)?totals?(?:$|\s*[:：(])|^.{1,24} (?:sub-?)?total$|^sum$/i,
  footer:
    /^(?:prepared by|generated (?:on|by|at)|exported (?:on|by|at)|printed (?:on|by)|report date|page \d+ of|source:|notes?:)/i,
  orderAmount: /order|grand/i,
  sheets: {
    orders: /order|sales|transaction|invoice|purchase/i,
    customers: /customer|client|member|account|contacts?$/i,
    surveys: /survey|satisf|nps|csat|questionnaire/i,
    tickets: /ticket|case|complaint|support|service request/i,
    interactions: /interaction|contacts? (?:log|histor|record)|activit|call|visit|touch|follow.?up/i,
    comments: /comment|review|feedback|opinion|voice/i,
    reasons: /churn|reason|lost|cancel|attrition/i,
    targets: /target|goal|budget|quota|plan|kpi/i,
  },
  titlesOfKind: {
    customers: { customerName: /^name$/i },
    interactions: { date: /date|time|day/i, event: /^(?:\S+ )?(?:type|kind|method|medium|mode)$/i },
    targets: {
      item: /^(?:kpi|metric|indicator|measure|key figure)s?$/i,
      period: /^(?:period|month|quarter|year|date)$/i,
    },
  },
  periodTitles: {
    period: /^(?:period|week|month|quarter|half(?: year)?|(?:fiscal )?year|date)$/,
    acquired: /^(?:new|added|gained)$/,
    lost: /^(?:lost|churned|left)$/,
    returned: /^(?:returned|reactivated)$/,
  },
  personal: {
    idCard: /\bid card\b|national id|passport/,
    email: /\be ?mail\b/,
    phone: /\b(?:phone|mobile|telephone|tel)\b/,
    address: /\baddress\b|\bstreet\b/,
    name: /\b(?:first|last|full|billing|shipping|contact) name\b/,
  },
  months: [
    list(`january | jan`),
    list(`february | feb`),
    list(`march | mar`),
    list(`april | apr`),
    list(`may`),
    list(`june | jun`),
    list(`july | jul`),
    list(`august | aug`),
    list(`september | sept | sep`),
    list(`october | oct`),
    list(`november | nov`),
    list(`december | dec`),
  ],
  scores: {
    5: list(`very satisfied | extremely satisfied | strongly agree | very likely | very easy | excellent`),
    4: list(`satisfied | somewhat satisfied | agree | likely | easy | good`),
    3: list(`neutral | neither satisfied nor dissatisfied | neither agree nor disagree | average | fair`),
    2: list(`dissatisfied | somewhat dissatisfied | disagree | unlikely | difficult | poor`),
    1: list(`
      very dissatisfied | extremely dissatisfied | strongly disagree | very unlikely | very difficult |
      terrible`),
  },
};
