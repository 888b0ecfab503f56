/**
 * Exports in the shape of real systems: the header row as the system writes it, rows invented. What each is, what its
 * columns mean, and the figures that must come out of it.
 */
export interface RealExport {
  readonly system: string;
  readonly language: "en" | "zh" | "zh-Hant" | "ja" | "ko" | "de" | "fr" | "es" | "pt" | "it" | "nl";
  readonly kind: string;
  /** Titles by role; roles that are not named are not looked at, `null` ones must have no column. */
  readonly roles: Readonly<Record<string, string | null>>;
  readonly figures: {
    readonly revenue?: number;
    readonly orders?: number;
    readonly customers?: number;
    /** Rows that are used, of tables that are no orders. */
    readonly rows?: number;
    readonly meanScore?: number;
    /** Columns of items, of surveys. */
    readonly items?: number;
  };
  readonly text: string;
}

export const REAL_EXPORTS: readonly RealExport[] = [
  {
    system: "Shopify orders",
    language: "en",
    kind: "orderLines",
    roles: {
      order: "Name",
      customer: "Email",
      status: "Financial Status",
      fulfilment: "Fulfillment Status",
      paymentMethod: "Payment Method",
      amount: "Total",
      refund: "Refunded Amount",
      consent: "Accepts Marketing",
    },
    figures: { revenue: 122.5, orders: 3, customers: 3 },
    text: `Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing City,Payment Method,Refunded Amount,Vendor
#1001,ada@example.org,paid,2024-02-03 10:11:12 +0100,fulfilled,2024-02-04 09:00:00 +0100,yes,EUR,40.00,5.00,0.00,45.00,,0.00,Standard,2024-02-03 10:10:00 +0100,1,Lamp,25.00,Ada Berg,Bonn,Shopify Payments,0.00,Nord
#1001,ada@example.org,,,,,,,,,,,,,,2024-02-03 10:10:00 +0100,1,Bulb,15.00,,,,,Nord
#1002,bo@example.org,pending,,fulfilled,2024-02-06 09:00:00 +0100,no,EUR,30.00,0.00,0.00,30.00,,0.00,Standard,2024-02-05 12:00:00 +0100,2,Bulb,15.00,Bo Lund,Kiel,Cash on Delivery (COD),0.00,Nord
#1003,cy@example.org,partially_refunded,2024-03-01 08:00:00 +0100,fulfilled,2024-03-02 09:00:00 +0100,no,EUR,60.00,0.00,0.00,60.00,,0.00,Standard,2024-03-01 07:59:00 +0100,1,Desk,60.00,Cy Roth,Köln,Shopify Payments,12.50,Nord
#1004,di@example.org,pending,,unfulfilled,,no,EUR,99.00,0.00,0.00,99.00,,0.00,Standard,2024-03-02 07:59:00 +0100,1,Desk,99.00,Di Voss,Köln,Bank Deposit,0.00,Nord`,
  },
  {
    system: "Shopify customers",
    language: "en",
    kind: "customers",
    roles: {
      customer: "Customer ID",
      contact: "Email",
      consent: "Accepts Email Marketing",
      order: null,
      status: null,
    },
    figures: { rows: 3 },
    text: `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address City,Default Address Province Code,Default Address Country Code,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
70011,Ada,Berg,ada@example.org,yes,,Bonn,NW,DE,+4915112345601,no,120.00,3,,no,vip
70012,Bo,Lund,bo@example.org,no,,Kiel,SH,DE,,no,30.00,1,,no,
70013,Cy,Roth,cy@example.org,yes,,Köln,NW,DE,+4915112345603,yes,60.00,1,,no,`,
  },
  {
    system: "WooCommerce analytics orders",
    language: "en",
    kind: "orders",
    roles: { order: "Order #", customer: "Customer", date: "Date", status: "Status" },
    figures: { revenue: 75.5, orders: 3, customers: 2 },
    text: `Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue,Attribution
2024-01-05 10:00:00,501,€25.50,Completed,Ada Berg,new,1× Mug,1,,25.5,Direct
2024-01-09 11:00:00,502,€30.00,Processing,Bo Lund,new,2× Mug,2,WINTER,30,Organic
2024-02-11 12:00:00,503,€20.00,Completed,Ada Berg,returning,1× Cup,1,,20,Direct
2024-02-12 12:00:00,504,€44.00,Cancelled,Bo Lund,returning,1× Pan,1,,44,Direct`,
  },
  {
    system: "Squarespace orders",
    language: "en",
    kind: "orders",
    roles: {
      order: "Order ID",
      customer: "Email",
      amount: "Total",
      refund: "Amount Refunded",
      status: "Financial Status",
    },
    figures: { revenue: 95, orders: 3, customers: 2 },
    text: `Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Amount Refunded,Total,Discount Code,Discount Amount,Shipping Method,Created at,Billing Name
00021,ada@example.org,PAID,2024-01-05 10:00:00 +0000,FULFILLED,2024-01-06 10:00:00 +0000,USD,40.00,0.00,0.00,0.00,40.00,,0.00,Flat,2024-01-05 10:00:00 +0000,Ada Berg
00022,bo@example.org,PAID,2024-01-15 10:00:00 +0000,FULFILLED,2024-01-16 10:00:00 +0000,USD,35.00,0.00,0.00,10.00,35.00,,0.00,Flat,2024-01-15 10:00:00 +0000,Bo Lund
00023,ada@example.org,PAID,2024-02-05 10:00:00 +0000,PENDING,,USD,30.00,0.00,0.00,0.00,30.00,,0.00,Flat,2024-02-05 10:00:00 +0000,Ada Berg`,
  },
  {
    system: "Wix orders",
    language: "en",
    kind: "orders",
    roles: {
      order: "Order number",
      customer: "Contact email",
      date: "Date created",
      amount: "Total",
      status: "Payment status",
    },
    figures: { revenue: 70, orders: 3, customers: 2 },
    text: `Order number,Date created,Time,Total order quantity,Contact email,Billing name,Item,SKU,Qty,Price,Currency,Subtotal,Shipping rate,Total tax,Total,Payment status,Payment method,Fulfillment status
10001,5 Jan 2024,10:00,1,ada@example.org,Ada Berg,Soap,S1,1,20,USD,20,0,0,20,Paid,Wix Payments,Fulfilled
10002,19 Jan 2024,11:00,2,bo@example.org,Bo Lund,Soap,S1,2,20,USD,40,0,0,40,Paid,Wix Payments,Fulfilled
10003,7 Feb 2024,12:00,1,ada@example.org,Ada Berg,Oil,S2,1,10,USD,10,0,0,10,Paid,Wix Payments,Unfulfilled`,
  },
  {
    system: "BigCommerce orders",
    language: "en",
    kind: "orders",
    roles: {
      order: "Order ID",
      customer: "Customer ID",
      amount: "Order Total (inc tax)",
      status: "Order Status",
      date: "Order Date",
    },
    figures: { revenue: 90, orders: 2, customers: 2 },
    text: `Order ID,Customer ID,Customer Name,Customer Email,Customer Phone,Order Date,Order Status,Subtotal (inc tax),Order Total (inc tax),Payment Method,Total Quantity,Coupon Details
311,41,Ada Berg,ada@example.org,,2024-01-05,Completed,50,50,Card,1,
312,42,Bo Lund,bo@example.org,,2024-01-08,Shipped,40,40,Card,2,
313,41,Ada Berg,ada@example.org,,2024-02-05,Declined,30,30,Card,1,`,
  },
  {
    system: "Etsy sold orders",
    language: "en",
    kind: "orders",
    roles: { order: "Order ID", customer: "Buyer User ID", amount: "Order Total", date: "Sale Date" },
    figures: { revenue: 66, orders: 3, customers: 2 },
    text: `Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,Street 1,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Coupon Code,Discount Amount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net
01/05/24,3000000001,adab,Ada Berg,Ada,Berg,1,Credit Card,01/06/24,1 Main St,Salem,OR,97301,United States,USD,20.00,,0.00,2.00,0.00,22.00,Completed,1.00,21.00
01/19/24,3000000002,bolund,Bo Lund,Bo,Lund,2,Credit Card,01/21/24,2 Oak St,Troy,NY,12180,United States,USD,30.00,,0.00,2.00,0.00,32.00,Completed,1.00,31.00
02/25/24,3000000003,adab,Ada Berg,Ada,Berg,1,Credit Card,02/26/24,1 Main St,Salem,OR,97301,United States,USD,10.00,,0.00,2.00,0.00,12.00,Completed,1.00,11.00`,
  },
  {
    system: "Amazon all orders report",
    language: "en",
    kind: "orders",
    roles: { order: "amazon-order-id", amount: "item-price", status: "order-status", date: "purchase-date" },
    figures: { revenue: 65, orders: 3, customers: 2 },
    text: `amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tbuyer-email\tproduct-name\tsku\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tship-city\tship-state
111-0000001-0000001\t2024-01-05T08:00:00+00:00\tShipped\tAmazon\tAmazon.com\ta1@marketplace.amazon.com\tMug\tM1\t1\tUSD\t15.00\t1.00\t0.00\tSalem\tOR
111-0000002-0000002\t2024-01-09T08:00:00+00:00\tShipped\tAmazon\tAmazon.com\tb2@marketplace.amazon.com\tMug\tM1\t2\tUSD\t30.00\t2.00\t0.00\tTroy\tNY
111-0000003-0000003\t2024-02-05T08:00:00+00:00\tShipped\tAmazon\tAmazon.com\ta1@marketplace.amazon.com\tPan\tP1\t1\tUSD\t20.00\t1.00\t0.00\tSalem\tOR
111-0000004-0000004\t2024-02-06T08:00:00+00:00\tCancelled\tAmazon\tAmazon.com\ta1@marketplace.amazon.com\tPan\tP1\t1\tUSD\t20.00\t1.00\t0.00\tSalem\tOR`,
  },
  {
    system: "Square item sales",
    language: "en",
    kind: "orderLines",
    roles: {
      order: "Transaction ID",
      customer: "Customer ID",
      amount: "Net Sales",
      product: "Item",
      quantity: "Qty",
    },
    figures: { revenue: 33, orders: 2, customers: 2 },
    text: `Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID
2024-01-05,09:00:00,UTC,Coffee,Latte,1.0,Regular,,,$4.00,$0.00,$4.00,$0.00,TX1,P1,Till,,,Payment,Mill St,For Here,CU1,Ada Berg,
2024-01-05,09:00:00,UTC,Food,Bagel,2.0,Regular,,,$10.00,-$1.00,$9.00,$0.00,TX1,P1,Till,,,Payment,Mill St,For Here,CU1,Ada Berg,
2024-01-06,10:00:00,UTC,Food,Cake,1.0,Regular,,,$20.00,$0.00,$20.00,$0.00,TX2,P2,Till,,,Payment,Mill St,For Here,CU2,Bo Lund,`,
  },
  {
    system: "Stripe payments",
    language: "en",
    kind: "payments",
    roles: {
      customer: "Customer ID",
      amount: "Amount",
      refund: "Amount Refunded",
      status: "Status",
      date: "Created date (UTC)",
    },
    figures: { revenue: 85, orders: 3, customers: 2 },
    text: `id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Decline Reason,Description,Fee,Is Link,Mode,Refunded date (UTC),Statement Descriptor,Status,Seller Message,Card ID,Customer ID,Customer Description,Customer Email,Invoice ID
ch_a1,2024-01-05 10:00:00,40.00,0.00,usd,true,40.00,0.00,,Plan,1.46,false,Live,,SHOP,Paid,Payment complete.,card_1,cus_a,,ada@example.org,in_1
ch_a2,2024-01-09 10:00:00,35.00,10.00,usd,true,35.00,10.00,,Plan,1.31,false,Live,2024-01-12 10:00:00,SHOP,Partially refunded,Payment complete.,card_2,cus_b,,bo@example.org,
ch_a3,2024-02-05 10:00:00,20.00,0.00,usd,true,20.00,0.00,,Plan,0.88,false,Live,,SHOP,Paid,Payment complete.,card_1,cus_a,,ada@example.org,in_2
ch_a4,2024-02-06 10:00:00,20.00,0.00,usd,false,20.00,0.00,card_declined,Plan,0.00,false,Live,,SHOP,Failed,The bank did not approve.,card_1,cus_a,,ada@example.org,`,
  },
  {
    system: "Stripe subscriptions",
    language: "en",
    kind: "subscriptions",
    roles: {
      customer: "Customer ID",
      contractStart: "Start Date (UTC)",
      contractEnd: "Canceled At (UTC)",
      date: null,
      order: null,
    },
    figures: { rows: 3 },
    text: `id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Application Fee Percent,Coupon,Tax Percent,Canceled At (UTC),Ended At (UTC)
sub_a,cus_a,,ada@example.org,price_basic,1,usd,month,19.00,active,2024-01-05 10:00,2024-01-05 10:00,2024-06-05 10:00,2024-07-05 10:00,,,,,,,
sub_b,cus_b,,bo@example.org,price_pro,1,usd,month,49.00,canceled,2024-01-07 10:00,2024-01-07 10:00,2024-03-07 10:00,2024-04-07 10:00,,,,,,2024-03-20 10:00,2024-04-07 10:00
sub_c,cus_c,,cy@example.org,price_basic,1,usd,month,19.00,past_due,2024-02-07 10:00,2024-02-07 10:00,2024-06-07 10:00,2024-07-07 10:00,,,,,,,`,
  },
  {
    system: "Stripe balance history",
    language: "en",
    kind: "payouts",
    roles: {},
    figures: { rows: 3 },
    text: `id,Type,Source,Amount,Fee,Destination Platform Fee,Net,Currency,Created (UTC),Available On (UTC),Description,Customer Facing Amount,Customer Facing Currency,Transfer,Transfer Date (UTC),Transfer Group
txn_1,charge,ch_1,40.00,1.46,,38.54,usd,2024-01-05 10:00,2024-01-07 00:00,Plan,40.00,usd,po_1,2024-01-08 00:00,
txn_2,charge,ch_2,35.00,1.31,,33.69,usd,2024-01-09 10:00,2024-01-11 00:00,Plan,35.00,usd,po_1,2024-01-12 00:00,
txn_3,payout,po_1,-72.23,0.00,,-72.23,usd,2024-01-12 00:00,2024-01-12 00:00,STRIPE PAYOUT,,,po_1,2024-01-12 00:00,`,
  },
  {
    system: "PayPal activity",
    language: "en",
    kind: "payments",
    roles: { customer: "From Email Address", amount: "Gross", order: "Transaction ID", date: "Date" },
    figures: { revenue: 75, orders: 3, customers: 2 },
    text: `Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Item Title,Quantity,Balance
01/05/2024,10:00:00,PST,Ada Berg,Express Checkout Payment,Completed,USD,40.00,-1.46,38.54,ada@example.org,shop@example.org,7AA01,Mug,1,38.54
01/19/2024,10:00:00,PST,Bo Lund,Express Checkout Payment,Completed,USD,15.00,-0.74,14.26,bo@example.org,shop@example.org,7AA02,Cup,1,52.80
02/25/2024,10:00:00,PST,Ada Berg,Express Checkout Payment,Completed,USD,20.00,-0.88,19.12,ada@example.org,shop@example.org,7AA03,Cup,1,71.92`,
  },
  {
    system: "Salesforce opportunities",
    language: "en",
    kind: "deals",
    roles: {
      customer: "Account Name",
      stage: "Stage",
      date: "Close Date",
      amount: "Amount",
      salesperson: "Opportunity Owner",
    },
    figures: { revenue: 3000, customers: 1 },
    text: `Opportunity Name,Account Name,Amount,Close Date,Stage,Opportunity Owner,Created Date,Lead Source,Probability (%)
Alfa first,Alfa Ltd,2000,1/10/2024,Closed Won,Ines Roca,11/2/2023,Web,100
Beta first,Beta Ltd,7000,1/20/2024,Closed Lost,Omar Sy,11/9/2023,Web,0
Alfa more,Alfa Ltd,1000,3/20/2024,Closed Won,Ines Roca,2/2/2024,Partner,100
Gamma,Gamma Ltd,500,5/20/2024,Proposal,Omar Sy,2/12/2024,Web,60`,
  },
  {
    system: "HubSpot deals",
    language: "en",
    kind: "deals",
    roles: { order: "Record ID", customer: "Associated Company", stage: "Deal Stage", date: "Close Date" },
    figures: { revenue: 1500, customers: 1 },
    text: `Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Create Date,Associated Company,Associated Contact
9001,Alfa seat,Closed Won,2024-01-10 10:00,Ines Roca,1500,Sales Pipeline,2023-12-01 09:00,Alfa Ltd,Ada Berg
9002,Beta seat,Appointment Scheduled,2024-04-10 10:00,Omar Sy,800,Sales Pipeline,2024-01-01 09:00,Beta Ltd,Bo Lund
9003,Gamma seat,Closed Lost,2024-02-10 10:00,Omar Sy,900,Sales Pipeline,2024-01-01 09:00,Gamma Ltd,Cy Roth`,
  },
  {
    system: "HubSpot contacts",
    language: "en",
    kind: "customers",
    roles: { contact: "Email", salesperson: "Contact owner", order: null, status: null },
    figures: { rows: 3 },
    text: `Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Marketing contact status,Create Date,Associated Company,Lifecycle Stage
501,Ada,Berg,ada@example.org,+49 151 1234567,Ines Roca,Open,Marketing contact,2023-05-01 09:00,Alfa Ltd,Customer
502,Bo,Lund,bo@example.org,,Omar Sy,New,Non-marketing contact,2023-06-01 09:00,Beta Ltd,Lead
503,Cy,Roth,cy@example.org,,Ines Roca,Open,Marketing contact,2023-07-01 09:00,Gamma Ltd,Customer`,
  },
  {
    system: "Pipedrive deals",
    language: "en",
    kind: "deals",
    roles: {
      customer: "Deal - Organization",
      amount: "Deal - Value",
      date: "Deal - Won time",
      status: "Deal - Status",
    },
    figures: { revenue: 1200, customers: 1 },
    text: `Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason
1,Alfa,1200,EUR,Alfa Ltd,Ada Berg,Negotiation,Won,Ines Roca,2023-11-02 10:00:00,2024-01-10 10:00:00,,
2,Beta,4000,EUR,Beta Ltd,Bo Lund,Proposal,Lost,Omar Sy,2023-11-05 10:00:00,,2024-01-12 10:00:00,Price
3,Gamma,900,EUR,Gamma Ltd,Cy Roth,Proposal,Open,Omar Sy,2024-01-05 10:00:00,,,`,
  },
  {
    system: "Zendesk tickets",
    language: "en",
    kind: "tickets",
    roles: { ticketOpened: "Created at", ticketResolved: "Solved at", date: null },
    figures: { rows: 3 },
    text: `Id,Requester,Requester id,Requester email,Subject,Status,Priority,Ticket type,Group,Assignee,Created at,Updated at,Solved at,Satisfaction Score
81,Ada Berg,3601,ada@example.org,Late parcel,Solved,High,Problem,Support,Ines Roca,2024-01-05 10:00,2024-01-06 10:00,2024-01-06 09:00,Good
82,Bo Lund,3602,bo@example.org,Broken cup,Open,Normal,Problem,Support,Omar Sy,2024-01-08 10:00,2024-01-08 12:00,,Unoffered
83,Ada Berg,3601,ada@example.org,Invoice,Solved,Low,Question,Billing,Ines Roca,2024-02-05 10:00,2024-02-05 11:00,2024-02-05 10:30,Bad`,
  },
  {
    system: "Freshdesk tickets",
    language: "en",
    kind: "tickets",
    roles: {
      ticketOpened: "Created time",
      ticketResolved: "Resolved time",
      ticketAnswered: "Initial response time",
    },
    figures: { rows: 3 },
    text: `Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Tags,Full name,Email,Contact ID
11,Late parcel,Closed,High,Email,Problem,Ines Roca,Support,2024-01-05 10:00:00,2024-01-06 10:00:00,2024-01-06 09:00:00,2024-01-07 09:00:00,2024-01-07 09:00:00,2024-01-05 11:00:00,,Ada Berg,ada@example.org,7001
12,Broken cup,Open,Low,Portal,Problem,Omar Sy,Support,2024-01-08 10:00:00,2024-01-09 10:00:00,,,2024-01-08 12:00:00,2024-01-08 12:00:00,,Bo Lund,bo@example.org,7002
13,Invoice,Resolved,Low,Email,Question,Ines Roca,Billing,2024-02-05 10:00:00,2024-02-06 10:00:00,2024-02-05 10:30:00,,2024-02-05 11:00:00,2024-02-05 10:20:00,,Ada Berg,ada@example.org,7001`,
  },
  {
    system: "ServiceNow incidents",
    language: "en",
    kind: "tickets",
    roles: { ticketOpened: "Opened", ticketResolved: "Resolved" },
    figures: { rows: 3 },
    text: `Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned to,Resolved,Updated
INC0010001,2024-01-05 10:00:00,Printer,Ada Berg,3 - Moderate,Closed,Hardware,Desk,Ines Roca,2024-01-05 15:00:00,2024-01-06 15:00:00
INC0010002,2024-01-09 10:00:00,VPN,Bo Lund,2 - High,In Progress,Network,Desk,Omar Sy,,2024-01-09 11:00:00
INC0010003,2024-02-05 10:00:00,Mail,Ada Berg,4 - Low,Resolved,Software,Desk,Ines Roca,2024-02-06 10:00:00,2024-02-06 10:00:00`,
  },
  {
    system: "SurveyMonkey",
    language: "en",
    kind: "surveys",
    roles: {
      customer: "Respondent ID",
      date: "End Date",
      contact: "Email Address",
      comment: "What could we do better? Open-Ended Response",
      contractStart: null,
    },
    figures: { rows: 3, meanScore: 7 },
    text: `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely is it that you would recommend us to a friend or colleague?,,How satisfied are you with our support?,What could we do better?
,,,,,,,,,Group,Score,Response,Open-Ended Response
118001,401,01/05/2024 09:00:00 AM,01/05/2024 09:02:00 AM,1.1.1.1,ada@example.org,Ada,Berg,,Promoter,9,Very satisfied,More colours
118002,401,01/15/2024 09:00:00 AM,01/15/2024 09:02:00 AM,1.1.1.2,bo@example.org,Bo,Lund,,Detractor,4,Dissatisfied,Faster delivery please
118003,401,02/05/2024 09:00:00 AM,02/05/2024 09:02:00 AM,1.1.1.3,cy@example.org,Cy,Roth,,Passive,8,Satisfied,Nothing`,
  },
  {
    system: "Google Forms",
    language: "en",
    kind: "surveys",
    roles: {
      date: "Timestamp",
      contact: "Email Address",
      score: "Overall, how satisfied are you with our service?",
      comment: "Any other comments?",
    },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Timestamp,Email Address,"Overall, how satisfied are you with our service?",How easy was it to order? [1-5],Quality of the products,Any other comments?
1/5/2024 10:00:00,ada@example.org,5,4,5,Great
1/15/2024 10:00:00,bo@example.org,2,3,4,Slow
2/25/2024 10:00:00,cy@example.org,4,5,4,`,
  },
  {
    system: "Typeform",
    language: "en",
    kind: "surveys",
    roles: { date: "Submit Date (UTC)", score: "How likely are you to recommend us to a friend?" },
    figures: { rows: 3, meanScore: 19 / 3 },
    text: `#,How likely are you to recommend us to a friend?,Why did you give us this score?,What is your email?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending
k3a01,9,Friendly people,ada@example.org,completed,2024-01-05 10:00:00,,2024-01-05 10:01:00,aa1,,thanks
k3a02,3,Too slow,bo@example.org,completed,2024-01-08 10:00:00,,2024-01-08 10:01:00,aa2,,thanks
k3a03,7,Fine,cy@example.org,completed,2024-02-05 10:00:00,,2024-02-05 10:01:00,aa3,,thanks`,
  },
  {
    system: "Qualtrics",
    language: "en",
    kind: "surveys",
    roles: {
      date: "End Date",
      customer: "Response ID",
      score: "How likely are you to recommend us?",
    },
    figures: { rows: 3, meanScore: 8 },
    text: `StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientEmail,UserLanguage,Q1,Q2,Q3
Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Email,User Language,How likely are you to recommend us?,How satisfied are you with the price?,What should we improve?
"{""ImportId"":""startDate"",""timeZone"":""UTC""}","{""ImportId"":""endDate"",""timeZone"":""UTC""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""duration""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""UTC""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3_TEXT""}"
2024-01-05 10:00:00,2024-01-05 10:02:00,IP Address,1.1.1.1,100,120,True,2024-01-05 10:02:01,R_1aa,ada@example.org,EN,9,4,Packaging
2024-01-08 10:00:00,2024-01-08 10:02:00,IP Address,1.1.1.2,100,120,True,2024-01-08 10:02:01,R_1bb,bo@example.org,EN,5,2,Delivery time
2024-02-05 10:00:00,2024-02-05 10:02:00,IP Address,1.1.1.3,100,120,True,2024-02-05 10:02:01,R_1cc,cy@example.org,EN,10,5,Nothing`,
  },
  {
    system: "Mailchimp audience",
    language: "en",
    kind: "customers",
    roles: { customer: "Email Address", order: null },
    figures: { rows: 3 },
    text: `Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,NOTES,TAGS
ada@example.org,Ada,Berg,,,,4,2023-01-05 10:00:00,,2023-01-05 10:00:00,1.1.1.1,2023-08-05 10:00:00,301,e1,,vip
bo@example.org,Bo,Lund,,,,2,2023-02-05 10:00:00,,2023-02-05 10:00:00,1.1.1.2,2023-08-05 10:00:00,302,e2,,
cy@example.org,Cy,Roth,,,,2,2023-03-05 10:00:00,,2023-03-05 10:00:00,1.1.1.3,2023-08-05 10:00:00,303,e3,,`,
  },
  {
    system: "Chargebee subscriptions",
    language: "en",
    kind: "subscriptions",
    roles: { customer: "Customer Id", contractEnd: "Cancelled At", date: null },
    figures: { rows: 3 },
    text: `Subscription Id,Customer Id,Plan Id,Billing Period,Billing Period Unit,Plan Quantity,Plan Unit Price,Currency,Status,Started At,Activated At,Current Term Start,Current Term End,Next Billing At,Cancelled At,MRR
S1,C1,basic-monthly,1,month,1,19,EUR,Active,05-Jan-2024 10:00,05-Jan-2024 10:00,05-Jun-2024 10:00,05-Jul-2024 10:00,05-Jul-2024 10:00,,19
S2,C2,pro-monthly,1,month,1,49,EUR,Cancelled,07-Jan-2024 10:00,07-Jan-2024 10:00,07-Mar-2024 10:00,07-Apr-2024 10:00,,20-Mar-2024 10:00,0
S3,C3,pro-monthly,1,month,2,49,EUR,Active,17-Feb-2024 10:00,17-Feb-2024 10:00,17-Jun-2024 10:00,17-Jul-2024 10:00,17-Jul-2024 10:00,,98`,
  },
  {
    system: "Segment / Mixpanel events",
    language: "en",
    kind: "interactions",
    roles: { customer: "distinct_id", date: "time", event: "event" },
    figures: { customers: 2, rows: 4 },
    text: `event,time,distinct_id,$city,$browser,page_url
Sign Up,2024-01-05T10:00:00Z,u1,Bonn,Firefox,/start
Page View,2024-01-06T10:00:00Z,u2,Kiel,Chrome,/shop
Purchase,2024-02-05T10:00:00Z,u1,Bonn,Firefox,/cart
Purchase,2024-02-06T10:00:00Z,u2,Kiel,Chrome,/cart`,
  },
  {
    system: "Yotpo reviews",
    language: "en",
    kind: "comments",
    roles: { comment: "Review Content" },
    figures: { rows: 3 },
    text: `Review ID,Review Title,Review Content,Review Score,Review Creation Date,Reviewer Display Name,Reviewer Email,Product Title,Review Status,Helpful Votes
r1,Great,Love this lamp,5,2024-01-05,Ada,ada@example.org,Lamp,Published,2
r2,Meh,Arrived broken,2,2024-01-15,Bo,bo@example.org,Lamp,Published,0
r3,Good,Bright enough,4,2024-02-05,Cy,cy@example.org,Bulb,Published,1`,
  },
  {
    system: "QuickBooks sales by customer detail",
    language: "en",
    kind: "orders",
    roles: { date: "Date", amount: "Amount", customer: "Customer" },
    figures: { revenue: 120, customers: 2 },
    text: `Date,Transaction Type,No.,Customer,Memo/Description,Qty,Sales Price,Amount,Balance
01/05/2024,Invoice,1001,Alfa Ltd,Chair,2,30.00,60.00,60.00
01/19/2024,Invoice,1002,Beta Ltd,Desk,1,80.00,80.00,140.00
02/15/2024,Credit Memo,1003,Beta Ltd,Desk,-1,20.00,-20.00,120.00`,
  },
  {
    system: "Xero invoices",
    language: "en",
    kind: "orders",
    roles: { customer: "ContactName", order: "InvoiceNumber", date: "InvoiceDate", amount: "Total" },
    figures: { revenue: 140, orders: 2, customers: 2 },
    text: `ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,LineAmount,Currency,Type,Status
Alfa Ltd,ap@alfa.example,INV-1,,05/01/2024,05/02/2024,,60.00,0.00,60.00,0.00,CH,Chair,2,30.00,60.00,GBP,Sales invoice,Paid
Beta Ltd,ap@beta.example,INV-2,,19/01/2024,19/02/2024,,80.00,0.00,80.00,0.00,DK,Desk,1,80.00,80.00,GBP,Sales invoice,Paid`,
  },
  {
    system: "Odoo sales orders",
    language: "en",
    kind: "orders",
    roles: { customer: "Customer", order: "Order Reference", amount: "Total", salesperson: "Salesperson" },
    figures: { revenue: 350, orders: 2, customers: 2 },
    text: `Order Reference,Creation Date,Customer,Salesperson,Company,Total,Status
S00021,2024-01-05 10:00:00,Alfa Ltd,Ines Roca,My Company,150.00,Sales Order
S00022,2024-01-15 10:00:00,Beta Ltd,Omar Sy,My Company,200.00,Sales Order
S00023,2024-02-05 10:00:00,Alfa Ltd,Ines Roca,My Company,90.00,Cancelled`,
  },
  {
    system: "Lazada orders",
    language: "en",
    kind: "orders",
    roles: { customer: "customerEmail", amount: "paidPrice", price: "unitPrice", status: "status" },
    figures: { revenue: 60, orders: 3, customers: 2 },
    text: `orderItemId,sellerSku,createTime,updateTime,orderNumber,customerName,customerEmail,paidPrice,unitPrice,shippingFee,itemName,status
1,S1,05 Jan 2024 10:00,06 Jan 2024 10:00,100,Ada Berg,ada@example.org,20.00,22.00,2.00,Mug,delivered
2,S1,15 Jan 2024 10:00,16 Jan 2024 10:00,101,Bo Lund,bo@example.org,20.00,22.00,2.00,Mug,delivered
3,S2,25 Feb 2024 10:00,26 Feb 2024 10:00,102,Ada Berg,ada@example.org,20.00,20.00,2.00,Cup,delivered
4,S2,25 Feb 2024 10:00,26 Feb 2024 10:00,103,Ada Berg,ada@example.org,20.00,20.00,2.00,Cup,canceled`,
  },
  {
    system: "Gumroad sales",
    language: "en",
    kind: "orders",
    roles: {
      customer: "Buyer Email",
      refund: "Refunded?",
      consent: "Do not contact?",
      date: "Purchase Date",
    },
    figures: { revenue: 51, orders: 3, customers: 2 },
    text: `Purchase ID,Item Name,Buyer Name,Buyer Email,Do not contact?,Purchase Date,Sale Price ($),Fees ($),Net Total ($),Refunded?,Partially Refunded?,Disputed?
p1,Book,Ada,ada@example.org,0,2024-01-05,19.0,2.0,17.0,0,0,0
p2,Book,Bo,bo@example.org,1,2024-01-15,19.0,2.0,17.0,0,0,0
p3,Book,Bo,bo@example.org,1,2024-02-15,19.0,2.0,17.0,1,0,0
p4,Book,Bo,bo@example.org,1,2024-02-16,19.0,2.0,17.0,0,0,0`,
  },
  {
    system: "GA4 events",
    language: "en",
    kind: "interactions",
    roles: { customer: "user_pseudo_id", date: "event_date", event: "event_name" },
    figures: { rows: 4, customers: 2 },
    text: `event_date,event_timestamp,event_name,user_pseudo_id,device_category,traffic_source
20240105,1704448800000000,page_view,u1,mobile,google
20240105,1704448860000000,add_to_cart,u1,mobile,google
20240106,1704535200000000,page_view,u2,desktop,direct
20240106,1704535260000000,purchase,u1,mobile,google`,
  },
  {
    system: "Close opportunities",
    language: "en",
    kind: "deals",
    roles: { customer: "lead_name", stage: "status_type", date: "date_won", probability: "confidence" },
    figures: { revenue: 3000, orders: 2, customers: 2 },
    text: `lead_name,status_label,status_type,value,value_currency,confidence,date_created,date_won,date_lost,user_name
Acme,Signed,won,1000,USD,100,2024-01-02,2024-02-01,,Kim
Beta,Signed,won,2000,USD,100,2024-01-12,2024-03-01,,Lee
Gamma,No budget,lost,9000,USD,0,2024-01-15,,2024-03-15,Lee
Delta,Talking,active,5000,USD,50,2024-02-15,,,Lee`,
  },
  {
    system: "Booking.com reservations",
    language: "en",
    kind: "orders",
    roles: { customer: "Booked by", order: "Book number", date: "Booked on", status: "Status" },
    figures: { revenue: 500, orders: 2, customers: 2 },
    text: `Book number,Booked by,Guest name(s),Check-in,Check-out,Booked on,Status,Rooms,Price,Commission %,Payment status
4001,Ada L,Ada L,2024-03-01,2024-03-03,2024-01-05 10:00:00,ok,1,200 EUR,15,Paid
4002,Bo E,Bo E,2024-04-01,2024-04-04,2024-01-15 10:00:00,ok,1,300 EUR,15,Paid
4003,Bo E,Bo E,2024-05-01,2024-05-04,2024-02-15 10:00:00,cancelled_by_guest,1,300 EUR,15,`,
  },
  {
    system: "Donor list of gifts",
    language: "en",
    kind: "orders",
    roles: { customer: "Donor ID", date: "Gift Date", amount: "Gift Amount" },
    figures: { revenue: 175, orders: 3, customers: 2 },
    text: `Donor ID,Donor Name,Gift Date,Gift Amount,Gift Type,General Ledger
D1,Ada,01/05/2024,$100.00,Cash,GEN
D2,Bo,01/15/2024,$25.00,Check,GEN
D1,Ada,02/25/2024,$50.00,Cash,GEN`,
  },
  {
    system: "Telephone calls",
    language: "en",
    kind: "interactions",
    roles: { customer: "Contact Name", date: "Date / Time", salesperson: "Agent" },
    figures: { rows: 3, customers: 2 },
    text: `Type,Direction,From,To,Contact Name,Date / Time,Duration,Result,Agent
Voice,Outbound,+1 555 0001,+1 555 1001,Ada,2024-01-05 10:00,00:05:10,Connected,Kim
Voice,Inbound,+1 555 1002,+1 555 0001,Bo,2024-01-15 10:00,00:01:10,Missed,Kim
Voice,Outbound,+1 555 0001,+1 555 1002,Bo,2024-01-15 11:00,00:09:10,Connected,Lee`,
  },
];
