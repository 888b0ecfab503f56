/** Refusals of intake, customer summary and customer scores. */
export const intakeErrors = {
  noCustomers:
    "No customer has a purchase up to the as-of date: refunds and rows without a customer or a date do not count as purchases",
  cutsNotAscending: "Give {count} cut points in ascending order, got {cuts}",
  rfmScoreOutOfRange:
    "Scores must be whole numbers from 1 to 5, got recency {recency} and frequency {frequency}",
} as const;
