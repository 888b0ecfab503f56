/** The first period of the data: whether its customers are new can be told by a registration or first-order date only. */
export const leftEdge = {
  noDates:
    "Customers seen first in {period}, the first period of the data, may be older ({count}): there is no registration or first-order date to tell. {period} is left out of new-customer counts and of means over cohorts.",
  fewDates:
    "Customers seen first in {period}, the first period of the data, may be older ({count}): only {dated} of them have a usable registration or first-order date, {needed} would be needed. {period} is left out of new-customer counts and of means over cohorts.",
  told: "Customers seen first in {period}, the first period of the data: {count}. By registration or first-order date, new: {acquired}; older: {older}. {period} counts like any other period.",
  undated: " Without a usable date, and so taken for older: {undated}.",
  modelUnknown:
    "Customers seen first in {period}, where the data begin, may be older: {count} ({share}). The models count everybody from the first purchase in the data; what was bought before is unknown to them.",
  modelTold:
    "Customers older than the data by registration or first-order date: {count} ({share}). The models count them from the first purchase in the data; what was bought before is unknown to them.",
  modelNone:
    "By registration or first-order date no customer is older than the data: the models see everybody's whole history.",
  groupUnknown:
    "Of the {all} customers in “{group}”, {count} may be older: seen first in {period}, the first month of the data.",
  groupTold:
    "Of the {all} customers in “{group}”, {count} are older than the data by registration or first-order date.",
  definition:
    "A customer begins with the first purchase in the data. A registration or first-order date is no purchase: it only tells whether customers first seen in the first period of the data are new (date in that period) or older (date before it).",
};
