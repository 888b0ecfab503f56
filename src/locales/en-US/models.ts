/** What the purchase models say about their fits: what was found, and what to do. */
export const models = {
  diagnosis: {
    notConverged:
      "The fit did not settle after {iterations} steps: do not use these parameters. Check for outlying customers and for a date range that is too short, or choose another model.",
    parameterRunaway:
      "{name} came out as {value}, an extreme value: the data do not determine it. Use another model, or a longer date range with customers who have visibly stopped buying.",
    wideInterval:
      "{name} is barely determined by these data (its interval reaches more than 50-fold up or down). Forecasts may still be usable: trust the holdout check, not this parameter.",
    customersAlike:
      "{name} is {value}: to the model all customers look alike. Check that the data are not one row per customer and period, such as subscriptions; for contracts use a contract model.",
    dropoutMeanInfinite:
      "{name} is {value}, at most 1: the mean remaining lifetime is infinite, because a few customers never leave. Value customers over a horizon or with a discount, not without end.",
    oneTimeBuyersAlive:
      "BG/NBD takes all {count} customers with a single purchase day for active. For lists of customers at risk use MBG/NBD or Pareto/NBD.",
    tooFewRepeatBuyers:
      "Only {count} customers bought again on another day ({wanted} are wanted). Take a longer date range; until then read the intervals, not the single values.",
    leftTruncated:
      "{count} customers ({share} of all) first appear in the first {days} days, against about {usual} in other periods of {days} days: many of them were customers before the data begin. Add older orders or registration dates, or leave these customers out.",
    spendMeanInfinite:
      "q is {q}, at most 1: the mean spend has no finite value and no customer value can be computed. Look for extreme amounts; until then use a fixed amount per purchase day.",
    spendFrequencyCorrelated:
      "Spend per purchase and number of purchases are correlated ({correlation}); the model assumes that they are independent. Fit customers with similar frequency separately, or read the values of very frequent buyers with care.",
    spendNotPositive:
      "Repeat buyers with a mean amount of zero or less: {count}. They are not in the spend model and are expected to spend what the average customer does. Check how refunds are treated.",
    holdoutEmpty:
      "Nobody bought in the {days} days held out: the model cannot be checked. Choose an earlier end for the calibration.",
    tooFewLosses:
      "Only {count} customers left ({wanted} are wanted): how long the others will stay is mostly guessed. Take more customers or periods; until then read the intervals, not the single values.",
    contractsAlike:
      "{name} is {value}: all customers look alike, and the churn rate is the same at every renewal. The shape of the curve cannot be determined; a single churn rate says as much.",
    separated:
      "Values of {names} tell those who left from those who stayed without exception, so ordinary estimates would be infinite. Firth's method is used, with profile intervals. Check that these columns were known before customers left.",
    fewEvents:
      "Of those who left and those who stayed, the smaller group has only {events} customers for {coefficients} coefficients; {wanted} for each are wanted. Take fewer attributes or more customers, and read the intervals, not the single values.",
    columnsLeftOut: "Left out, as they do not vary or repeat what other columns say: {names}.",
    effectRunaway:
      "The effect of {names} cannot be determined: the estimate ran to the limit of what is allowed. Leave this attribute out, or combine rare values.",
    fewBuyersForEffects:
      "Only {count} customers bought again on another day, for {effects} effects; {wanted} for each are wanted. Take fewer attributes or more customers.",
  },
  choice: {
    default: "Pareto/NBD is the default model and its fit shows no error",
    paretoDiagnosed: "MBG/NBD is used, because the fit of Pareto/NBD shows an error",
    allDiagnosed:
      "The fits of Pareto/NBD and MBG/NBD both show errors: the MBG/NBD results are for orientation only",
  },
} as const;
