import { textsFor } from "../../../src/locales";
import {
  editedRows,
  LIBRARY_COLUMNS,
  libraryTitle,
  readLibrary,
} from "../../../src/reports/actionPlan/library";
import { FINDING_IDS, SEGMENT_IDS } from "../../../src/reports/actionPlan/rules";
import type { Value } from "../../../src/reports/report";

const english = textsFor("en-US");
const HEADER = LIBRARY_COLUMNS.map((column) => libraryTitle(english, column));

/** The library with these rows on its sheet, and what was proposed before on its own. */
function again(change: (rows: Value[][]) => void, locale = "en-US", remembered = true) {
  const first = readLibrary(english, 0.05);
  const cells = (list: typeof first.proposed) => list.map((row) => LIBRARY_COLUMNS.map((key) => row[key]));
  const standing = cells(first.rows.map((row) => row.cells));
  change(standing);
  return readLibrary(textsFor(locale), remembered ? 0.1 : 0.05, {
    library: [HEADER, ...standing],
    ...(remembered ? { proposed: [HEADER, ...cells(first.proposed)] } : {}),
  });
}

const column = (name: (typeof LIBRARY_COLUMNS)[number]) => LIBRARY_COLUMNS.indexOf(name);
const suggestion = (library: ReturnType<typeof again>, key: string) =>
  library.suggestions.find((one) => one.key === key)!;

describe("the library of actions", () => {
  it("has a row for every segment and every kind of finding", () => {
    expect(readLibrary(english, 0.05).suggestions.map(({ key }) => key)).toEqual([
      ...SEGMENT_IDS,
      ...FINDING_IDS,
    ]);
  });

  it("follows options and language where nobody wrote", () => {
    const library = again(() => {}, "zh-CN");
    expect(editedRows(library)).toBe(0);
    expect(suggestion(library, "loyal")).toMatchObject({ improvement: 0.1, department: "市场部" });
  });

  it("knows its own texts in every language where what was proposed is not known", () => {
    const library = again((rows) => (rows[1]![column("suggestion")] = "Ask them"), "zh-CN", false);
    expect(editedRows(library)).toBe(1);
    expect(suggestion(library, "loyal").action).toBe("Ask them");
    expect(suggestion(library, "champions").action).toBe(
      textsFor("zh-CN").reports.actionLibrary.segments.champions,
    );
  });

  it("uses a KPI and department chosen from the lists, in whichever language they were chosen", () => {
    const library = again((rows) => {
      rows[0]![column("kpi")] = "购买客户占比";
      rows[0]![column("department")] = "Logistics";
      rows[1]![column("department")] = "客服部";
    });
    expect(suggestion(library, "champions")).toMatchObject({ kpi: "bought", department: "Logistics" });
    expect(suggestion(library, "loyal").department).toBe("Customer service");
    expect(editedRows(library)).toBe(2);
  });

  it("says what it cannot use, goes on with what is proposed, and leaves the cell as it was written", () => {
    const library = again((rows) => {
      rows[0]![column("days")] = "soon";
      rows[1]![column("kpi")] = "Complaints";
    });
    expect(suggestion(library, "champions").days).toBe(60);
    expect(suggestion(library, "loyal").kpi).toBe("spend");
    expect(library.misread).toEqual(["Champions, Days until due: “soon”", "Loyal, KPI: “Complaints”"]);
    expect(library.rows[0]!.cells.days).toBe("soon");
  });

  it("makes of a copied row a row of its own, with a key that stays", () => {
    const library = again((rows) => rows.push([...rows[0]!]));
    expect(library.suggestions.map(({ key }) => key).filter((key) => key.startsWith("champions"))).toEqual([
      "champions",
      "champions.2",
    ]);
  });
});
