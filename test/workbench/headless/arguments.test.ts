import { HELP, parseArguments } from "../../../src/workbench/headless/arguments";

const related = (...words: string[]) =>
  parseArguments(["shop.xlsx", "--report", "churn-warning", ...words]).report!.related;

describe("--related", () => {
  it("is auto unless said otherwise, and explained", () => {
    expect(related()).toBe("auto");
    expect(related("--related", "auto")).toBe("auto");
    expect(related("--related", "none")).toBe("none");
    expect(HELP).toContain("--related KIND=SHEET");
  });

  it("names sheets by kind, several of one kind with commas", () => {
    expect(related("--related", "surveys=Survey,more=Feb, Mar,tickets=Complaints")).toEqual({
      surveys: "Survey",
      more: "Feb, Mar",
      tickets: "Complaints",
    });
    expect(related("--related", "surveys=Survey", "--related", "targets=Plan")).toEqual({
      surveys: "Survey",
      targets: "Plan",
    });
  });

  it.each([
    [["--related", "polls=Survey"], /no kind "polls"\. Kinds: customers, surveys/],
    [["--related", "everything"], /--related wants name=value, got "everything"/],
    [["--related", "surveys=A", "--related", "surveys=B"], /names "surveys" twice/],
  ])("refuses %j in one sentence", (words, sentence) => {
    expect(() => related(...words)).toThrow(sentence);
  });

  it("goes with a report", () => {
    expect(() => parseArguments(["shop.xlsx", "--formula", "=1", "--related", "none"])).toThrow(
      "--related goes with --report.",
    );
  });
});

describe("--report", () => {
  const ids = (given: string) => parseArguments(["shop.xlsx", "--report", given]).report!.ids;

  it("names one report, several, or all", () => {
    expect(ids("segments")).toEqual(["segments"]);
    expect(ids("overview, segments,overview")).toEqual(["overview", "segments"]);
    expect(ids("all")).toBe("all");
  });

  it("refuses an empty name in one sentence", () => {
    expect(() => ids("overview,,segments")).toThrow(
      '--report wants ids with commas between them, got "overview,,segments".',
    );
  });
});

describe("--salt", () => {
  const salt = (...words: string[]) => parseArguments(["shop.xlsx", ...words]).salt;

  it("names the file of the secret, for reports and for formulas", () => {
    expect(salt("--report", "segments", "--salt", "mine.salt")).toBe("mine.salt");
    expect(salt("--formula", "=CRM.PSEUDONYM(A2)", "--salt", "mine.salt")).toBe("mine.salt");
    expect(salt("--report", "segments")).toBeUndefined();
    expect(HELP).toContain("--salt FILE");
  });

  it("is asked for where pseudonyms are wanted", () => {
    const wanted = ["--report", "segments", "--option", "customerIds=pseudonym"];
    expect(() => salt(...wanted)).toThrow(
      "Pseudonyms need a secret: --salt FILE names its file, or where to make one.",
    );
    expect(salt(...wanted, "--salt", "mine.salt")).toBe("mine.salt");
  });
});

describe("--by", () => {
  it("is the column that reports are grouped by, and goes with a report", () => {
    const { report } = parseArguments(["shop.xlsx", "--report", "profiles", "--by", "Room type"]);
    expect(report!.options).toEqual({ by: "Room type" });
    expect(() => parseArguments(["shop.xlsx", "--formula", "=1", "--by", "x"])).toThrow(
      "--by goes with --report.",
    );
  });
});

describe("--customer", () => {
  it("asks for the card alone, and goes with the reports that are asked for", () => {
    const report = (...words: string[]) =>
      parseArguments(["shop.xlsx", "--customer", "K 12", ...words]).report!;
    expect(report()).toMatchObject({ ids: ["customer-card"], options: { customer: "K 12" } });
    expect(report("--report", "overview,customer-card")).toMatchObject({
      ids: ["overview", "customer-card"],
      options: { customer: "K 12" },
    });
    expect(() => parseArguments(["shop.xlsx", "--customer"])).toThrow();
  });
});

describe("--fault", () => {
  it("says what goes wrong, where, and goes with a report", () => {
    const words = ["shop.xlsx", "--report", "overview", "--fault", "Timeout@write:40%", "--fault", "slow=9"];
    expect(parseArguments(words).faults).toEqual([
      { code: "Timeout", batch: "write", at: "40%" },
      { delay: 9 },
    ]);
    expect(() => parseArguments(["shop.xlsx", "--report", "overview", "--fault", "?"])).toThrow(
      /^A fault is a code of Excel's/,
    );
    expect(() => parseArguments(["shop.xlsx", "--formula", "=1", "--fault", "lost"])).toThrow(
      "--fault goes with --report.",
    );
  });
});

describe("--reconcile", () => {
  const report = (...words: string[]) => parseArguments(["shop.xlsx", ...words]).report!;

  it("asks for its report, beside others where these are named", () => {
    const alone = report("--reconcile", "2024-03=12.50", "--reconcile", "2024-04=7");
    expect(alone.ids).toEqual(["reconciliation"]);
    expect(alone.options).toEqual({ totals: "2024-03=12.50;2024-04=7" });
    expect(report("--report", "overview", "--reconcile", "2024-03=1").ids).toEqual([
      "overview",
      "reconciliation",
    ]);
  });

  it("is no part of all reports", () => {
    expect(() => report("--report", "all", "--reconcile", "2024-03=1")).toThrow("report of its own");
  });
});
