import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset, Policies, ReadOptions } from "../../../src/core/cells/dataset";
import { isoDate } from "../../../src/core/cells/calendar";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { cellAddress } from "../../../src/core/cells/issue";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { parseDelimited } from "./delimited";

/**
 * Each folder of `cases` is an export in the shape of a platform: `input.csv` (UTF-8, or GB18030 where `case.json` says
 * so) and what it means. A new case needs no code. The files are written for this test, not exported by anybody.
 */
interface Expected {
  readonly encoding?: string;
  readonly policies?: Partial<Policies>;
  readonly options?: ReadOptions;
  readonly preset?: string;
  readonly titles?: Readonly<Record<string, string>>;
  readonly given: number;
  readonly used: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly issues: readonly string[];
  readonly asOf?: string;
  readonly scoreColumns?: readonly string[];
  readonly customers?: Readonly<
    Record<string, { readonly orders: number; readonly x: number; readonly total: number }>
  >;
}

const CASES = join(__dirname, "guess/cases");

describe("exports in the shape of", () => {
  it.each(readdirSync(CASES))("%s are understood without a mapping", (name) => {
    const expected = JSON.parse(readFileSync(join(CASES, name, "case.json"), "utf8")) as Expected;
    const bytes = readFileSync(join(CASES, name, "input.csv"));
    const cells = parseDelimited(
      new TextDecoder(expected.encoding ?? "utf-8", { ignoreBOM: true }).decode(bytes),
    );
    const guess = guessRoles(cells);
    const dataset = readDataset(
      { sheet: name, row: 0, column: 0, cells },
      guess.mapping,
      expected.policies,
      expected.options,
    );
    expect(guess.preset).toBe(expected.preset);
    if (expected.titles) {
      const titles = Object.entries(guess.mapping).map(([role, column]) => [
        role,
        guess.header.titles[column]!,
      ]);
      expect(Object.fromEntries(titles)).toEqual(expected.titles);
    }
    expect({
      given: dataset.given,
      used: dataset.used,
      excluded: Object.fromEntries(dataset.excluded.map(({ reason, count }) => [reason, count])),
      asOf: dataset.asOf === undefined ? undefined : isoDate(dataset.asOf),
    }).toEqual({
      given: expected.given,
      used: expected.used,
      excluded: expected.excluded,
      asOf: expected.asOf,
    });
    expect(complaints(dataset, name).sort()).toEqual([...expected.issues].sort());
    if (expected.scoreColumns) {
      expect(guess.scoreColumns.map((column) => guess.header.titles[column])).toEqual(expected.scoreColumns);
    }
    if (expected.customers) {
      expect(customersOf(dataset)).toEqual(expected.customers);
    }
  });
});

function complaints({ issues }: Dataset, sheet: string): string[] {
  return issues.map(({ key, place }) =>
    place ? `${key} ${cellAddress({ ...place, sheet }).split("!")[1]}` : key,
  );
}

function customersOf(dataset: Dataset): Expected["customers"] {
  const summary = cellBook(dataset).customers();
  return Object.fromEntries(
    summary.ids.map((id, i) => [
      id,
      { orders: summary.orders[i]!, x: summary.x[i]!, total: Math.round(summary.total[i]! * 100) / 100 },
    ]),
  );
}
