import { listedCustomers } from "../../../../src/core/cells/policies";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";

const TABLE = {
  sheet: "Data",
  row: 0,
  column: 0,
  cells: [
    ["id", "date", "amount"],
    ["House", 45355, 100],
    ["a", 45356, 10],
    ["house ", 45357, 5],
    ["Smith, Jones", 45358, 7],
  ],
};
const read = (excluded?: string, records?: []) =>
  readDataset(TABLE, { customer: 0, date: 1, amount: 2 }, { excluded }, { records });

describe("customers who never count", () => {
  it("are left out of every table, whatever the case of their ids, and counted", () => {
    expect(read().used).toBe(4);
    expect(read("HOUSE; Smith, Jones")).toMatchObject({
      used: 1,
      excluded: [{ reason: "excludedCustomer", count: 3 }],
    });
    expect(read("house", []).used).toBe(2);
  });

  it("are told where they are not there, but of orders only", () => {
    const unknown = (excluded: string, records?: []) =>
      read(excluded, records).findings.filter(({ key }) => key === "excludedUnknown");
    expect(unknown("house; nobody; none")).toMatchObject([{ detail: { count: 2 } }]);
    expect(unknown("house")).toEqual([]);
    expect(unknown("nobody", [])).toEqual([]);
  });

  it.each([
    ["C1, C2，C3、C4", ["C1", "C2", "C3", "C4"]],
    ["C1\nC2;;C1", ["C1", "C2"]],
    [" ", []],
  ])("%j are %j", (text, ids) => expect(listedCustomers(text)).toEqual(ids));
});
