import { attributeOf } from "../../../../src/reports/kit/groups/attributes";
import { joinedFor, ORDERS } from "../../profiles/joinedFor";

function values(column: ReturnType<typeof attributeOf>): (string | undefined)[] {
  return Array.from(column!.codes, (code) => column!.dictionary[code]);
}

describe("attributes of customers", () => {
  it("take the value of most order lines, of equally common ones the first by its text", () => {
    const { tables } = joinedFor(ORDERS);
    expect(values(attributeOf("region", tables))).toEqual(["West", "East", undefined]);
  });

  it("believe the customer list before the orders, and its first row when a customer stands there twice", () => {
    const { tables } = joinedFor(ORDERS, {
      customers: [
        ["Customer ID", "Region"],
        ["ann", "North"],
        ["cy", "South"],
        ["ann", "East"],
      ],
    });
    expect(values(attributeOf("region", tables))).toEqual(["North", undefined, "South"]);
  });

  it("turn ages into bands that hold their lower edge", () => {
    const { tables } = joinedFor(ORDERS, {
      customers: [
        ["Customer ID", "Age"],
        ["ann", 25],
        ["bob", 24],
        ["cy", 65],
      ],
    });
    expect(values(attributeOf("age", tables))).toEqual(["25–34", "18–24", "65+"]);
  });

  it("are undefined where no table has the column", () => {
    expect(attributeOf("memberLevel", joinedFor(ORDERS).tables)).toBeUndefined();
  });
});
