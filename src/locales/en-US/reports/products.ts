import { questions } from "../questions";

export const products = {
  title: "Products",
  summary:
    "Products and categories by sales, customers and repeat; what each group prefers, what is bought together, what follows a first product, and the next product for each customer.",
  question: questions.products,
  options: {
    by: { label: "Groups", choices: { segments: "Segments", tiers: "Value tiers" } },
    days: {
      label: "Days to come back",
      help: "A customer has come back who buys again within this many days of buying a product; 0 takes the 90th percentile of the gaps between purchases.",
    },
  },
  sheets: {
    page: "Products",
    products: "Products, all",
    together: "Products, together",
    next: "Products, next best",
  },
  headings: {
    top: "Best-selling products",
    affinity: "Who prefers what: affinity by {group} (1 = as all buyers)",
    categories: "Categories",
    pairs: "Bought together more often than chance",
    first: "First product → second purchase",
    leaving: "Products after which fewer customers come back within {days} days",
    byGroup: "Next-best product by group",
  },
  columns: {
    product: "Product",
    category: "Category",
    cumulative: "Cumulative share",
    units: "Units",
    repeat: "Bought it again",
    observed: "Customers observed",
    back: "Back in {days} days",
    first: "Product",
    second: "Together with",
    together: "Joint orders",
    support: "Support",
    confidence: "Confidence →",
    confidenceBack: "Confidence ←",
    lift: "Lift",
    liftLow: "Lift, at least",
    q: "p, corrected (false discovery)",
    firstProduct: "First product",
    began: "Customers who began with it",
    nextProduct: "Most bought next",
    nextCustomers: "Customers who did",
    others: "After the others",
    p: "p (Holm)",
    wanting: "Customers with a suggestion",
    suggested: "Suggested next",
    because: "Because they bought",
    suggestedTo: "Customers",
    probability: "Confidence",
  },
  noValue: "(none given)",
  cards: {
    product: "Products sold",
    category: "Categories",
    few: "Make up 80% of sales",
    repeat: "Bought it again",
    pairs: "Pairs beyond chance",
  },
  charts: {
    sales: "Sales by product",
    salesFinding: "The {count} products with most sales",
    salesMeasure: "Sales, net of refunds",
    repeat: "Share of buyers who bought it again",
    repeatFinding: "{product}: {share} of buyers bought it again",
    repeatMeasure: "Share of a product's buyers who bought it on two days or more",
  },
  findings: {
    best: "{product} sells most: {share} of sales, to {customers} customers.",
    few: "80% of sales come from {count} of {all} products.",
    pair: "{first} and {second} stand in one order {times} times as often as by chance (at least {low}).",
    noPair: "No two products are bought together more often than chance would have it.",
  },
  todo: {
    next: "Offer the next-best product to {count} customers: the list names product and reason.",
    leaving:
      "Look at {product}: after it {share} come back within {days} days, after others {others} (n = {n}).",
    pair: "Show {second} beside {first}, and measure whether more orders hold both.",
    nothing: "Nothing stands out beyond chance: look again with more orders.",
  },
  method:
    "Sales net of refunds, by each line's own product. Pairs: at least 5 joint orders, false discovery held at 5%. Association, not effect.",
  definitions: {
    triedLabel: "Pairs tested",
    affinity:
      "Affinity = share of the group's buyers who bought the product ÷ share of all buyers who did. 1 is as usual.",
    pairs:
      "Support = orders with both ÷ orders; confidence = of the orders with one, the share with the other; lift = joint orders ÷ those that chance would bring. Exact one-sided test, Benjamini–Hochberg at 5% over all pairs of products that stand in at least 5 orders; told where the 95% interval of lift lies above 1, ranked by its lower end.",
    back: "Bought it again: customers who bought the product on two days or more ÷ its buyers; the card adds up all products. Back: bought anything again within the days after first buying it, among those the data follow as long.",
    leaving:
      "Against all other products together, from 30 customers observed on; two-proportion test, Holm over products. Who buys a product may differ in other ways.",
    next: "The next-best product is that of the rule with the highest confidence whose first product the customer bought and whose second not.",
  },
};
