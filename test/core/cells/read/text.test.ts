import { cleanText, foldRegion, foldText, foldWord, halfWidth } from "../../../../src/core/cells/read/text";

describe("clean text", () => {
  it("has no invisible characters anywhere and no space at its ends", () => {
    expect(cleanText("\ufeff \u00a0Da\u200bte\u2060\u3000\n")).toBe("Date");
  });

  it("keeps the space within", () => {
    expect(cleanText(" a \u00a0 b ")).toBe("a \u00a0 b");
  });
});

it("full-width letters, digits, signs and spaces become ordinary ones; others stay", () => {
  expect(halfWidth("Ａｚ０９！～\u3000，。￥订")).toBe("Az09!~ ,。￥订");
});

it("texts that differ in width, case and white space fold to one", () => {
  expect(foldText("\u3000Ｏnline \t Shop ")).toBe("online shop");
  expect(foldText("ﬁx ①")).toBe("fix 1");
});

describe("words are compared", () => {
  it.each([
    ["Référence", "reference"],
    ["GRÖSSE", "grosse"],
    ["Größe", "grosse"],
    ["Straße", "strasse"],
    ["訂單編號", "订单编号"],
    ["수량", "수량"],
    ["ガ", "ガ"],
    ["Šárka", "sarka"],
  ])("%s as %s", (text, word) => {
    expect(foldWord(text)).toBe(word);
  });
});

describe("a region", () => {
  it.each([
    ["浙江省", "浙江"],
    ["重庆市", "重庆"],
    ["宁夏回族自治区", "宁夏"],
    ["新疆维吾尔自治区", "新疆"],
    ["内蒙古自治区", "内蒙古"],
    ["澳门特别行政区", "澳门"],
    ["津市", "津市"],
    ["省", "省"],
    [" Île-de-France ", "île-de-france"],
  ])("%s folds to %s", (region, folded) => {
    expect(foldRegion(region)).toBe(folded);
  });
});
