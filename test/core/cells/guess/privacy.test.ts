import fc from "fast-check";
import {
  findPersonalColumns,
  isIdCard,
  maskPersonal,
  personalKindOf,
} from "../../../../src/core/cells/guess/privacy";

describe("personal columns", () => {
  it("are known by their titles and by what they hold", () => {
    const titles = ["客户编号", "联系手机", "收货地址", "Email", "备注一", "备注二", "备注三", "收货人姓名"];
    // The id card number is the worked example of GB 11643-1999.
    const row = ["C1", "x", "x", "x", "13800138000", "ann@example.com", "11010519491231002X", "x"];
    expect(findPersonalColumns(titles, [row, row], 0)).toEqual([
      { column: 1, kind: "phone" },
      { column: 2, kind: "address" },
      { column: 3, kind: "email" },
      { column: 4, kind: "phone" },
      { column: 5, kind: "email" },
      { column: 6, kind: "idCard" },
      { column: 7, kind: "name" },
    ]);
  });

  it("are not guessed from a single matching cell", () => {
    expect(findPersonalColumns(["x"], [["13800138000"], ["a"], ["b"]], 0)).toEqual([]);
    const every = (text: string, other: string) =>
      findPersonalColumns(
        ["x"],
        Array.from({ length: 12 }, (_, row) => [row % 2 === 0 ? text : other]),
        0,
      );
    expect(every("ann@example.com", "by phone")).toEqual([]);
    expect(every("ann@example.com", "bob@example.com")).toEqual([{ column: 0, kind: "email" }]);
  });
});

describe("an id card number", () => {
  it("has the right check character", () => {
    expect(isIdCard("11010519491231002X")).toBe(true);
    expect(isIdCard("110105194912310021")).toBe(false);
  });
});

describe("a mask", () => {
  it.each([
    ["phone", "13800138000", "138****8000"],
    ["phone", "6543210", "*****10"],
    ["idCard", "11010519491231002X", "1101************2X"],
    ["email", "ann@example.com", "a**@example.com"],
    ["name", "张三", "张*"],
    ["address", "浙江省杭州市某某路1号", "浙江省杭州市*****"],
    ["name", "王", "*"],
  ] as const)("of a %s %s is %s", (kind, text, masked) => {
    expect(maskPersonal(kind, text)).toBe(masked);
  });

  it("always hides something and keeps the length of plain texts", () => {
    const kinds = fc.constantFrom("phone", "idCard", "address", "name", "email");
    fc.assert(
      fc.property(
        kinds,
        fc.string({ unit: fc.constantFrom("a", "1", "张", "@"), minLength: 1 }),
        (kind, text) => {
          expect(maskPersonal(kind, text)).toContain("*");
          expect([...maskPersonal(kind, text)]).toHaveLength([...text].length);
        },
      ),
    );
  });
});

it("a column is looked at as often wherever its rows begin", () => {
  const titles = Array.from({ length: 400 }, () => ["x"]);
  const rows = Array.from({ length: 12 }, (_, row) => [row % 3 === 0 ? "ann@example.com" : "by phone"]);
  expect(findPersonalColumns(["x"], [...titles, ...rows], titles.length)).toEqual([]);
});

it("three cells in five are most of a column, and an empty one holds nobody", () => {
  const mails = (...cells: readonly string[]) =>
    findPersonalColumns(
      ["x"],
      cells.map((cell) => [cell]),
      0,
    );
  expect(mails("a@x.org", "b@x.org", "c@x.org", "no", "none")).toEqual([{ column: 0, kind: "email" }]);
  expect(mails("a@x.org", "b@x.org", "no", "none")).toEqual([]);
  expect(mails("", "")).toEqual([]);
});

it.each([
  ["AB-123456", "AB*****56"],
  ["AB-1234", "A*****4"],
  ["AB1", "***"],
])("an id of any kind, %s, shows no more than half: %s", (id, masked) => {
  expect(maskPersonal("id", id)).toBe(masked);
});

it.each([
  ["ann@example.com", "email"],
  ["13800138000", "phone"],
  ["11010519491231002X", "idCard"],
  ["浙江省杭州市西湖区某某路1号", undefined],
  ["by phone", undefined],
])("%s by itself reaches a person by %s", (text, kind) => {
  expect(personalKindOf(text)).toBe(kind);
});
