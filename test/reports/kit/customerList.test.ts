import { textsFor } from "../../../src/locales";
import { listed, listNote, MOST_CUSTOMERS } from "../../../src/reports/kit/customerList";

const order = (count: number) => Array.from({ length: count }, (_, row) => row);

describe("a list of customers", () => {
  it("holds everybody up to a hundred thousand, without a word", () => {
    const all = order(MOST_CUSTOMERS);
    expect(listed(all)).toBe(all);
    expect(listNote(all, textsFor("en-US"))).toEqual([]);
  });

  it("holds the first hundred thousand of more, and says so", () => {
    const more = order(MOST_CUSTOMERS + 1);
    expect(listed(more)).toEqual(order(MOST_CUSTOMERS));
    const [note] = listNote(more, textsFor("en-US"));
    expect(note!.text).toContain("first 100,000 of 100,001 customers");
    expect(listNote(more, textsFor("zh-CN"))[0]!.text).toContain("100,001");
  });
});
