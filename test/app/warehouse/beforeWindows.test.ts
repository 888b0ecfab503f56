import { BeforeWindows } from "../../../src/app/warehouse/beforeWindows";
import { asTable } from "../../../src/app/warehouse/parsedSql";

const question = (sql: string, values: Record<string, string> = {}) =>
  new BeforeWindows().question({ sql, values });

describe("a question to a server without windows", () => {
  it("stands nested where it had names", () => {
    expect(
      question("WITH a AS (SELECT x FROM t), b AS (SELECT x AS y FROM a)\nSELECT y FROM b WHERE y > 1"),
    ).toBe("SELECT y FROM (SELECT x AS y FROM (SELECT x FROM t) AS a) AS b WHERE y > 1");
  });

  it("names every column where all were asked for", () => {
    expect(question("WITH a AS (SELECT x, max(z) AS m FROM t GROUP BY x) SELECT *, 1 AS one FROM a")).toBe(
      "SELECT x, m, 1 AS one FROM (SELECT x, max(z) AS m FROM t GROUP BY x) AS a",
    );
  });

  it.each([
    ["row_number() OVER (PARTITION BY c ORDER BY d DESC)", "arrayEnumerate", "-(d)"],
    [
      "sum(n) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)",
      "arrayCumSum",
    ],
    ["max(n) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING)", "arrayPopBack"],
    ["max(n) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING)", "arrayPopFront"],
    [
      "min(n) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)",
      "arraySlice",
    ],
    ["max(n) OVER (PARTITION BY c)", "arrayReduce('max'"],
    ["count(*) OVER (PARTITION BY c)", "length("],
    ["sum(n) OVER (ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)", "arraySort"],
  ])("says %s with arrays", (window, ...words) => {
    const asked = question(`SELECT c, 1 + coalesce(${window}, 0) AS w FROM (SELECT c, d, n FROM t) AS rows`);
    expect(asked).not.toMatch(/OVER|PARTITION|ROWS/);
    words.forEach((word) => expect(asked).toContain(word));
    expect(asked).toMatch(/^SELECT c, 1 \+ coalesce\(own_v\d+/);
  });

  it("carries every column of a row through its arrays, nothing of it in the text of a value", () => {
    const asked = question(
      "SELECT *, row_number() OVER (PARTITION BY c ORDER BY d) AS nth FROM (SELECT c, d, `SELECT * FROM x` FROM t WHERE s = 'a (b), WITH . OVER (c)' ) AS rows",
    );
    expect(asked).toContain("'a (b), WITH . OVER (c)'");
    expect(asked).toMatch(/^SELECT c, d, `SELECT \* FROM x`, own_v\d+ AS nth FROM/);
  });

  it("counts rows that are equal in every column, and holds none of them", () => {
    expect(
      question(
        "SELECT *, row_number() OVER (PARTITION BY d, c ORDER BY c) AS nth FROM (SELECT c, d FROM t) AS rows WHERE c > 1",
      ),
    ).toMatch(
      /^SELECT c, d, (own_v\d+) AS nth FROM \(SELECT c, d, \1 FROM \(SELECT c, d, range\(count\(\)\) AS (own_l\d+) FROM \(SELECT c, d FROM \(SELECT c, d FROM t\) AS rows WHERE c > 1\) AS own_s\d+ GROUP BY c, d\) AS own_s\d+ ARRAY JOIN arrayMap\(own_i -> own_i \+ 1, \2\) AS \1\) AS own_w\d+$/,
    );
  });

  it("leaves a query that somebody wrote as it is", () => {
    const own = asTable("SELECT *, x) FROM a AS b LEFT JOIN c USING (d) -- it's (");
    expect(question(`WITH rows AS (SELECT x AS k0 FROM ${own}) SELECT k0 FROM rows`)).toBe(
      `SELECT k0 FROM (SELECT x AS k0 FROM ${own}) AS rows`,
    );
  });

  it("has values as literals, and no value ends one", () => {
    const hostile = "'; DROP TABLE t; -- \\' {v1_:String}\n\0";
    expect(question("SELECT 1 FROM t WHERE a = {v0_:String} AND `{v0_:String}` = 1", { v0_: hostile })).toBe(
      "SELECT 1 FROM t WHERE a = '\\'; DROP TABLE t; -- \\\\\\' {v1_:String}\\n\\0' AND `{v0_:String}` = 1",
    );
  });

  it("says what newer versions name otherwise", () => {
    expect(question("SELECT toString(a), toDate32(b), 1e-9 FROM one INNER JOIN two ON one.a = two.b")).toBe(
      "SELECT toString(a), toDate(b), 1e-9 FROM one ALL INNER JOIN two ON one.a = two.b",
    );
    expect(question("DESCRIBE TABLE `t`")).toBe("DESCRIBE TABLE `t`");
  });

  it.each([
    "SELECT * FROM t",
    "SELECT max(n) OVER (ORDER BY d ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS w FROM (SELECT n, d FROM t) AS a",
    "SELECT c, max(sum(n)) OVER (PARTITION BY c) AS w FROM (SELECT c, n FROM t) AS a GROUP BY c",
  ])("is not guessed at: %s", (sql) => {
    expect(() => question(sql)).toThrow();
  });

  it("has tables step by step where windows stand within each other, and knows their columns", () => {
    const server = new BeforeWindows();
    const window = "row_number() OVER (PARTITION BY c ORDER BY d)";
    const steps = server.tablesFor(
      {
        sql: `WITH one AS (SELECT *, ${window} AS n1 FROM (SELECT c, d FROM t) AS a), two AS (SELECT *, ${window} AS n2 FROM one), three AS (SELECT * FROM two) SELECT * FROM three`,
        values: {},
      },
      "own",
    );
    expect(steps.map(({ name, done }) => [name, ...done])).toEqual([
      ["own_w0"],
      ["own_w1", "own_w0"],
      ["own", "own_w1"],
    ]);
    expect(steps.filter(({ sql }) => sql.split("groupArray").length > 2)).toEqual([]);
    expect(server.question({ sql: "SELECT * FROM own", values: {} })).toBe("SELECT c, d, n1, n2 FROM own");
  });
});
