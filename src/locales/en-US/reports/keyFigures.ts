/** Key figures and what they are compared with: shared by the overview and the period report. */
export const keyFigures = {
  names: {
    customers: "Customers who bought",
    orders: "Orders",
    revenue: "Revenue",
    spendPerCustomer: "Spend per customer",
    orderValue: "Average order value (AOV)",
    newCustomers: "New customers",
    existingCustomerShare: "Existing-customer share of customers",
    existingRevenueShare: "Existing-customer share of revenue",
    repeatRate: "Repeat purchase rate",
    nps: "Net Promoter Score",
    csat: "CSAT (top-2-box)",
    complaintRate: "Complaint rate (of orders)",
  },
  /** For cards and tables of a page. */
  short: {
    customers: "Customers",
    orders: "Orders",
    revenue: "Revenue",
    spendPerCustomer: "Spend each",
    orderValue: "Order value",
    newCustomers: "New customers",
    existingCustomerShare: "Existing customers %",
    existingRevenueShare: "Existing revenue %",
    repeatRate: "Repeat rate",
    nps: "NPS",
    csat: "Satisfied %",
    complaintRate: "Complaint %",
  },
  noClearChange: "no clear change",
  usual: "usually ±{usual}",
  base: "n = {n}",
  bases: "n = {n}, before {before}",
  units: { points: " pp", tenThousands: "×10k", thousands: "k", millions: "m" },
  definitions: {
    counts: "Customers are those with a purchase in the period; orders are distinct order ids, else rows.",
    perCustomer:
      "Spend per customer = revenue ÷ customers who bought. Average order value = revenue ÷ orders.",
    existing: "New customers bought for the first time in the period, existing customers before it.",
    repeat:
      "Repeat purchase rate = customers with purchases on two days or more in the period ÷ customers who bought.",
    nps: "Net Promoter Score = share of answers 9–10 less share of answers 0–6, in points.",
    csat: "CSAT = share of answers in the top two of the scale.",
    complaintRate: "Complaint rate = complaints opened in the period ÷ orders; lower is better.",
  },
};
