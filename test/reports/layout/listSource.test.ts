import fc from "fast-check";
import { listSource } from "../../../src/reports/layout/listSource";

describe("the source of a drop-down", () => {
  it("joins the entries by commas, each once and without blanks around", () => {
    expect(listSource(["Open", " Done ", "Open", ""])).toBe("Open,Done");
    expect(listSource(["未开始", "进行中", "已完成"])).toBe("未开始,进行中,已完成");
  });

  it("is none where Excel cannot hold it: an entry with a comma, more than 255 characters, nothing at all", () => {
    expect(listSource(["Call, then write", "Done"])).toBeUndefined();
    expect(listSource(["x".repeat(255)])).toHaveLength(255);
    expect(listSource(["x".repeat(255), "y"])).toBeUndefined();
    expect(listSource([" ", ""])).toBeUndefined();
  });

  it("never becomes a formula", () => {
    expect(listSource(["=HYPERLINK(1)", "Done"])).toBeUndefined();
    expect(listSource(["Done", "=1+1"])).toBe("Done,=1+1");
  });

  it("gives back the entries when split at the commas", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z张李=]{1,9}$/), { maxLength: 12 }), (entries) => {
        const source = listSource(entries);
        fc.pre(source !== undefined);
        expect(source!.split(",")).toEqual(entries);
      }),
      { seed: 20250321 },
    );
  });
});
