import { KeptRows, Pending } from "../../../src/app/warehouse/ask";
import { DIALECTS, type Dialect } from "../../../src/app/warehouse/dialect";
import { asTable } from "../../../src/app/warehouse/parsedSql";

/** What is bound of two texts, of which only one is in the statement. */
function boundIn(dialect: Dialect, sql: (place: string, other: string) => string): unknown {
  const kept = new KeptRows(dialect);
  const places = [kept.bound("guest"), kept.bound("other")] as const;
  try {
    kept.rows(sql(...places));
  } catch (error) {
    return (error as Pending).statements[0]!.values;
  }
  return undefined;
}

describe.each(Object.values(DIALECTS))("what is bound in a statement for $name", (dialect) => {
  it.each(["SELECT * FROM t", "SELECT * FROM t -- the shop's orders", 'SELECT * FROM t /* ` " */'])(
    "is found beside a query of others: %s",
    (query) => {
      const table = asTable(query);
      expect(boundIn(dialect, (place) => `SELECT c FROM ${table} WHERE c = ${place} AND d = ''`)).toEqual({
        v0_: "guest",
      });
    },
  );

  it("is not what a column or a query of others has the name of", () => {
    expect(
      boundIn(
        dialect,
        (place, other) =>
          `SELECT ${dialect.identifier(`(/* table */ ${other}`)} FROM ${asTable(`SELECT '${other}' -- '`)} WHERE c = ${place}`,
      ),
    ).toEqual({ v0_: "guest" });
  });
});
