import { list, type WordPack } from "./pack";
import type { Role } from "./roles";

export const en: WordPack = {
  language: "en",
  systems: [
    {
      id: "zohoSalesOrders",
      name: "Zoho CRM",
      kind: "orders",
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
      name: "Zoho CRM",
      kind: "deals",
      signature: ["Deal Name", "Account Name", "Closing Date"],
      columns: {
        "Record Id": "order",
        "Account Name": "customer",
        "Closing Date": "date",
        "Created Time": "dealCreated",
        Amount: "amount",
        Stage: "stage",
        "Probability (%)": "probability",
        "Lead Source": "channel",
        "Deal Owner": "salesperson",
        "Reason For Loss": "reason",
        "Reason For Loss__s": "reason",
      },
    },
    {
      id: "shopify",
      name: "Shopify",
      kind: "orders",
      signature: ["Name", "Financial Status", "Lineitem name"],
      columns: {
        Name: "order",
        Email: "customer",
        "Financial Status": "status",
        "Fulfillment Status": "fulfilment",
        "Payment Method": "paymentMethod",
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
      name: "WooCommerce",
      kind: "orders",
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
      id: "magento",
      name: "Magento",
      kind: "orders",
      signature: ["ID", "Purchase Date", "Bill-to Name"],
      columns: {
        ID: "order",
        "Purchase Date": "date",
        "Bill-to Name": "customerName",
        "Customer Email": "customer",
        "Grand Total (Base)": "amount",
        "Grand Total (Purchased)": "listAmount",
        Status: "status",
        Subtotal: "listAmount",
        "Total Refunded": "refund",
        "Customer Group": "memberLevel",
        "Purchase Point": "store",
      },
    },
    {
      id: "amazonOrders",
      name: "Amazon",
      kind: "orders",
      signature: ["order-id", "purchase-date", "item-price"],
      columns: {
        "order-id": "order",
        "purchase-date": "date",
        "payments-date": "paymentDate",
        "buyer-email": "customer",
        "buyer-name": "customerName",
        sku: "product",
        "quantity-purchased": "quantity",
        quantity: "quantity",
        "item-price": "amount",
        currency: "currency",
        "order-status": "status",
        "sales-channel": "channel",
        "ship-state": "region",
      },
    },
    {
      id: "amazonAllOrders",
      name: "Amazon",
      kind: "orders",
      signature: ["amazon-order-id", "purchase-date", "item-price"],
      columns: {
        "amazon-order-id": "order",
        "purchase-date": "date",
        "buyer-email": "customer",
        sku: "product",
        quantity: "quantity",
        "item-price": "amount",
        currency: "currency",
        "order-status": "status",
        "sales-channel": "channel",
        "ship-state": "region",
      },
    },
    {
      id: "wayfair",
      name: "Wayfair",
      kind: "orders",
      signature: ["PO Number", "PO Date", "Wholesale Price"],
      columns: {
        "PO Number": "order",
        "PO Date": "date",
        "Ship To Name": "customer",
        "Item Number": "product",
        Quantity: "quantity",
        "Wholesale Price": "price",
        "Warehouse Name": "store",
        "Ship To State": "region",
      },
    },
    {
      id: "etsyOrders",
      name: "Etsy",
      kind: "orders",
      signature: ["Sale Date", "Order ID", "Buyer User ID"],
      columns: {
        "Sale Date": "date",
        "Order ID": "order",
        "Buyer User ID": "customer",
        "Full Name": "customerName",
        "Order Total": "amount",
        "Order Value": "listAmount",
        Status: "status",
        Currency: "currency",
        "Coupon Code": "campaign",
      },
    },
    {
      id: "etsyItems",
      name: "Etsy",
      kind: "orders",
      signature: ["Sale Date", "Item Name", "Buyer"],
      columns: {
        "Sale Date": "date",
        "Item Name": "product",
        Buyer: "customer",
        Quantity: "quantity",
        Price: "price",
        "Order ID": "order",
        "Date Paid": "paymentDate",
        Currency: "currency",
        "Coupon Code": "campaign",
      },
    },
    {
      id: "ebay",
      name: "eBay",
      kind: "orders",
      signature: ["Order Number", "Buyer Username", "Sale Date"],
      columns: {
        "Order Number": "order",
        "Buyer Username": "customer",
        "Buyer Email": "contact",
        "Buyer Name": "customerName",
        "Sale Date": "date",
        "Paid On Date": "paymentDate",
        "Item Title": "product",
        Quantity: "quantity",
        "Sold For": "price",
        "Total Price": "amount",
      },
    },
    {
      id: "stripePayments",
      name: "Stripe",
      kind: "payments",
      signature: ["Created date (UTC)", "Amount", "Status"],
      columns: {
        id: "order",
        "Created date (UTC)": "date",
        Amount: "amount",
        "Amount Refunded": "refund",
        Currency: "currency",
        "Customer ID": "customer",
        "Customer Email": "contact",
        Status: "status",
      },
    },
    {
      id: "paypal",
      name: "PayPal",
      kind: "payments",
      signature: ["Date", "Gross", "Net", "From Email Address"],
      columns: {
        Date: "date",
        Gross: "amount",
        Currency: "currency",
        Status: "status",
        "From Email Address": "customer",
        Name: "customerName",
        "Transaction ID": "order",
      },
    },
    {
      id: "squareTransactions",
      name: "Square",
      kind: "payments",
      signature: ["Date", "Net Sales", "Transaction ID", "Payment ID"],
      columns: {
        Date: "date",
        "Transaction ID": "order",
        "Customer ID": "customer",
        "Customer Name": "customerName",
        "Gross Sales": "listAmount",
        "Net Sales": "amount",
        Location: "store",
      },
    },
    {
      id: "squareItems",
      name: "Square",
      kind: "orders",
      signature: ["Date", "Item", "Net Sales", "Transaction ID"],
      columns: {
        Date: "date",
        "Transaction ID": "order",
        "Customer ID": "customer",
        "Customer Name": "customerName",
        Item: "product",
        Qty: "quantity",
        Category: "category",
        "Gross Sales": "listAmount",
        "Net Sales": "amount",
        Location: "store",
      },
    },
    {
      id: "easyDigitalDownloads",
      name: "Easy Digital Downloads",
      kind: "payments",
      signature: ["Payment ID", "Email", "Products"],
      columns: {
        "Payment ID": "order",
        Email: "customer",
        "Customer ID": "customer",
        Products: "product",
        "Amount ($)": "amount",
        Amount: "amount",
        Date: "date",
        Status: "status",
        "Discount Code": "campaign",
      },
    },
    {
      id: "bigcommerce",
      name: "BigCommerce",
      kind: "orders",
      signature: ["Order ID", "Customer ID", "Order Status", "Order Date"],
      columns: {
        "Order ID": "order",
        "Customer ID": "customer",
        "Customer Email": "contact",
        "Customer Name": "customerName",
        "Order Date": "date",
        "Order Status": "status",
        "Order Total (inc tax)": "amount",
        "Subtotal (inc tax)": "listAmount",
        "Refunded Amount": "refund",
      },
    },
    {
      id: "salesforceOpportunities",
      name: "Salesforce",
      kind: "deals",
      signature: ["Opportunity Name", "Stage", "Close Date"],
      columns: {
        "Opportunity ID": "order",
        "Account Name": "customer",
        Stage: "stage",
        "Close Date": "date",
        Amount: "amount",
        "Opportunity Owner": "salesperson",
        "Lead Source": "channel",
        "Created Date": "dealCreated",
        "Probability (%)": "probability",
        "Loss Reason": "reason",
      },
    },
    {
      id: "hubspotDeals",
      name: "HubSpot",
      kind: "deals",
      signature: ["Deal Name", "Deal Stage", "Close Date"],
      columns: {
        "Record ID": "order",
        "Deal Stage": "stage",
        "Close Date": "date",
        Amount: "amount",
        "Deal owner": "salesperson",
        "Create Date": "dealCreated",
        "Deal probability": "probability",
        "Deal Probability": "probability",
        "Closed Lost Reason": "reason",
        "Original Source": "channel",
        "Original Traffic Source": "channel",
        "Associated Company": "customer",
        "Associated Contact": "customerName",
      },
    },
    {
      id: "pipedriveDeals",
      name: "Pipedrive",
      kind: "deals",
      signature: ["Deal - Title", "Deal - Value", "Deal - Status"],
      columns: {
        "Deal - ID": "order",
        "Deal - Value": "amount",
        "Deal - Status": "status",
        "Deal - Stage": "stage",
        "Deal - Won time": "date",
        "Deal - Organization": "customer",
        "Deal - Contact person": "customerName",
        "Deal - Owner": "salesperson",
        "Deal - Currency": "currency",
        "Deal - Lost reason": "reason",
        "Deal - Deal created": "dealCreated",
        "Deal - Lost time": "dealLost",
        "Deal - Probability": "probability",
        "Deal - Source channel": "channel",
      },
    },
    {
      id: "zendesk",
      name: "Zendesk",
      kind: "tickets",
      signature: ["Requester", "Subject", "Created at"],
      columns: {
        "Requester id": "customer",
        "Requester email": "customer",
        Requester: "customer",
        "Created at": "ticketOpened",
        "Solved at": "ticketResolved",
        Assignee: "salesperson",
        Group: "team",
        "Ticket type": "event",
      },
    },
    {
      id: "freshdesk",
      name: "Freshdesk",
      kind: "tickets",
      signature: ["Ticket ID", "Subject", "Created time"],
      columns: {
        "Contact ID": "customer",
        Email: "customer",
        "Created time": "ticketOpened",
        "Initial response time": "ticketAnswered",
        "Resolved time": "ticketResolved",
        Agent: "salesperson",
        Group: "team",
        Type: "event",
      },
    },
    {
      id: "jira",
      name: "Jira",
      kind: "tickets",
      signature: ["Issue key", "Reporter", "Created"],
      columns: {
        Reporter: "customer",
        Created: "ticketOpened",
        Resolved: "ticketResolved",
        Assignee: "salesperson",
        "Issue Type": "event",
      },
    },
    {
      id: "surveyMonkey",
      name: "SurveyMonkey",
      kind: "surveys",
      signature: ["Respondent ID", "Start Date", "End Date"],
      columns: {
        "Respondent ID": "customer",
        "Open-Ended Response": "comment",
        "End Date": "date",
        "Email Address": "contact",
      },
    },
    {
      id: "typeform",
      name: "Typeform",
      kind: "surveys",
      signature: ["#", "Submit Date (UTC)"],
      columns: {
        "Submit Date (UTC)": "date",
      },
    },
    {
      id: "qualtrics",
      name: "Qualtrics",
      kind: "surveys",
      signature: ["StartDate", "EndDate", "ResponseId"],
      columns: {
        EndDate: "date",
        ResponseId: "customer",
        RecipientEmail: "contact",
      },
    },
    {
      id: "shopifyCustomers",
      name: "Shopify",
      kind: "customers",
      signature: ["Customer ID", "Total Spent", "Total Orders"],
      columns: {
        "Customer ID": "customer",
        Email: "contact",
        "Accepts Email Marketing": "consent",
        "Default Address City": "region",
      },
    },
    {
      id: "squarespace",
      name: "Squarespace",
      kind: "orders",
      signature: ["Order ID", "Email", "Financial Status", "Amount Refunded"],
      columns: {
        "Order ID": "order",
        Email: "customer",
        "Financial Status": "status",
        "Fulfillment Status": "fulfilment",
        "Paid at": "paymentDate",
        "Created at": "date",
        Currency: "currency",
        Subtotal: "listAmount",
        Total: "amount",
        "Amount Refunded": "refund",
        "Discount Code": "campaign",
        "Discount Amount": "discount",
        "Lineitem name": "product",
        "Lineitem quantity": "quantity",
        "Lineitem price": "price",
      },
      orderLevel: ["amount", "listAmount", "refund"],
    },
    {
      id: "wix",
      name: "Wix",
      kind: "orders",
      signature: ["Order number", "Date created", "Contact email"],
      columns: {
        "Order number": "order",
        "Date created": "date",
        "Contact email": "customer",
        Item: "product",
        Qty: "quantity",
        Price: "price",
        Currency: "currency",
        Subtotal: "listAmount",
        Total: "amount",
        "Payment status": "status",
        "Payment method": "paymentMethod",
        "Fulfillment status": "fulfilment",
      },
      orderLevel: ["amount", "listAmount"],
    },
    {
      id: "stripeSubscriptions",
      name: "Stripe",
      kind: "subscriptions",
      signature: ["Customer ID", "Plan", "Interval", "Status"],
      columns: {
        "Customer ID": "customer",
        "Customer Email": "contact",
        Plan: "product",
        Currency: "currency",
        Amount: "amount",
        Status: "status",
        "Start Date (UTC)": "contractStart",
        "Created (UTC)": "date",
        "Canceled At (UTC)": "contractEnd",
      },
    },
    {
      id: "stripeBalance",
      name: "Stripe",
      kind: "payouts",
      signature: ["Type", "Source", "Fee", "Net", "Available On (UTC)"],
      columns: {
        "Available On (UTC)": "paymentDate",
        "Created (UTC)": "date",
        Currency: "currency",
      },
    },
    {
      id: "stripePayouts",
      name: "Stripe",
      kind: "payouts",
      signature: ["id", "Amount", "Arrival Date (UTC)", "Status"],
      columns: {
        "Created (UTC)": "date",
        Currency: "currency",
        Status: "status",
      },
    },
    {
      id: "chargebee",
      name: "Chargebee",
      kind: "subscriptions",
      signature: ["Subscription Id", "Customer Id", "Plan Id"],
      columns: {
        "Customer Id": "customer",
        "Plan Id": "product",
        Status: "status",
        "Started At": "contractStart",
        "Cancelled At": "contractEnd",
        Currency: "currency",
      },
    },
    {
      id: "xeroInvoices",
      name: "Xero",
      kind: "orders",
      signature: ["ContactName", "InvoiceNumber", "InvoiceDate"],
      columns: {
        ContactName: "customer",
        EmailAddress: "contact",
        InvoiceNumber: "order",
        InvoiceDate: "date",
        Total: "amount",
        InvoiceAmountDue: "amountDue",
        Description: "product",
        Quantity: "quantity",
        UnitAmount: "price",
        Currency: "currency",
        Type: "transactionType",
        Status: "status",
      },
      orderLevel: ["amount"],
    },
    {
      id: "hubspotContacts",
      name: "HubSpot",
      kind: "customers",
      signature: ["Record ID", "First Name", "Last Name", "Contact owner"],
      columns: {
        "Record ID": "customer",
        Email: "contact",
        "Contact owner": "salesperson",
        "Create Date": "registrationDate",
      },
    },
    {
      id: "mailchimp",
      name: "Mailchimp",
      kind: "customers",
      signature: ["Email Address", "MEMBER_RATING", "OPTIN_TIME"],
      columns: {
        "Email Address": "customer",
        OPTIN_TIME: "registrationDate",
      },
    },
    {
      id: "yotpo",
      name: "Yotpo",
      kind: "comments",
      signature: ["Review ID", "Review Content", "Review Score"],
      columns: {
        "Review Content": "comment",
        "Review Score": "score",
        "Review Creation Date": "date",
        "Reviewer Email": "customer",
        "Product Title": "product",
      },
    },
    {
      id: "qualtricsLabels",
      name: "Qualtrics",
      kind: "surveys",
      signature: ["Start Date", "End Date", "Response ID", "Recorded Date"],
      columns: {
        "End Date": "date",
        "Response ID": "customer",
        "Recipient Email": "contact",
      },
    },
  ],
  roles: {
    customer: list(`
      customer unique id | unique customer id | customer id | customer no | customer number | customer code | cust id | client id | client no |
      user id | member id | member no | account id | buyer id | contact id | subscriber id | consumer id |
      patient id | guest id | donor id | patron id | student id | donor | patron | booked by | ordered by | purchaser | lead name | debtor number | customer reference | customer ref | organization id |
      company id | requester id | shopper email | reporter | requester | customer | client | buyer |
      member | account name | account | customer name | user | cust | organization | organisation |
      company | company name | buyer name | client name | billing name | ship to name | bill to name |
      username | user name | uid | nickname | user pseudo id | visitor id | distinct id | anonymous id | account number | account no | account code | id`),
    order: list(`
      order id | order no | order number | invoice no | invoice number | invoice id | transaction id |
      transaction no | receipt no | so number | order | invoice | transaction | po number | purchase order |
      purchase order number | sales order | sales order number | order reference | order ref | order code |
      sales record number | bill no | bill number | receipt number | receipt id | receipt | ticket number |
      deal id | opportunity id | payment id | charge id | order name | checkout id | sale id | sales id |
      document number | so id | order key | basket id | book number | booking number | booking id | booking reference |
      booking ref | reservation id | reservation number | confirmation number | gift id`),
    date: list(`
      order date | purchase date | transaction date | invoice date | sale date | event date | event time |
      response date | order time | order placed | ordered at | order created | order created at |
      order creation date | placed at | placed on | po date | date of order | date ordered |
      date of purchase | purchased at | purchase time | order purchase timestamp | sold at | sold on |
      sale time | date of sale | created date | date created | creation date | create date | created on |
      date time | datetime | transaction time | event timestamp | event ts | ts | posting date | visit date |
      submit date | submitted at | completion time | recorded date | date | created at | created time |
      timestamp | time | day | created | close date | closing date | won time | won date | won at |
      expected close date | booking date | booked on | booked at | date booked | gift date | donation date |
      charge date | charged at | date sold | sales date | service date | appointment date`),
    paymentDate: list(`
      paid at | payment date | payment time | paid date | date paid | paid on | paid on date | paid time |
      settlement date | captured at | payments date`),
    status: list(`
      order status | financial status | payment status | status | order state | payment state |
      financial state | deal status | invoice status | transaction status |
      subscription status | ticket status | subscription state | conversation state | ticket state`),
    amount: list(`
      paid amount | amount paid | paid price | price paid | total paid | order total | grand total | order amount | order value |
      sales amount | purchase amount | net sales | net amount | total amount | total price |
      order total amount | total order amount | order total price | total order value | final price |
      final amount | paid total | charged amount | transaction amount | line total | line amount |
      item total | extended price | ext price | total sale | total sales | total revenue | total value |
      total spent | total spend | sale amount | sale total | invoice total | invoice amount |
      order revenue | net revenue | net total | total incl tax | total inc tax | order total inc tax |
      order total incl tax | total with tax | deal value | deal amount | gmv | gross | amount | total |
      sales | revenue | spend | turnover | payment | monetary | value | dollars | net | payments |
      proceeds | purchase price total | mrr | gift amount | donation amount | donation | booking total | fare`),
    amountDue: list(
      `amount due | due amount | payable | balance due | outstanding | outstanding amount | balance`,
    ),
    listAmount: list(`
      subtotal | sub total | list amount | gross amount | gross sales | items subtotal | order subtotal |
      merchandise total | total ex tax | total excl tax | list total | goods total`),
    fulfilment: list(`
      fulfillment status | fulfilment status | shipping status | delivery status | shipment status |
      fulfillment state`),
    paymentMethod: list(`
      payment method | payment method title | payment gateway | payment methods | paid with | paid by |
      payment provider | method of payment`),
    spend: list(`
      ad spend | marketing spend | marketing cost | marketing costs | advertising cost |
      advertising costs | advertising spend | ad cost | ad costs | media cost | media spend | campaign cost |
      campaign spend | acquisition cost | acquisition costs | acquisition spend | amount spent |
      cac`),
    reach: list(`reach | reached | people reached | impressions | exposures | audience reached`),
    refundDate: list(
      `refund date | refunded at | refunded on | date refunded | return date | returned at | returned on |
      date returned | date of return | refund time`,
    ),
    refund: list(`
      refund amount | refunded amount | amount refunded | total refunded | refund total | total refund |
      total refunds | refunds total | refunded total | refund | refunds | refunded | returned amount |
      return amount | returns amount | returns total | total returns | returns | order refund amount | credited amount | refund value |
      is refunded | was refunded | refund flag | returned | is returned | was returned | return flag | item returned`),
    transactionType: list(`
      transaction type | txn type | sale type | order type | record type | entry type | document type |
      doc type | payment type | movement type | type`),
    currency: list(`currency | currency code`),
    quantity: list(`
      quantity | qty | units | item quantity | item count | quantity purchased | quantity ordered |
      qty ordered | order quantity | number of items | pcs | pieces | ordered quantity | units sold |
      lineitem quantity | item qty`),
    price: list(`
      unit price | item price | sale price | price | price per unit | wholesale price | unit price amount |
      lineitem price | price each | selling price | item cost | product price | sales price | list price`),
    tax: list(`
      tax amount | tax total | total tax | taxes | tax | sales tax | sales tax amount | vat amount | vat | total vat | gst | gst amount | order tax amount | order tax | cart tax amount | item tax`),
    discount: list(`
      discount amount | discount rate | discount | discounts | total discount | coupon discount |
      discount total | promotion discount | markdown`),
    unitCost: list(`unit cost | cost price | cogs | cost | item unit cost | product cost | landed cost`),
    profit: list(`gross profit | profit | margin`),
    product: list(`
      sku | product name | item name | product | product id | product code | stock code | item code |
      product title | sku code | description | item title | item sku | item number | lineitem name |
      product sku | product description | asin`),
    category: list(`
      product category | category | product type | item category | product group | department name |
      collection | item type | product line | brand | genre`),
    channel: list(`
      sales channel | channel | order source | lead source | source | platform | acquisition channel |
      marketing channel | traffic source | utm source | marketplace | sales source | purchase point`),
    region: list(`
      region | province | state | city | country | area | territory | shipping province | shipping state |
      ship state | billing state | ship to state | shipping city | shipping country | billing country |
      ship country | county`),
    store: list(`store name | store | shop | outlet | branch`),
    salesperson: list(`
      salesperson | sales rep | account manager | owner | rep | deal owner | opportunity owner |
      account owner | sales person | sales representative | agent | assignee | assigned to | seller |
      responsible | customer owner`),
    team: list(`team | department | dept`),
    memberLevel: list(`member level | membership level | loyalty tier | customer level | tier | membership`),
    registrationDate: list(`
      registration date | registered at | sign up date | signup date | first order date |
      first purchase date | join date | joined at | created account | signed up | signed up at |
      customer since | member since | date of registration | date registered | account created |
      account created at | first order | first purchase | first order at | enrollment date |
      enrolment date`),
    campaign: list(
      `campaign | campaign name | coupon code | discount code | promo code | coupon | promotion`,
    ),
    age: list(`age`),
    gender: list(`gender | sex`),
    income: list(`annual income | income | salary`),
    score: list(`
      nps | csat | ces | overall satisfaction | satisfaction score | likelihood to recommend | nps score |
      csat score | rating | score | satisfaction | stars | survey score | customer rating | overall rating |
      satisfaction rating | star rating | review rating | nps rating | how likely are you to recommend us |
      survey results`),
    importance: list(
      `importance | importance score | importance rating | stated importance | mean importance`,
    ),
    reason: list(`
      churn reason | cancellation reason | reason | lost reason | closed lost reason | return reason |
      refund reason | reason for leaving | cancel reason | loss reason`),
    comment: list(`
      comment | comments | feedback | review | review text | review content | review body | message | complaint |
      text | open ended response | review title | customer comment | remarks | remark | notes | verbatim | additional comments |
      free text`),
    event: list(`
      event type | event name | event | activity type | activity | interaction | action | touchpoint | touchpoints | key touchpoint | key touchpoints |
      event title | action type | interaction type | contact type | issue type | ticket type | direction | call direction | call type`),
    dealCreated: list(`
      deal created | opportunity created | deal created date | opportunity created date | deal create date |
      deal created on | deal creation date
    `),
    dealLost: list(`lost time | lost date | deal lost time | date lost | lost at | lost on`),
    probability: list(
      `probability | win probability | deal probability | chance to win | probability to win | confidence`,
    ),
    stage: list(`
      journey stage | deal stage | sales stage | pipeline stage | stage | funnel step | step | opportunity stage |
      lifecycle stage | phase`),
    churned: list(`churned | is churned | churn | attrition | exited | has churned`),
    contractStart: list(`
      contract start date | contract start | subscription start | start date | current period start |
      started at | activated at | subscription start date | trial start | effective date | contract date | start time |
      period start | policy start`),
    contractEnd: list(`
      contract end date | contract end | subscription end | expiry date | expiration date | end date |
      churn date | canceled at | cancelled at | cancellation date | cancel date | canceled date |
      cancelled date | ended at | current period end | subscription end date | termination date |
      expires at | expires on | end time | period end | renewal date | policy end | canceled on`),
    ticketOpened: list(`
      ticket created | ticket opened | opened at | case opened | opened | ticket created at | opened date | conversation started at |
      conversation started | open date | date opened | reported at | received at | submitted on | reported date | date received |
      case opened date | opened on`),
    ticketAnswered: list(`
      first response at | first response time | first reply at | first response | answered at | answered |
      initial response time | first response date | first replied at | responded at | first reply time |
      first reply`),
    ticketResolved: list(`
      resolved at | ticket resolved | solved at | closed at | resolved | closed date | date closed |
      closed on | closed time | resolved date | resolution date | resolved time | resolved on |
      date resolved | closed | solved | ticket closed | case closed | solved date | date solved`),
    consent: list(`
      marketing consent | accepts marketing | accepts email marketing | email opt in | opt in | opted in |
      newsletter | unsubscribed | email unsubscribed | do not contact | do not email | subscribed |
      email marketing consent | sms marketing consent | accepts sms marketing | gdpr consent |
      mailing list | email permission | email subscribed | email opt out | opt out | opted out | consent |
      do not call | marketing opt in`),
    internal: list(`is test | test account | test order | internal | is internal | staff | employee account`),
    target: list(`target | goal | quota`),
    warningLimit: list(`warning limit | warning level | warning | alert level`),
    lowerLimit: list(`lower limit | floor | minimum`),
    upperLimit: list(`upper limit | ceiling | maximum`),
    contact: list(`
      customer email | customer e mail | buyer email | billing email | email billing | client email |
      email address | email | e mail | contact email | recipient email | user email | work email |
      from email address | requester email | reviewer email | mail | phone number | mobile | phone | telephone |
      tel | contact number | mobile number | cell phone | phone no`),
    customerName: list(`
      full name | contact name | customer full name | recipient name | associated contact | contact person |
      primary contact`),
    measure: list(`
      improvement measure | improvement measures | measures | countermeasure | countermeasures | corrective action |
      corrective actions | improvement action | improvement actions | remedy | what we do | planned action |
      strategy | improvement strategy | optimization strategy | optimisation strategy`),
    item: list(`item | attribute | question | factor | survey item | aspect`),
    share: list(`share | percentage | percent`),
    count: list(`count | customers | number of customers`),
    period: list(`period | month | quarter | year`),
    // Told by the whole table: `cohort` alone is an attribute of customers.
    cohort: list(`cohort counted by period`),
    opening: list(`opening customers | opening | customers at start`),
    acquired: list(`new customers | acquired`),
    returned: list(`returned customers | reactivated customers | reactivated`),
    lost: list(`lost customers | lost`),
    closing: list(`closing customers | closing | customers at end`),
  } satisfies Readonly<Record<Role, readonly string[]>>,
  noRole:
    /\blast (?:order|purchase|visit|seen|login|activity|contact|update|change|modified)|\b(?:updated|modified|changed)\b|ip$|\bip address|freight|delivery (?:fee|cost|charge)|\btips?$|gratuity|\bvat\b|postage|handling|\bfees?$|commission|duty|marital|weight|cashback|points|\bper cent\b|shipping method|tracking|postal|zip|tax\b|taxes|address|fulfil|\b(?:deal|opportunity|project|task|file|page|pet|form|device) name\b/,
  statuses: {
    paid: list(`
      paid | completed | complete | fulfilled | processing | shipped | delivered | closed won | confirmed |
      approved | captured | success | succeeded | delivered successfully | partially fulfilled |
      in transit | invoiced |
      won | win | settled | active | ready to ship | dispatched | fulfilled complete | awaiting fulfillment | awaiting shipment | awaiting pickup | picked | packed | partially shipped | paid out | charge succeeded | payment received | ordered | publish | ok`),
    unpaid: list(`
      pending | pending payment | unpaid | on hold | on-hold | awaiting payment | authorized | draft |
      checkout-draft | created | overdue |
      open invoice | not paid | partially paid | payment due | incomplete | requires payment method | draft order | quote | quotation | hold`),
    cancelled: list(`
      cancelled | canceled | voided | void | failed | expired | declined | closed lost | trash | abandoned |
      closed |
      lost | rejected | disputed cancelled | payment failed | cancelled by customer | cancelled by buyer | void invoice | denied | blocked | deleted | cancelled order | payment error | canceled order`),
    refunded: list(`refunded | returned | fully refunded | chargeback |
      fully_refunded | full refund | return completed`),
    partlyRefunded: list(`partially refunded | partially_refunded | partial refund |
      partly refunded | partial return | partially returned | partially_returned`),
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
  delivered: /^(?:fulfilled|delivered|shipped|completed?|received|picked up)$/,
  onDelivery: /cash on delivery|\bcod\b|pay on delivery|collect on delivery/,
  consent: {
    optOut: /unsubscri|opt(?:ed)? ?out|do not (?:contact|e ?mail|call)|suppress|bounce|black ?list/,
    refused:
      /^(?:un-?subscribed|opted[ -]?out|opt[ -]?out|do not (?:contact|call|email)|bounced|cleaned|blocked|suppressed|not[ _-]subscribed|withdrawn|denied|refused)$/,
    yes: list(
      `yes | y | true | 1 | subscribed | opted in | opt-in | opt in | granted | confirmed | active | x`,
    ),
    no: list(`no | n | false | 0 | none | never | -`),
  },
  total: /^(?:grand |sub-?)?totals?(?:$|\s*[:：(])|^.{1,24} (?:sub-?)?total$|^sum$/i,
  footer:
    /^(?:prepared by|generated (?:on|by|at)|exported (?:on|by|at)|printed (?:on|by)|report date|page \d+ of|source:|notes?:)/i,
  orderAmount: /order|grand/i,
  deals: { won: /\bwon\b|\bwin\b/, lost: /\blost\b|abandon|disqualified|\bdead\b/ },
  guests: list(
    `guest | guests | guest user | guest customer | guest checkout | anonymous | walk in | walk-in | walk in customer | walk-in customer | cash customer | unknown | unregistered`,
  ),
  sheets: {
    orders: /order|sales|transaction|invoice|purchase/i,
    customers: /customer|client|member|account|contacts?$/i,
    surveys: /survey|satisf|nps|csat|questionnaire/i,
    tickets: /ticket|case|complaint|support|service request/i,
    interactions: /interaction|contacts? (?:log|histor|record)|activit|call|visit|touch|follow.?up/i,
    comments: /comment|review|feedback|opinion|voice/i,
    reasons: /churn|reason|lost|cancel|attrition/i,
    targets: /target|goal|budget|quota|plan|kpi/i,
    deals: /\bdeals?\b|opportunit|pipeline/i,
    spending: /\bspend|\bcosts?\b|campaigns?|marketing|advertis/i,
    subscriptions: /subscription|contract|membership/i,
    payments: /payment|charge/i,
    payouts: /payout|settlement|balance|fees?\b/i,
  },
  signs: {
    orders:
      /^(?:fulfill?ment status|shipping method|billing \w+|shipping \w+|lineitem \w+|coupon code|tax|item count)$/,
    customers:
      /^(?:first name|last name|birth(?:day| date)|date of birth|total spent|total orders|orders count|number of orders|lifetime value|tags|accepts .*marketing|marital status|(?:days? )?since last order|last (?:order|purchase|visit|seen)(?: date)?|job title|life ?cycle stage|contact owner|company owner|loyalty points|city tier|tenure)$/,
    surveys:
      /^(?:respondent(?: id)?|response id|collector id|submission id|token|how (?:likely|satisfied|would)\b.*|.*\brecommend\b.*|what (?:is|do|did|could|would)\b.*|network id|recorded date|progress)$/,
    tickets:
      /^(?:ticket(?: id| number| no)?|case (?:number|id|no)|issue (?:key|id|type)|subject|priority|requester(?: \w+)?|assignee|sla.*|escalated|resolution.*|first (?:response|reply).*|reporter|conversation(?: id| state)?|teammate|time to close|satisfaction (?:score|rating))$/,
    interactions:
      /^(?:event(?: name| type| id| ts| timestamp| date)?|session(?: id)?|page(?: url| path| title)?|url|referrer|user agent|device(?: type)?|distinct id|activity(?: type)?|anonymous id|properties|(?:call )?(?:direction|duration|result|outcome))$/,
    comments:
      /^(?:review(?: \w+)?|rating|stars|helpful(?: votes)?|verified(?: purchase)?|reviewer(?: \w+)?|reply)$/,
    deals:
      /^(?:deal(?: \w+){0,2}|opportunity(?: \w+)?|pipeline|probability(?: %)?|stage|close date|expected (?:revenue|close date)|forecast(?: \w+)?|lead (?:source|name)|(?:won|lost) (?:time|date|at|on|reason)|date (?:won|lost)|closed lost reason|weighted \w+)$/,
    spending:
      /^(?:spend|reach|impressions|clicks|cpc|cpm|cpa|ctr|roas|roi|conversions?|new customers|leads)$/,
    subscriptions:
      /^(?:subscription(?: \w+)?|plan(?: name| id)?|interval|billing (?:cycle|interval|period|frequency)|mrr|arr|trial (?:start|end)(?: date)?|renewal(?: date)?|next (?:billing|renewal|payment) date|current period (?:start|end)|auto ?renew(?:al)?|cancel(?:led)? at(?: period end)?|cancell?ed at|contract (?:start|end|term|value|id|no|number)(?: date)?|policy (?:start|end)|term|seats)$/,
    payments:
      /^(?:charge id|payment (?:id|intent id|method|source type)|card (?:brand|last4|id|name)|gateway|transaction id|captured|gross|net|fee|balance impact)$/,
    payouts:
      /^(?:payout(?: \w+)?|fees?|fee details|net|transfer(?: \w+)?|settlement id|deposit date|available on(?: utc)?|bank (?:account|reference)|reporting category|balance transaction id|arrival date|total fees)$/,
    targets: /^(?:kpi|target|goal|quota|warning.*|lower limit|upper limit)$/,
    aggregated:
      /^(?:opening.*|closing.*|cohort|retention rate|churn rate|number of \w+|share|percent(?:age)?)$/,
  },
  decisiveOfKind: {
    // Of customers it is what they paid.
    spending: { spend: /^(?:total )?sp(?:end|ent)$/i },
    deals: {
      date: /^(?:(?:expected |actual |deal |opportunity )*clos(?:e|ing|ed) ?(?:date|time|at|on)?|won (?:time|date|at|on)|date (?:closed|won))$/,
      dealCreated:
        /^(?:(?:deal |opportunity )?(?:creat(?:e|ed|ion)|add(?:ed)?) ?(?:date|time|at|on)?|date (?:created|added)|opened)$/,
    },
  },
  titlesOfKind: {
    customers: { customerName: /^name$/i },
    surveys: {
      score:
        /how likely|recommend (?:us|this|our)|overall,? how|how satisfied|satisfaction with|rate (?:your|our|us)/i,
      comment:
        /open-ended|why did you|what (?:could|should|can|would|else|is the)\b.*|(?:any |other |further )?(?:comments?|feedback|suggestions?)\??$|improve/i,
    },
    tickets: { event: /^(?:(?:ticket|case|issue|request|inquiry|contact) )?(?:type|category|kind|class)$/i },
    interactions: { date: /date|time|day/i, event: /^(?:\S+ )?(?:type|kind|method|medium|mode)$/i },
    spending: { date: /^(?:period|month|week|day|date)$/i },
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
};
