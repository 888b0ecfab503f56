import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { matchCustomers } from "../../../src/core/ledger/matchCustomers";

const survey = (ids: readonly (string | null)[], mapping: object = { customer: 0, score: 1 }) =>
  readDataset(
    { sheet: "Survey", row: 0, column: 0, cells: [["Customer ID", "Score"], ...ids.map((id) => [id, 7])] },
    mapping,
    {},
    { records: [] },
  );

describe("customers of another table", () => {
  it("are counted by row, of all rows that have one", () => {
    expect(matchCustomers(["k1", "k2", "k9"], survey(["k1", "k3", "k2", "k1", null]))).toEqual({
      matched: 3,
      rows: 4,
    });
  });

  it("may be all or none of them", () => {
    expect(matchCustomers(["k1"], survey(["k1", "k1"]))).toEqual({ matched: 2, rows: 2 });
    expect(matchCustomers([], survey(["k1"]))).toEqual({ matched: 0, rows: 1 });
    expect(matchCustomers(["k1"], survey([null]))).toEqual({ matched: 0, rows: 0 });
  });

  it("are not asked for without a column of them", () => {
    expect(matchCustomers(["k1"], survey(["k1"], { score: 1 }))).toBeUndefined();
  });
});
