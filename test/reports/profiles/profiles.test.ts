import { textsFor } from "../../../src/locales";
import { profiles } from "../../../src/reports/profiles/profiles";
import { reportJson } from "../../../src/reports/reportJson";
import { ORDERS, table } from "./joinedFor";
import { reportInput } from "../reportInput";

function make(options: Record<string, string | number>) {
  const defaults = Object.fromEntries(profiles.options.map((option) => [option.name, option.default]));
  return reportJson(
    profiles.build(
      reportInput({
        dataset: table(ORDERS),
        options: { ...defaults, ...options },
        texts: textsFor("en-US"),
        version: "1.0.0",
      }),
    ),
  );
}

const notes = (report: ReturnType<typeof make>) => report.sheets.flatMap((sheet) => sheet.notes);

describe("segment profiles", () => {
  it("say so and show the segments where the column of the groups is missing", () => {
    const report = make({ by: "memberLevel" });
    expect(notes(report)).toContain(
      "No table has the column “Member level”, so the groups are the segments.",
    );
    expect(report.sheets[1]!.tables.find(({ id }) => id === "groups")!.columns[0]!.title).toBe("Segment");
  });

  it("answer on a page: who brings in the most, and who buys most often", () => {
    const { sheets } = make({});
    expect(sheets[0]!.tables.map(({ id }) => id)).toEqual(["figures"]);
    expect(sheets[0]!.charts.map(({ id }) => id)).toEqual(["shares", "spend"]);
    // The page's figures are those behind it, without the sums.
    const [page, behind] = [sheets[0]!.tables[0]!, sheets[1]!.tables[0]!];
    const keys = page.columns.map(({ key }) => key);
    const same = behind.rows.map((row) =>
      keys.map((key) => row[behind.columns.findIndex((column) => column.key === key)]),
    );
    expect(page.rows).toEqual(same);
  });

  it("do not cross an attribute with itself", () => {
    const report = make({ by: "region", attribute: "region" });
    const crossed = (one: typeof report) =>
      one.sheets.flatMap(({ tables }) => tables.map(({ id }) => id)).filter((id) => id === "cross");
    expect(crossed(report)).toEqual([]);
    expect(crossed(make({ by: "segment", attribute: "region" }))).toEqual(["cross"]);
  });

  it("say that satisfaction cannot be crossed without a survey", () => {
    const report = make({ metric: "satisfaction" });
    expect(notes(report)).toContain("There is no survey with customer ids, so satisfaction is not known.");
  });
});
