import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { textsFor } from "../../../src/locales";
import {
  edgeModelSentence,
  edgeNote,
  edgeOfNewGroup,
  leftEdgeOf,
  withoutEdgeGuess,
} from "../../../src/reports/kit/leftEdge";

const texts = textsFor("en-US");
const source = (sheet: string, cells: (string | number)[][]) => ({ sheet, row: 0, column: 0, cells });

/** Ten customers on 5 January 2025, one on 5 February. */
const dataset = readDataset(
  source("Orders", [
    ["customer", "date", "amount"],
    ...Array.from({ length: 10 }, (_, i) => [`c${i}`, 45662, 10]),
    ["late", 45693, 10],
  ]),
  { customer: 0, date: 1, amount: 2 },
);
const summary = cellBook(dataset).customers();

/** @param registered day of each of the ten customers; none where it is blank */
function edge(registered?: readonly (number | string)[]) {
  const customers =
    registered &&
    readDataset(
      source("Customers", [["customer", "registered"], ...registered.map((day, i) => [`c${i}`, day])]),
      { customer: 0, registrationDate: 1 },
      {},
      { records: ["customer"] },
    );
  const related = customers && { customers };
  return leftEdgeOf({ book: cellBook(dataset, related), related }, { unit: "month" });
}

const ten = (day: (i: number) => number | string) => Array.from({ length: 10 }, (_, i) => day(i));
const said = (known: ReturnType<typeof edge>) => edgeNote(known, texts).text;

describe("what reports say of the left edge", () => {
  it("without dates: how many may be older, and that the period is left out", () => {
    expect(said(edge())).toBe(
      "Customers seen first in 2025-01, the first period of the data, may be older (10): there is no registration or first-order date to tell. 2025-01 is left out of new-customer counts and of means over cohorts.",
    );
    expect(edge().related).toEqual({});
  });

  it("with dates for too few: how many have one, and how many would be needed", () => {
    expect(said(edge(ten((i) => (i < 8 ? 45000 : ""))))).toMatch(
      /may be older \(10\): only 8 of them have a usable registration or first-order date, 90\.0% would be needed/,
    );
  });

  it("with dates: how many are new and older, and who is taken for older without one", () => {
    const known = edge(ten((i) => (i === 0 ? "" : i < 4 ? 45000 : 45660)));
    expect(said(known)).toBe(
      "Customers seen first in 2025-01, the first period of the data: 10. By registration or first-order date, new: 6; older: 4. 2025-01 counts like any other period. Without a usable date, and so taken for older: 1.",
    );
    expect(Object.keys(known.related)).toEqual(["customers"]);
    expect([...known.older!]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("what models say of it", () => {
  it("counts who may be older, who is, or says that nobody is", () => {
    expect(edgeModelSentence(edge(), texts)).toMatch(/^Customers seen first in 2025-01, .*: 10 \(90\.9%\)/);
    expect(edgeModelSentence(edge(ten((i) => (i < 3 ? 45000 : 45660))), texts)).toMatch(
      /^Customers older than the data by registration or first-order date: 3 \(27\.3%\)/,
    );
    expect(edgeModelSentence(edge(ten(() => 45660)), texts)).toMatch(/no customer is older than the data/);
  });

  it("leaves the guess away where it is known", () => {
    const found = [
      { id: "leftTruncated", severity: "warning", detail: {} },
      { id: "wideInterval", severity: "warning", detail: {} },
    ] as const;
    expect(withoutEdgeGuess(found, edge()).map(({ id }) => id)).toEqual(["leftTruncated", "wideInterval"]);
    expect(withoutEdgeGuess(found, edge(ten(() => 45660))).map(({ id }) => id)).toEqual(["wideInterval"]);
  });
});

describe("a group that is called new", () => {
  const all = () => true;

  it("is warned about where customers of it are older, or may be", () => {
    expect(edgeOfNewGroup(edge(), summary, all, "New customers", texts)).toBe(
      "Of the 11 customers in “New customers”, 10 may be older: seen first in 2025-01, the first month of the data.",
    );
    expect(
      edgeOfNewGroup(edge(ten((i) => (i < 3 ? 45000 : 45660))), summary, all, "New customers", texts),
    ).toBe(
      "Of the 11 customers in “New customers”, 3 are older than the data by registration or first-order date.",
    );
  });

  it("is not, where none of them is", () => {
    const late = (row: number) => summary.ids[row] === "late";
    expect(edgeOfNewGroup(edge(), summary, late, "New customers", texts)).toBeUndefined();
    expect(edgeOfNewGroup(edge(ten(() => 45660)), summary, all, "New customers", texts)).toBeUndefined();
  });
});
