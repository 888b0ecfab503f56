import { attributeOf } from "../../../../src/reports/kit/groups/attributes";
import { joinedFor, ORDERS } from "../../profiles/joinedFor";
import { textsFor } from "../../../../src/locales";

const texts = textsFor("en-US");

function values(column: ReturnType<typeof attributeOf>): (string | undefined)[] {
  return Array.from(column!.codes, (code) => column!.dictionary[code]);
}

describe("attributes of customers", () => {
  it("take the value with most revenue, of equal ones the latest", () => {
    const { book } = joinedFor(ORDERS);
    expect(values(attributeOf("region", book, texts))).toEqual(["West", "East", undefined]);
  });

  it("believe the customer list before the orders, and its first row when a customer stands there twice", () => {
    const { book } = joinedFor(ORDERS, {
      customers: [
        ["Customer ID", "Region"],
        ["ann", "North"],
        ["cy", "South"],
        ["ann", "East"],
      ],
    });
    expect(values(attributeOf("region", book, texts))).toEqual(["North", undefined, "South"]);
  });

  it("turn ages into bands that hold their lower edge", () => {
    const { book } = joinedFor(ORDERS, {
      customers: [
        ["Customer ID", "Age"],
        ["ann", 25],
        ["bob", 24],
        ["cy", 65],
      ],
    });
    expect(values(attributeOf("age", book, texts))).toEqual(["25–34", "18–24", "65+"]);
  });

  it("are undefined where no table has the column", () => {
    expect(attributeOf("memberLevel", joinedFor(ORDERS).book, texts)).toBeUndefined();
  });
});
