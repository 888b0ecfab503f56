import { matchTitle, packsFor, titleWords } from "../../../../src/core/cells/read/titles";
import { de } from "../../../../src/core/words/de";
import { fr } from "../../../../src/core/words/fr";
import { ja } from "../../../../src/core/words/ja";
import { USUAL_PACKS } from "../../../../src/core/words/packs";

describe("a title as words", () => {
  it.each([
    ["OrderDate", "order date"],
    ["SKUCode", "sku code"],
    ["order_no", "order no"],
    ["2、下单日期（必填）", "下单日期"],
    ["3. Amount (USD)", "amount"],
    ["Amount [net]", "amount"],
    ["Amount【元】", "amount"],
    ["ＣｕｓｔｏｍｅｒＩＤ", "customer id"],
    ["  E-Mail:  ", "e mail"],
    ["N° d'article", "n° d article"],
    ["Größe", "grosse"],
    ["2024 sales", "2024 sales"],
    ["***", ""],
  ])("%s: %s", (title, words) => {
    expect(titleWords(title)).toBe(words);
  });
});

describe("what a title names", () => {
  const best = (title: string) => matchTitle(title)[0];

  it("is surest where the title is one of the role's words", () => {
    expect(best("Customer ID")).toMatchObject({ role: "customer", whole: true });
    expect(best("客户编号")).toMatchObject({ role: "customer", whole: true });
    expect(best("Order Date")).toMatchObject({ role: "date", whole: true });
    for (const { strength } of [best("Customer ID")!, best("Order Date")!]) {
      expect(strength).toBeGreaterThanOrEqual(0.85);
      expect(strength).toBeLessThanOrEqual(1);
    }
  });

  it("is the same with its words written in one", () => {
    expect(best("ordernumber")).toMatchObject({ role: "order", whole: true });
    expect(best("ordertime")).toMatchObject({ role: "date", whole: true });
  });

  it("is the same with its words apart or in the plural", () => {
    expect(best("E-Mail")).toMatchObject({ role: "contact", whole: true });
    expect(best("Email")).toBeDefined();
    expect(best("Amounts")).toEqual(best("Amount"));
  });

  it("is less sure where the word is a part of it, and the less the smaller the part", () => {
    const [whole, part, less] = ["Amount", "Total paid amount", "Whatever was once a paid amount"].map(
      (title) => matchTitle(title).find(({ role }) => role === "amount")!,
    );
    expect(whole!.whole).toBe(true);
    expect([part!.whole, less!.whole]).toEqual([false, false]);
    expect(part!.strength).toBeLessThan(0.85);
    expect(less!.strength).toBeLessThan(part!.strength);
  });

  it("is told by its last word: one that only begins it says less", () => {
    const strength = (title: string) => matchTitle(title).find(({ role }) => role === "product")!.strength;
    expect(strength("our product")).toBeGreaterThan(strength("product xyz"));
  });

  it("is nothing for short words within words, and nothing without words", () => {
    expect(matchTitle("")).toEqual([]);
    expect(matchTitle("(USD)")).toEqual([]);
    expect(matchTitle("Candidate").some(({ role }) => role === "date")).toBe(false);
  });

  it("comes with others that it may be, the best first", () => {
    const found = matchTitle("customer order amount");
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ strength }) => strength)).toEqual(
      found.map(({ strength }) => strength).sort((a, b) => b - a),
    );
    expect(new Set(found.map(({ role }) => role)).size).toBe(found.length);
  });

  it("is nothing where a pack says that it only sounds so", () => {
    expect(matchTitle("收货地址")).toEqual([]);
  });

  it("in another language is known with that language's words only", () => {
    expect(matchTitle("Kundennummer")).toEqual([]);
    expect(matchTitle("Kundennummer", [de, ...USUAL_PACKS])[0]).toMatchObject({
      role: "customer",
      whole: true,
    });
  });
});

describe("the languages of a table", () => {
  it("are Chinese and English", () => {
    expect(packsFor(["Customer", "订单号", "Amount"])).toBe(USUAL_PACKS);
    expect(packsFor([])).toBe(USUAL_PACKS);
  });

  it("and the one that most of the other titles are words of, first", () => {
    expect(packsFor(["Kundennummer", "Bestelldatum", "Amount"])).toEqual([de, ...USUAL_PACKS]);
    expect(packsFor(["Numéro client", "Date de commande", "Kundennummer"])[0]).toBe(fr);
  });

  it("are not told by words that are English as well, unless two are", () => {
    expect(packsFor(["Region", "Segment"])).toBe(USUAL_PACKS);
  });

  it("are told by a script", () => {
    expect(packsFor(["ナマエ", "x"])[0]).toBe(ja);
  });

  it("are not told by long texts", () => {
    const long = "Kundennummer".padEnd(61, " ");
    expect(packsFor([long])).toBe(USUAL_PACKS);
    expect(packsFor([long.slice(0, 60)])[0]).toBe(de);
  });

  it("count a title once, however often it stands there", () => {
    const french = ["Numéro client", "Numéro client", "Numéro client"];
    expect(packsFor([...french, "Kundennummer", "Bestelldatum"])[0]).toBe(de);
  });
});
