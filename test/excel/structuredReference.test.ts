import { parseStructured, structuredReference } from "../../src/excel/structuredReference";

describe("a reference to columns of a table", () => {
  it.each([
    ["Orders", "Amount", "Amount", "Orders[Amount]"],
    ["Orders", "Order date", "Order date", "Orders[Order date]"],
    ["订单", "实付金额", "实付金额", "订单[实付金额]"],
    ["Orders", "Amount (CNY)", "Amount (CNY)", "Orders[[Amount (CNY)]]"],
    ["Orders", "No. #", "No. #", "Orders[[No. '#]]"],
    ["Orders", "it's [net]", "it's [net]", "Orders[[it''s '[net']]]"],
    ["Orders", "Date", "Amount", "Orders[[Date]:[Amount]]"],
  ])("in table %s from column %s to column %s is written %s and read again", (table, first, last, text) => {
    const reference = { table, columns: [first, last] as const };
    expect(structuredReference(reference)).toBe(text);
    expect(parseStructured(text)).toEqual(reference);
  });

  it.each([
    "Orders!A1:A5",
    "A1",
    "Orders[]",
    "Orders[@Amount]",
    "Orders[[#All],[Amount]]",
    "[Amount]",
    "1st[Amount]",
  ])("%s is none", (text) => {
    expect(parseStructured(text)).toBeUndefined();
  });
});
