import { isoSerial } from "../../../src/core/cells/calendar";

describe("isoSerial", () => {
  it.each([
    ["2025-01-01", 45658],
    ["1998-06-30", 35976],
    ["2024-02-29", 45351],
  ])("%s is Excel's day %d", (iso, serial) => expect(isoSerial(iso)).toBe(serial));

  it.each(["", "2025-02-30", "2025-13-01", "01/02/2025", "2025-1-1"])("“%s” is no day", (text) =>
    expect(isoSerial(text)).toBeUndefined(),
  );
});
