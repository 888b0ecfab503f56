import { foldIds } from "../../../../src/core/cells/read/readIds";
import { foldPhone, parseId } from "../../../../src/core/cells/read/ids";
import { cleanText, foldRegion, foldText } from "../../../../src/core/cells/read/text";

describe("an id", () => {
  it.each([
    ['="2038123456789012345"', "2038123456789012345"],
    ["'00123", "00123"],
    ["2038123456789012345\t", "2038123456789012345"],
    ["13313.0", "13313"],
    ["1.50", "1.50"],
    [13313, "13313"],
    ["\ufeff A-1 ", "A-1"],
    ["Ｃ００１", "C001"],
    [true, "TRUE"],
    [null, ""],
    ["  ", ""],
    ["-", ""],
    [{ error: "#N/A" }, ""],
  ])("%j is %j", (cell, id) => {
    expect(parseId(cell)).toEqual({ id });
  });

  it.each([1e15, 2038123456789012300, "2.03812E+18"])("%s has been rounded by Excel", (cell) => {
    expect(parseId(cell).problem).toBe("rounded");
  });

  it.each(["138****1234", "t**b"])("%s is masked", (cell) => {
    expect(parseId(cell)).toEqual({ id: cell, problem: "masked" });
  });
});

describe("a phone number", () => {
  it.each(["13800138000", "+86 138-0013-8000", "86 13800138000", "0086-138 0013 8000"])(
    "%s folds",
    (text) => {
      expect(foldPhone(text)).toBe("13800138000");
    },
  );

  it.each(["1380013800", "23800138000", "C-138", "021-5555 1234"])("%s is none", (text) => {
    expect(foldPhone(text)).toBeUndefined();
  });
});

describe("text", () => {
  it("loses byte-order marks, no-break and zero-width spaces", () => {
    expect(cleanText("\ufeff\u00a0日期\u200b ")).toBe("日期");
  });

  it("folds width, case and white space", () => {
    expect(foldText(" Ｏnline \u00a0 Shop ")).toBe("online shop");
  });

  it.each([
    ["广东省", "广东"],
    ["广东", "广东"],
    ["北京市", "北京"],
    ["广西壮族自治区", "广西"],
    ["香港特别行政区", "香港"],
    ["沙市", "沙市"],
    ["United Kingdom", "united kingdom"],
  ])("takes %s for %s", (region, folded) => {
    expect(foldRegion(region)).toBe(folded);
  });
});

describe("ids given one by one", () => {
  const column = (ids: readonly string[]) => ({
    kind: "text" as const,
    codes: Int32Array.from(ids, (_, row) => row),
    dictionary: ids,
  });

  it("are one where they are one e-mail address or one phone number", () => {
    expect(foldIds(column(["Ann <ann@x.org>", "ann <Ann@x.org>", "B1", "b1"])).codes).toEqual(
      Int32Array.of(0, 0, 1, 2),
    );
    expect(foldIds(column(["+86 139-1234-5678", "13912345678"])).dictionary).toEqual(["13912345678"]);
  });

  it("stay as they are where one phone number stands among other ids", () => {
    const ids = column(["13912345678", "C2", "C3", "C4", "C5"]);
    expect(foldIds(ids)).toEqual(ids);
  });
});

it("an e-mail address is written in small letters", () =>
  expect(["Ann@X.org ", "ANN@x.ORG", "@Handle"].map((cell) => parseId(cell).id)).toEqual([
    "ann@x.org",
    "ann@x.org",
    "@Handle",
  ]));
