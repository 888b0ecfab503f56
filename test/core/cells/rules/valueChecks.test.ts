import type { Cell } from "../../../../src/core/cells/cell";
import {
  checkAges,
  checkScores,
  checkSpans,
  noticeSharedDays,
  readExtras,
} from "../../../../src/core/cells/rules/valueChecks";
import { complaintsOf, readingOf, reasonsOf, textsOf } from "../reading";

function scored(
  rows: readonly (readonly Cell[])[],
  { titles = ["Score", "Importance"], policies = {}, options = {} } = {},
) {
  const mapping = { score: 0, ...(rows[0]!.length > 1 ? { importance: 1 } : {}) };
  const reading = readingOf([titles.slice(0, rows[0]!.length), ...rows], mapping, policies, options);
  reading.reasons.blank(0);
  const scale = checkScores(reading);
  const values = (role: "score" | "importance") =>
    [...(reading.columns.numbers[role]?.values ?? [])].slice(1);
  return { scale, scores: values("score"), importances: values("importance"), reading };
}

const cells = (scores: readonly Cell[]) => scores.map((score) => [score]);

describe("the scale of scores", () => {
  it("is found from what they are; without scores there is none", () => {
    expect(scored(cells([0, 7, 10, 9])).scale).toEqual({ min: 0, max: 10 });
    expect(scored(cells([1, 4, 5, 3])).scale).toEqual({ min: 1, max: 5 });
    const none = readingOf([["Customer"], ["a"]], { customer: 0 });
    expect(checkScores(none)).toBeUndefined();
  });

  it("is the one asked for: scores outside of it are emptied and told, both ends included", () => {
    const { scale, scores, reading } = scored(cells([0, 1, 5, 6]), {
      options: { scale: { min: 1, max: 5 } },
    });
    expect(scale).toEqual({ min: 1, max: 5 });
    expect(scores).toEqual([NaN, 1, 5, NaN]);
    expect(complaintsOf(reading)).toEqual(["outOfScale S!A2", "outOfScale S!A5"]);
    expect(reasonsOf(reading)).toEqual({});
  });

  it("leaves out the rows of such scores where that is chosen", () => {
    const { reading } = scored(cells([0, 1, 5, 6]), {
      policies: { outOfScale: "exclude" },
      options: { scale: { min: 1, max: 5 } },
    });
    expect(reasonsOf(reading)).toEqual({ 1: "outOfScale", 4: "outOfScale" });
  });

  it("is what the answers say themselves, whatever was asked for", () => {
    const { scale, reading } = scored(cells(["4/10", "8/10"]), { options: { scale: { min: 1, max: 5 } } });
    expect(scale?.max).toBe(10);
    expect(complaintsOf(reading)).toEqual(["scaleContradicted S!A1"]);
    const agreed = scored(cells(["4/5"]), { options: { scale: { min: 1, max: 5 } } });
    expect(complaintsOf(agreed.reading)).toEqual([]);
  });

  it("looks at the rows that are used", () => {
    const reading = readingOf([["Score"], [4], [5], [9]], { score: 0 });
    reading.reasons.blank(0);
    reading.reasons.exclude(3, "totalRow");
    expect(checkScores(reading)).toEqual({ min: 1, max: 5 });
  });
});

describe("importances", () => {
  const five = [1, 2, 3, 4, 5, 5];
  const beside = (importances: readonly number[]) => scored(five.map((score, i) => [score, importances[i]!]));

  it("are on the scale of the scores where two thirds of them are", () => {
    expect(beside([1, 4, 5, 3, 9, 10]).importances).toEqual([1, 4, 5, 3, NaN, NaN]);
    expect(beside([1, 4, 5, 8, 9, 10]).importances).toEqual([1, 4, 5, 8, 9, 10]);
  });

  it("are on their own where their title states it, or where it is no wider", () => {
    const titles = ["Score", "Importance (0-10)"];
    const stated = scored(
      five.map((score) => [score, score === 5 ? 9 : score]),
      { titles },
    );
    expect(stated.importances).toEqual([1, 2, 3, 4, 9, 9]);
    expect(scored([0, 10, 8, 9].map((score, i) => [score, i + 1])).importances).toEqual([1, 2, 3, 4]);
  });

  it("need no scores beside them", () => {
    const reading = readingOf([["Importance"], [1], [5], [4]], { importance: 0 });
    reading.reasons.blank(0);
    expect(checkScores(reading)).toBeUndefined();
    expect([...reading.columns.numbers.importance!.values].slice(1)).toEqual([1, 5, 4]);
  });
});

it("ages below 0 and above 120 are pointed out, and stay", () => {
  const reading = readingOf([["Age"], [-1], [0], [120], [121], [""]], { age: 0 });
  reading.reasons.blank(0);
  checkAges(reading);
  expect(complaintsOf(reading)).toEqual(["implausibleAge S!A2", "implausibleAge S!A5"]);
  expect(reading.columns.numbers.age!.values[4]).toBe(121);
  const none = readingOf([["Customer"], ["a"]], { customer: 0 });
  checkAges(none);
  expect(complaintsOf(none)).toEqual([]);
});

describe("what ends before it begins", () => {
  const spans = (mapping: Readonly<Record<string, number>>) => {
    const reading = readingOf(
      [
        ["from", "to"],
        [44_900, 44_899],
        [44_900, 44_900],
        [44_900, 44_950],
        ["", 44_899],
        [44_900, ""],
      ],
      mapping,
    );
    reading.reasons.blank(0);
    checkSpans(reading);
    return complaintsOf(reading);
  };

  it("is pointed out: contracts, answers, solutions", () => {
    expect(spans({ contractStart: 0, contractEnd: 1 })).toEqual(["endsBeforeStart S!B2"]);
    expect(spans({ ticketOpened: 0, ticketAnswered: 1 })).toEqual(["endsBeforeStart S!B2"]);
    expect(spans({ ticketOpened: 0, ticketResolved: 1 })).toEqual(["endsBeforeStart S!B2"]);
  });

  it("needs both days", () => {
    expect(spans({ contractStart: 0 })).toEqual([]);
    expect(spans({ contractEnd: 1 })).toEqual([]);
    expect(spans({ contractStart: 0, ticketResolved: 1 })).toEqual([]);
  });
});

describe("rows that may be lines of orders", () => {
  const noticed = (rows: readonly (readonly Cell[])[], mapping: Readonly<Record<string, number>>) => {
    const reading = readingOf([["Customer", "Date", "Order"], ...rows], mapping);
    reading.reasons.blank(0);
    noticeSharedDays(reading);
    const { issues } = reading.log.finish(reading.table.parts, () => true, 0);
    return issues.map(({ key, detail }) => [key, detail.percent]);
  };
  const rows = (sharing: number) =>
    Array.from({ length: 20 }, (_, i) => [i < sharing ? "a" : `k${i}`, 44_900, `R${i}`]);

  it("are noticed where more than every tenth shares customer and day", () => {
    expect(noticed(rows(2), { customer: 0, date: 1 })).toEqual([]);
    expect(noticed(rows(3), { customer: 0, date: 1 })).toEqual([["rowsShareCustomerAndDay", 15]]);
  });

  it("are not where orders have ids, or customers or days are not known", () => {
    expect(noticed(rows(9), { customer: 0, date: 1, order: 2 })).toEqual([]);
    expect(noticed(rows(9), { customer: 0 })).toEqual([]);
    expect(noticed(rows(9), { date: 1 })).toEqual([]);
  });
});

describe("columns kept besides the mapped ones", () => {
  const reading = readingOf(
    [
      ["Customer", "Since", "Spent (k)", "Rating", "City", "Fee"],
      ["a", "2022-03-04", 1.5, "8/10", "Ulm", "1.250"],
      ["b", "2022-03-05", 2, "9/10", "ulm", "2,5"],
    ],
    { customer: 0 },
    {},
    { extras: [1, 2, 3, 4, 5, 6, -1] },
  );
  const extras = readExtras(reading);

  it("are those that are there, by title and column", () => {
    expect(extras.map(({ title, column }) => [title, column])).toEqual([
      ["Since", 1],
      ["Spent (k)", 2],
      ["Rating", 3],
      ["City", 4],
      ["Fee", 5],
    ]);
  });

  it("are read as what they hold: days, numbers in their unit and mark, scores, groups", () => {
    const [since, spent, rating, city, fee] = extras.map(({ data }) => data);
    expect(since).toMatchObject({ kind: "date" });
    expect(spent?.kind === "number" && [...spent.values].slice(1)).toEqual([1500, 2000]);
    expect(rating?.kind === "number" && [...rating.values].slice(1)).toEqual([8, 9]);
    expect(city?.kind === "text" && textsOf(city).slice(1)).toEqual(["Ulm", "Ulm"]);
    expect(fee?.kind === "number" && [...fee.values].slice(1)).toEqual([1250, 2.5]);
  });

  it("are none unless asked for", () => {
    expect(
      readExtras(
        readingOf(
          [
            ["Customer", "City"],
            ["a", "Ulm"],
          ],
          { customer: 0 },
        ),
      ),
    ).toEqual([]);
  });

  it("need nine in ten of one kind, else they are groups", () => {
    const kindOf = (numbers: number) => {
      const cells = Array.from({ length: 10 }, (_, i) => [i < numbers ? 1000 + i * 3.5 : "none"]);
      return readExtras(readingOf([["Figure"], ...cells], {}, {}, { extras: [0] }))[0]!.data.kind;
    };
    expect([kindOf(9), kindOf(8)]).toEqual(["number", "text"]);
    const kindOfDays = (days: number) => {
      const cells = Array.from({ length: 10 }, (_, i) => [i < days ? `2025-03-${11 + i}` : "none"]);
      return readExtras(readingOf([["Since"], ...cells], {}, {}, { extras: [0] }))[0]!.data.kind;
    };
    expect([kindOfDays(9), kindOfDays(8)]).toEqual(["date", "text"]);
  });
});
