export const reportErrors = {
  noSatisfaction:
    "No column holds answers on how satisfied customers are. Say which column is the score, or choose a table of answers.",
  noRecommendation:
    "No column asks for a recommendation from 0 to 10. An NPS needs that very question: name it “recommend” or “NPS”.",
  noTickets:
    "No table of tickets or complaints is in use. Choose one that has a column with the time tickets were opened.",
  dealsNeedStage: "Say which column holds the stage or status of a deal.",
  dealsNeedDay: "No deal has a day on which it began or was decided. Say which columns hold these days.",
  noDeals:
    "None of the {given} rows holds a deal. Choose a table of deals, or check which rows are left out.",
  noColumnToForecastBy:
    "There is no column “{column}” to forecast by. Name one of the orders or of the customer list.",
  productsNeedColumn: "This report needs a column of products or of categories.",
  pricesNeedQuantity:
    "Without quantities there are no prices: say which column holds the quantity, and which the amount.",
  nothingPriced: "No line has a product, a quantity and an amount, so there are no prices.",
  badTotal:
    "“{text}” is not the total of a month. Write month and total, such as 2024-03=12345.67, with semicolons between several.",
  noGroupsToCompare:
    "There are no two groups to compare by “{column}”. Choose a column that tells who was treated and who was not, and the name of the control group.",
  noCampaigns: "No table tells what campaigns cost. Choose one with a campaign or channel and its cost.",
  journeyNeedsEvents:
    "There is no log of events: say which columns hold the customer, the event and its time, or take a table of stages and touchpoints.",
  noJoiningDate:
    "Without the day on which members joined there is no comparison. Say which column of the customer list holds the registration date.",
  nobodyAlike:
    "None of the {members} members resembles another customer before the day of joining, so there is nothing to compare.",
  noPeriodBefore: "The data do not reach {days} days before the range. Choose a later or shorter one.",
  rangeEndsBefore: "The range ends before it begins: {from} to {to}.",
  funnelNoOrder:
    "“{second}” mostly does not come after “{first}”: they are not steps of one process. If they are, name them in order, such as view, cart, pay.",
  funnelNeedsSteps:
    "There are fewer than two steps. Say which column holds the step or event, or name the steps in the options.",
  funnelNeedsCustomers: "Say which column holds the customer, or the number of customers at each step.",
  nobodyEnteredEarly:
    "Nobody reached “{step}” at least {days} days before the end of the data. Choose another first step, or a shorter window.",
  noComments:
    "Nobody wrote anything in the tables in use. Choose one with a column of comments, or say which column it is.",
  customerUnknown: "There is no buyer “{id}” in this table. Type the id as it stands there.",
  noContacts:
    "No contacts with these customers are in use. Choose a table of contacts that has a customer and a date.",
  noReasons: "None of the {given} rows names a reason. Fill in the column of reasons, or choose another.",
  noRowsGiven: "There are no rows of data under the header. Select the whole table.",
  noRowsLeft:
    "None of the {given} rows can be used. Most are left out for this reason: {reason} ({count}, the first at {address}). The data check lists all.",
  ordersNeedCustomerAndDate: "Say which column holds the customer and which the date.",
  datesFarApart:
    "The dates reach from {first} ({address}) to {last}: that is more than {years} years. Correct the dates that are wrong, or state the order of day and month.",
  noOrders:
    "This table was taken for {kind} ({evidence}), but this report counts orders. Select the table of orders, or say that this is one: under “What is this table?” in the pane, or with --kind orders on the command line.",
  subscriptionsAreNoOrders:
    "This table was taken for {kind} ({evidence}), but this report counts orders: a contract that ended is a customer who left, not an order that was cancelled. “Retention and churn over time” and “Data check” read it as what it is. If it does hold orders, say so: under “What is this table?” in the pane, or with --kind orders on the command line.",
  figureNotFinite:
    "“{figure}” on “{sheet}” can't be computed from this table, so nothing was written. Check the table for impossible numbers, such as zeros or huge ones; the data check lists them.",
  sentenceNotFinite:
    "A figure of this report can't be computed from this table, so nothing was written. Check the table for impossible numbers, such as zeros or huge ones; the data check lists them.",
  contractsNeedCustomerAndStart: "Say which column holds the customer and which the start of the contract.",
  ordersNeedAmount: "Say which column holds the amount, or quantity and price.",
  severalCurrencies:
    "The amounts are in several currencies ({currencies}) and can't be added up. State under “How to treat unusual rows” which one counts, or add a sheet of rates: currency, rate and, if they change, day.",
  periodsNeedCounts: "Say which columns hold each period's opening, new and closing customers.",
  onlyOlderCustomers:
    "All {count} customers were seen first in {period}, and all are older than the data by their registration or first-order date, so there is no cohort.",
  cleanedCopyNeedsCells: "A cleaned copy needs the cells themselves. Select your table again.",
  churnedUnreadable:
    "The column that says who left can't be read: it holds {words}. Use yes and no, 1 and 0, or churned and active.",
  churnModelRefused: "No model can be made of these customers. {why}",
  contractsNeedCounts:
    "The table doesn't count customers by period. Use one row per cohort and one column per period (0, 1, 2, … or years), with counts that never rise.",
  contractsNeedTenure:
    "Nothing says how long customers have been with you. Name a column tenure or months with us, or take a table with the start and end of each contract.",
};
