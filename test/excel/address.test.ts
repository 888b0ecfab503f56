import { areaAddress, boundingArea, fullAddress, parseAddress } from "../../src/excel/address";

describe("addresses", () => {
  it.each([
    ["Orders!B2:C9", [{ sheet: "Orders", row: 1, column: 1, rows: 8, columns: 2 }]],
    ["$B$2", [{ sheet: "", row: 1, column: 1, rows: 1, columns: 1 }]],
    ["'Q1, ''new'' plan'!A1", [{ sheet: "Q1, 'new' plan", row: 0, column: 0, rows: 1, columns: 1 }]],
    ["Orders!A:D", [{ sheet: "Orders", row: 0, column: 0, rows: 1048576, columns: 4 }]],
    ["Orders!3:7", [{ sheet: "Orders", row: 2, column: 0, rows: 5, columns: 16384 }]],
    [
      "'a,b'!A1:A5,'a,b'!AA1:AB5",
      [
        { sheet: "a,b", row: 0, column: 0, rows: 5, columns: 1 },
        { sheet: "a,b", row: 0, column: 26, rows: 5, columns: 2 },
      ],
    ],
  ])("%s", (address, areas) => {
    expect(parseAddress(address)).toEqual(areas);
  });

  it("writes what it has read", () => {
    for (const address of ["Orders!B2:C9", "'Q1 plan'!A1", "订单!C3:XFD1048576"]) {
      expect(parseAddress(address).map(fullAddress)).toEqual([address]);
    }
    expect(areaAddress({ row: 0, column: 0, rows: 1, columns: 2 })).toBe("A1:B1");
  });

  it("bounds several areas by one", () => {
    expect(boundingArea(parseAddress("B2:C3,E1,A9"))).toEqual({ row: 0, column: 0, rows: 9, columns: 5 });
  });
});
