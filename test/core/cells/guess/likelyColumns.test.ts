import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import { likelyColumns } from "../../../../src/core/cells/guess/likelyColumns";
import type { ColumnMapping, Role } from "../../../../src/core/cells/roles";
import type { Grid } from "../../../../src/core/cells/cell";

const CELLS: Grid = [
  ["mail", "Tag des Kaufs", "Bemerkung", "Wert A", "Stückzahl"],
  ["k@x.org", 45_700, "ok", 12.5, 1],
  ["l@x.org", 45_712, "", 8.25, 1],
  ["k@x.org", 45_731, "war gut", 99.9, 2],
  ["m@x.org", 45_790, "ok", 7.5, 1],
];

function likely(roles: readonly Role[], mapping: ColumnMapping = {}, cells = CELLS) {
  return likelyColumns(roles, cells, guessRoles(cells).header, mapping);
}

describe("the columns that could play a role that none plays", () => {
  it.each([
    ["customer", 0, ["k@x.org", "l@x.org", "m@x.org"]],
    ["date", 1, [45_700, 45_712, 45_731]],
    ["amount", 3, [12.5, 8.25, 99.9]],
  ] as const)("%s: by what they hold, with three different values", (role, column, samples) =>
    expect(likely([role])[0]).toEqual({ column, role, samples }),
  );

  it("are two at most, of several roles the one that fits", () => {
    expect(likely(["paymentDate", "date"])).toHaveLength(1);
    expect(likely(["amount", "price"]).map(({ column }) => column)).toEqual([3, 4]);
  });

  it("are for the customer rather those that come back than a number of each row or a group", () => {
    const cells = [
      ["a", "b", "c"],
      ...Array.from({ length: 60 }, (_, i) => [`row-${i}`, ["x", "y"][i % 2]!, `person-${i % 17}`]),
    ];
    expect(likely(["customer"], {}, cells).map(({ column }) => column)).toEqual([2, 0]);
  });

  it("are no more however many could be it", () => {
    const cells = [
      ["a", "b", "c"],
      [1.5, 2.5, 3.5],
      [4.5, 5.5, 9.5],
    ];
    expect(likely(["amount"], {}, cells).map(({ column }) => column)).toEqual([0, 1]);
  });

  it("of money are rather prices than numbers that are whole and all different", () => {
    const cells = [["a", "b"], ...Array.from({ length: 60 }, (_, i) => [1000 + i, 20 + (i % 9)])];
    expect(likely(["amount"], {}, cells).map(({ column }) => column)).toEqual([1, 0]);
  });

  it("are names of groups for a group, and no days for money", () => {
    const cells = [
      ["a", "b", "c"],
      ...Array.from({ length: 30 }, (_, i) => [["North", "South"][i % 2]!, 45_700 + i, 5.5 + i]),
    ];
    expect(likely(["channel"], {}, cells).map(({ column }) => column)).toEqual([0]);
    expect(likely(["amount"], {}, cells).map(({ column }) => column)).toEqual([2]);
  });

  it("are answers for a score, and rather sentences than words for a comment", () => {
    const cells = [
      ["a", "b", "c"],
      ...Array.from({ length: 30 }, (_, i) => [
        ["red", "blue"][i % 2]!,
        `The ${i}th time it came late, and nobody called`,
        1 + (i % 5),
      ]),
    ];
    expect(likely(["score"], {}, cells).map(({ column }) => column)).toEqual([2]);
    expect(likely(["comment"], {}, cells)[0]!.column).toBe(1);
  });

  it("come later where they play another role, but for what tells a person", () => {
    expect(likely(["customer"], { contact: 0 })[0]!.column).toBe(0);
    expect(likely(["customer"], { customerName: 0 })[0]!.column).toBe(0);
    expect(likely(["amount"], { discount: 3 })[0]!.column).toBe(4);
  });

  it("are none where nothing can be it", () => {
    expect(
      likely(["amount"], {}, [
        ["a", "b"],
        ["x", "y"],
        ["z", "y"],
      ]),
    ).toEqual([]);
    expect(likely(["date"], {}, [["a"], [null], [null]])).toEqual([]);
  });
});

it("days are no answers, however whole they are", () => {
  const cells = [
    ["a", "b"],
    ...Array.from({ length: 30 }, (_, i) => [
      new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10),
      1 + (i % 5),
    ]),
  ];
  expect(likely(["score"], {}, cells).map(({ column }) => column)).toEqual([1]);
});

it("numbers with parts are no ids, whole ones are", () => {
  const cells = [["a", "b"], ...Array.from({ length: 30 }, (_, i) => [0.25 + i, 7000 + i])];
  expect(likely(["customer"], {}, cells).map(({ column }) => column)).toEqual([1]);
});

it("a title that has to do with it goes before one that does not, whatever the order of columns", () => {
  const cells = (titles: string[]) => [titles, ...Array.from({ length: 9 }, (_, i) => [2.5 + i, 3.5 + i])];
  const columns = (titles: string[]) => likely(["amount"], {}, cells(titles)).map(({ column }) => column);
  expect(columns(["a", "the amount we noted there"])).toEqual([1, 0]);
  expect(columns(["the amount we noted there", "a"])).toEqual([0, 1]);
});

it("one value is enough to be looked at", () => {
  expect(
    likely(["date"], {}, [
      ["a", "b"],
      [45_700, "x"],
      [null, "y"],
    ]),
  ).toEqual([{ column: 0, role: "date", samples: [45_700] }]);
});

it("texts of more than sixty signs are no ids", () => {
  const cells = (length: number) => [
    ["a", "b"],
    ...Array.from({ length: 30 }, (_, i) => [String(i % 12).padStart(length, "x"), i / 3]),
  ];
  expect(likely(["order"], {}, cells(60)).map(({ column }) => column)).toEqual([0]);
  expect(likely(["order"], {}, cells(61))).toEqual([]);
});
