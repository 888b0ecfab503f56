import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellAddress } from "../../../src/core/cells/issue";
import { otherIssues } from "../../../src/reports/dataCheck/otherTables";

const source = (sheet: string, cells: (string | number)[][]) => ({ sheet, row: 0, column: 0, cells });

const orders = readDataset(
  source("Orders", [
    ["customer", "date", "amount"],
    ["ann", 45660, 10],
    ["bob", 45670, 10],
  ]),
  { customer: 0, date: 1, amount: 2 },
);
const customers = readDataset(
  source("Customers", [
    ["customer", "registered"],
    ["ann", 45665],
    ["bob", 45670],
  ]),
  { customer: 0, registrationDate: 1 },
  {},
  { records: ["customer"] },
);

it("the data check names customers who ordered before they registered, with the cell of the date", () => {
  const found = otherIssues(orders, { customers });
  expect(found.map(({ severity, key, place }) => [severity, key, place && cellAddress(place)])).toEqual([
    ["error", "registeredAfterFirstOrder", "Customers!B2"],
  ]);
  expect(otherIssues(orders, {})).toEqual([]);
});
