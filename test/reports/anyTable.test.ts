import fc from "fast-check";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES, POLICY_CHOICES, type Policies } from "../../src/core/cells/policies";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { ROLES } from "../../src/core/cells/roles";
import { CoreError } from "../../src/core/errors";
import type { Locale } from "../../src/locales";
import { layoutReport } from "../../src/reports/layout/layout";
import { sheetName } from "../../src/reports/layout/sheetName";
import { readingFor } from "../../src/reports/kit/needs";
import { optionsOf } from "../../src/reports/privacy/privacy";
import { REPORTS } from "../../src/reports/registry";
import type { OptionValue, ReportDefinition } from "../../src/reports/definition";
import { buildReport, type BuildRequest } from "../../src/app/buildReport";
import { sentenceOf } from "../../src/app/sentenceOf";
import { anyTable } from "./anyTable";
import { faultsOf } from "./faults";

const anyPolicies: fc.Arbitrary<Policies> = fc
  .record(
    Object.fromEntries(
      Object.entries(POLICY_CHOICES).map(([name, choices]) => [name, fc.constantFrom(...choices)]),
    ),
  )
  .map((chosen) => ({ ...DEFAULT_POLICIES, ...chosen }));

/** Titles that tables may have, and some that are no column of any. */
const COLUMN_WORDS = ["Income", "房型", "constructor", "__proto__", "?"];

const anyOptions = ({ options }: ReportDefinition): fc.Arbitrary<Record<string, OptionValue>> =>
  fc.record(
    Object.fromEntries(
      optionsOf({ options }).map((option) => [
        option.name,
        option.kind === "choice"
          ? fc.constantFrom<OptionValue>(...option.choices)
          : option.kind === "column"
            ? fc.constantFrom<OptionValue>(option.default, ...option.choices, ...ROLES, ...COLUMN_WORDS)
            : option.kind === "boolean"
              ? fc.boolean()
              : option.kind === "text"
                ? fc.constantFrom<OptionValue>("", "2025-01=100", "2025年2月=1.2万; 2024-12=-3.50")
                : fc.constantFrom<OptionValue>(option.default, option.default, option.min, option.max),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, OptionValue>>;

const SALT = "00112233445566778899aabbccddeeff";

/** What is wrong with the answer to a request: nothing where it is a sound report, or a refusal in both languages. */
function wrongWith(request: BuildRequest): string[] {
  let report;
  try {
    report = buildReport(request);
  } catch (error) {
    const sentences = (["en-US", "zh-CN"] as const).map((locale) => sentenceOf(error, locale));
    return error instanceof CoreError && sentences.every((one) => / |，|。|[\u4e00-\u9fff]{4}/.test(one))
      ? sentences.filter((one) => /\{\w+\}|undefined|NaN|Infinity/.test(one))
      : [`${String(error)}: ${(error as Error).stack ?? ""}`];
  }
  layoutReport(report, request.locale);
  const illegal = report.sheets
    .map(({ name }) => sheetName(name, []))
    .filter((name) => name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name));
  return [...faultsOf(report), ...illegal];
}

/** A few tables a report in every run of the tests; more with `ANY_TABLE_RUNS=500`. */
const RUNS = Number(process.env.ANY_TABLE_RUNS ?? 12);

describe("any table, however dirty, is reported soundly or refused in words:", () => {
  it.each(REPORTS.map((definition) => [definition.id, definition] as const))("%s", (reportId, definition) => {
    fc.assert(
      fc.property(
        anyTable,
        fc.option(anyPolicies, { nil: DEFAULT_POLICIES }),
        anyOptions(definition),
        fc.constantFrom<Locale>("en-US", "zh-CN"),
        (cells, policies, options, locale) => {
          const source = { sheet: "1月 'Data'", row: 49, column: 7, cells };
          const request: BuildRequest = {
            reportId,
            sources: [source],
            header: true,
            mapping: guessRoles(cells).mapping,
            policies,
            options,
            salt: SALT,
            locale,
            version: "1.0.0",
          };
          expect(wrongWith(request)).toEqual([]);
          const { mapping, ...how } = readingFor(definition, request.mapping, source);
          const { given, used, excluded } = readDataset(source, mapping, policies, how);
          expect(excluded.reduce((sum, { count }) => sum + count, used)).toBe(given);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
