import { wantedColumns, wantedOptionsOfAll } from "../../src/app/reportRequest";
import { reportById } from "../../src/reports/registry";

const table = { titles: ["Id", "Day", "Kanal", "Room type"], mapping: { channel: 2 }, first: 1 };
const list = { titles: ["Id", "Income"], mapping: { customer: 0 } };
const by = (name: string) => wantedColumns(reportById("profiles"), { by: name }, { table, list }, "en-US").by;

describe("columns that options name", () => {
  it("are found by role, title, letter or number, in the customer list by title", () => {
    expect(["channel", "kanal", "D", "4", "room TYPE", "income", "store", "segments"].map(by)).toEqual([
      "channel",
      "channel",
      "channel",
      "Room type",
      "Room type",
      "Income",
      "store",
      "segments",
    ]);
  });

  it("are refused with those that there are", () => {
    expect(() => by("Flat")).toThrow(
      'There is no column "Flat". Columns: Id, Day, Kanal, Room type, Income.',
    );
    expect(() => by("constructor")).toThrow("There is no column");
  });

  it("leave a word of one report's option to it", () => {
    const reports = ["profiles", "retention"].map(reportById);
    expect(wantedOptionsOfAll(reports, { by: "tiers" }, "en-US")).toEqual({
      profiles: { by: "tiers" },
      retention: {},
    });
    expect(wantedOptionsOfAll(reports, { by: "Income" }, "en-US").retention).toEqual({ by: "Income" });
  });
});
