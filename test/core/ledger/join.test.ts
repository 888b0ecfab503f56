import type { Grid } from "../../../src/core/cells/cell";
import type { Dataset, Policies } from "../../../src/core/cells/dataset";
import { cellAddress } from "../../../src/core/cells/issue";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { columnByCustomer, joinById } from "../../../src/core/ledger/join";

function read(sheet: string, cells: Grid, policies: Partial<Policies> = {}): Dataset {
  return readDataset({ sheet, row: 0, column: 0, cells }, guessRoles(cells).mapping, policies);
}

const orders = read("Orders", [
  ["客户编号", "下单日期", "实付金额"],
  ["c2", 45720, 5],
  ["c1", 45721, 6],
  ["c9", 45722, 7],
]);
const list: Grid = [
  ["客户编号", "性别", "年龄"],
  ["c1", "女", 30],
  ["c2", "男", 41],
  ["c1", "男", 99],
  ["c3", "女", 25],
];
const surveys = read("Survey", [
  ["会员编号", "满意度(1-5)"],
  ["c1", 5],
  ["c3", 2],
]);

describe("joined sources", () => {
  const customers = read("Customers", list);
  const joined = joinById({ orders, customers, surveys });

  it("have every customer once and lead each row to its customer", () => {
    expect(joined.ids).toEqual(["c1", "c2", "c3", "c9"]);
    expect([...joined.customerOf.orders!]).toEqual([1, 0, 3]);
    expect([...joined.customerOf.surveys!]).toEqual([0, 2]);
  });

  it("give attributes by customer from the first row of the list", () => {
    const age = columnByCustomer(customers.columns.age!, joined.firstRow.customers!);
    expect(age).toEqual({ kind: "number", values: Float64Array.of(30, 41, 25, NaN) });
    const gender = columnByCustomer(customers.columns.gender!, joined.firstRow.customers!);
    expect(
      gender.kind === "text" && [...gender.codes].map((code) => gender.dictionary[code] ?? null),
    ).toEqual(["女", "男", "女", null]);
  });

  it("say who is not in the list and who is in it twice", () => {
    expect(joined.issues.map(({ key, place }) => `${key} ${cellAddress(place!)}`)).toEqual([
      "customerNotInList Orders!A4",
      "customerTwiceInList Customers!A4",
    ]);
  });

  it("count customers without orders, and leave them out when chosen", () => {
    expect(joined.withoutOrders).toEqual(["c3"]);
    const without = joinById({
      orders,
      customers: read("Customers", list, { customersWithoutOrders: "exclude" }),
    });
    expect(without.ids).toEqual(["c1", "c2", "c9"]);
  });
});

describe("rows of customers who are left out", () => {
  it("lead to nobody", () => {
    const joined = joinById({
      orders,
      customers: read("Customers", list, { customersWithoutOrders: "exclude" }),
      surveys,
    });
    expect(joined.ids).toEqual(["c1", "c2", "c3", "c9"].filter((id) => id !== "c3"));
    expect([...joined.customerOf.surveys!]).toEqual([0, -1]);
    expect([...joined.customerOf.customers!]).toEqual([0, 1, 0, -1]);
  });
});
