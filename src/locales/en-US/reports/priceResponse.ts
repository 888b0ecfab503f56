import { questions } from "../questions";

export const priceResponse = {
  title: "Price elasticity",
  summary:
    "How many per cent more or fewer units go with a price 1% higher, by category and product, with intervals, and which prices are worth a test. An association, not an effect.",
  question: questions.priceResponse,
  options: {},
  all: "All products",
  sheets: { page: "Price elasticity", figures: "Price elasticity, figures" },
  headings: {
    groups: "Elasticity by category",
    products: "Elasticity by product",
  },
  columns: {
    group: "Products",
    elasticity: "Elasticity",
    low: "Lower end",
    high: "Upper end",
    verdict: "Verdict",
    products: "Products",
    cells: "Products × months",
    weeks: "Weeks",
    prices: "Prices",
    usual: "Usual price",
    from: "Prices from",
    to: "Prices to",
    fromShare: "Prices from (÷ usual)",
    toShare: "Prices to (÷ usual)",
    test: "Test price",
    testShare: "Test price (÷ usual)",
    units: "Units at test price",
    change: "Revenue at test price",
    changeLow: "Revenue, lower end",
    changeHigh: "Revenue, upper end",
  },
  verdicts: {
    sensitive: "sensitive",
    insensitive: "hardly sensitive",
    unsure: "not sure",
    rises: "units rise, too",
  },
  refusals: {
    tooFewProducts: "fewer than 10 products",
    tooFewWeeks: "fewer than 30 weeks",
    tooFewPrices: "fewer than 3 prices",
    priceStands: "price does not move",
  },
  cards: {
    elasticity: "Elasticity",
    products: "Products",
    told: "With a result",
    sensitive: "Sensitive",
    insensitive: "Hardly sensitive",
  },
  charts: {
    groups: "Elasticity by category",
    products: "Elasticity by product",
    finding: "Most price-sensitive: {name} ({elasticity})",
    measure: "Units, % per 1% of price; below −1 a higher price goes with less revenue",
  },
  findings: {
    group: "{name}: with a price 1% higher units change by {elasticity}% ({low} to {high}).",
    product: "{name}: with a price 1% higher units change by {elasticity}% ({low} to {high}).",
    nothing: "Prices move too little, or in too few weeks, to tell what goes with them.",
    most: "Most price-sensitive: {name}, {elasticity}% of units per 1% of price ({low} to {high}).",
    association: "An association, not an effect: what moves prices may also move sales. Only a test tells.",
  },
  todo: {
    test: "Test {product} at {price} (usually {usual}): revenue {change} ({low} to {high}) goes with such a price.",
    vary: "Vary the price of one product over some weeks: so far no product shows what goes with its price.",
  },
  method:
    "Log units on log price: categories with product and month effects, products with trend and month of year; 95% intervals.",
  definitions: {
    price: "Price: what was paid for a piece, revenue ÷ pieces, refunds and gifts left out.",
    groups:
      "By category: ln units on ln price with effects of product and month, over products × months; errors clustered by product (t with products − 1 degrees of freedom); at least 10 products sold in two months or more.",
    products:
      "By product: ln units on ln price over weeks with sales, with trend and month of year; errors after Newey and West; at least 30 weeks and 3 prices, of the 200 products with most sales.",
    verdict:
      "Sensitive: the whole interval lies below −1, so that a lower price goes with more revenue. Hardly sensitive: above −1. Units rise, too: above 0; something else must move both.",
    test: "Test price: an end of the range in which 80% of the weeks' (months') prices lie, never beyond: the lower one below −1, else the upper one. Usual: the median; of a category each product's mean. Units and revenue at test price: their change by the elasticity, with its interval.",
  },
};
