import { entitledColumn } from "../../../../src/core/cells/rules/entitled";

const titles = ["Customer", "Net  Amount", "net amount", "城市"];

it.each([
  ["Customer", 0],
  ["NET AMOUNT", 1],
  [" ｎｅｔ amount ", 1],
  ["城市", 3],
  ["amount", undefined],
  ["", undefined],
])("the first column entitled %j is %s", (title, column) => {
  expect(entitledColumn(titles, title)).toBe(column);
});
