import { mergedRows, partedQuery } from "../../../src/app/warehouse/partedSql";

const table = (name: string) => new Set(name === "own" ? ["c"] : []);
const parted = (sql: string) => partedQuery(sql, table);
const DAYS = "(SELECT c, d, n FROM own) AS days";

describe("a question that can be asked of parts of the customers", () => {
  it.each([
    [`SELECT count(*), CAST(sum(n) AS BIGINT), max(d) FROM ${DAYS}`, ["sum", "sum", "max", "rows"]],
    [`SELECT d, toInt64(sum(n)) FROM ${DAYS} GROUP BY d`, ["key", "sum"]],
    [`SELECT count(DISTINCT (c, d)), min(d) FROM own`, ["sum", "min", "rows"]],
    [`SELECT p, count(*) FROM (SELECT c, min(d) AS p FROM own GROUP BY c) AS a GROUP BY p`, ["key", "sum"]],
    [`SELECT DISTINCT d FROM own ORDER BY d LIMIT 3`, ["key"]],
    [`SELECT 0, d, sum(n) + sum(m) FROM own GROUP BY d`, ["key", "key", "sum"]],
    [
      `SELECT count(*) FROM (SELECT c, row_number() OVER (PARTITION BY c ORDER BY d) AS nth FROM own) AS a`,
      ["sum", "rows"],
    ],
    [
      `SELECT count(*) FROM (SELECT c AS a, d FROM own) AS one INNER JOIN (SELECT c AS b FROM own) AS two ON one.a = two.b AND d = d`,
      ["sum", "rows"],
    ],
  ])("adds up: %s", (sql, merges) => {
    expect(parted(sql)?.merges).toEqual(merges);
  });

  it.each([
    "SELECT c, sum(n) FROM own GROUP BY c ORDER BY c",
    "SELECT c FROM (SELECT DISTINCT c FROM own) AS all_of WHERE c NOT IN (SELECT c FROM own)",
    "SELECT c, n FROM own WHERE n > 1 ORDER BY n DESC, c LIMIT 5",
  ])("stands side by side: %s", (sql) => {
    expect(parted(sql)).toMatchObject({ merges: undefined });
  });

  it.each([
    ["a table of which nothing is known", "SELECT count(*) FROM orders"],
    ["other values that may be the same in two parts", "SELECT count(DISTINCT d) FROM own"],
    [
      "groups across customers before the last",
      "SELECT max(m) FROM (SELECT d, sum(n) AS m FROM own GROUP BY d) AS a",
    ],
    [
      "ranks across customers",
      "SELECT c, sum(n) OVER (ORDER BY d) AS up_to FROM (SELECT c, d, n FROM own) AS a WHERE n > 1 UNION ALL SELECT c, max(n) OVER (PARTITION BY d) AS up_to FROM own",
    ],
    ["ranks of all among the last", "SELECT c, row_number() OVER (ORDER BY d) AS place FROM own"],
    ["different values by what they have not", "SELECT DISTINCT c FROM own ORDER BY d"],
    ["few of what is added up", "SELECT d, sum(n) FROM own GROUP BY d ORDER BY d LIMIT 3"],
    ["what is enough only together", "SELECT d, count(*) FROM own GROUP BY d HAVING count(*) > 3"],
    [
      "joins of different customers",
      "SELECT count(*) FROM (SELECT c AS a, d AS x FROM own) AS one INNER JOIN (SELECT c AS b, d AS y FROM own) AS two ON x = y",
    ],
    ["a share", "SELECT sum(n) / count(*) FROM own"],
    ["a least with a stand-in for none", "SELECT coalesce(min(d), 0) FROM own"],
    ["values of all customers", "SELECT c FROM own WHERE d IN (SELECT d FROM own GROUP BY d)"],
    ["constants, which each part would say again", "SELECT 1, 2"],
  ])("is none for %s", (_, sql) => {
    expect(parted(sql)).toBeUndefined();
  });

  it("has with its rows what they are sorted by, and hands it out no further", () => {
    const found = parted("SELECT n FROM own ORDER BY c, d DESC")!;
    expect(found.sql).toBe("SELECT n , c , d FROM own ORDER BY c, d DESC");
    const answers = [
      [
        [1, "a", 9],
        [2, "a", 8],
        [5, "c", 1],
      ],
      [
        [3, "b", 7],
        [4, "é", 1],
      ],
    ];
    expect(mergedRows(found, answers)).toEqual([[1], [2], [3], [5], [4]]);
  });
});

describe("answers of parts as one", () => {
  it("are added by key, nothing counts for nothing, whole numbers come as text, too", () => {
    const found = parted("SELECT d, sum(n), max(m), min(m) FROM own GROUP BY d")!;
    expect(
      mergedRows(found, [
        [[1, "10", null, 4]],
        [
          [2, 1, 7, 7],
          [1, 5, 3, null],
        ],
      ]),
    ).toEqual([
      [1, 15, 3, 4],
      [2, 1, 7, 7],
    ]);
  });

  it("leave out the least of a part without rows, unless there are none", () => {
    const found = parted("SELECT sum(n), min(d) FROM own")!;
    expect(mergedRows(found, [[[null, 0, 0]], [[3, 45000, 2]], [[4, 44000, "1"]]])).toEqual([[7, 44000]]);
    expect(mergedRows(found, [[[null, 0, 0]], [[null, 0, 0]]])).toEqual([[null, 0]]);
  });

  it("stand as engines sort texts, and as many as were wanted", () => {
    const found = parted("SELECT DISTINCT d FROM own ORDER BY d LIMIT 4")!;
    const texts = [
      [["😀"], ["a"]],
      [["﨎"], ["a"], ["Z"]],
    ];
    expect(mergedRows(found, texts)).toEqual([["Z"], ["a"], ["﨎"], ["😀"]]);
  });
});
