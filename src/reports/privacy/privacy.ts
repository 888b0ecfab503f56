import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { customerIds, ID_SETTINGS, type IdSetting } from "./customerIds";
import type { ReportDefinition, ReportInput, ReportOption } from "../definition";
import { HOW_COMPUTED } from "../kit/howComputed";
import { lookedUp } from "../kit/live";
import { PEOPLE_OPTIONS, withPeople } from "../kit/people/withPeople";
import { withPrivateIds, type Named } from "./privateIds";
import type { Report, TableBlock, Value } from "../report";
import { hideSmallGroups } from "./smallGroups";

/** Options that every report has: how customers are named, and the size below which groups are hidden. */
export const PRIVACY_OPTIONS = [
  { name: "customerIds", kind: "choice", choices: ID_SETTINGS, default: "auto" },
  { name: "smallest", kind: "number", min: 0, max: 100, default: 0 },
] as const satisfies readonly ReportOption[];

/** A report's own options and those of every report. */
export function optionsOf({ options }: Pick<ReportDefinition, "options">): readonly ReportOption[] {
  return [...options, ...PEOPLE_OPTIONS, ...PRIVACY_OPTIONS];
}

/**
 * A report as it may be written: with customers named as its options say and without small groups. What it computes has
 * used the ids themselves.
 *
 * @param salt of the user's pseudonyms
 * @throws CoreError `notAvailable` when pseudonyms are wanted and there is no salt
 */
export function buildPrivately(definition: ReportDefinition, input: ReportInput, salt?: string): Report {
  const { dataset, related = {}, options, texts } = input;
  const setting = (options.customerIds ?? PRIVACY_OPTIONS[0].default) as IdSetting;
  const smallest = Number(options.smallest ?? PRIVACY_OPTIONS[1].default);
  const lists = [dataset, ...Object.values(related)].flatMap((table) => {
    const dictionary = table?.columns.customer?.dictionary;
    return dictionary ? [dictionary] : [];
  });
  // The very list of one table: what is found out about it is remembered.
  const known = lists.length === 1 ? lists[0]! : lists.flat();
  const ids = customerIds(setting, known, salt);
  const named = withPrivateIds(withPeople(definition.build({ ...input, ids }), input), ids, texts);
  const hidden = smallest >= 2 ? hideSmallGroups(named.report, smallest, texts) : named.report;
  return lookedUp(tellHow(hidden, howPrivate(named, setting, smallest, texts), texts));
}

/** What was done, in words. */
function howPrivate(
  { customers, changed, contacts }: Named,
  setting: IdSetting,
  smallest: number,
  texts: Texts,
): string[] {
  const { ids, contacts: contactWords, smallGroups } = texts.reports.privacy;
  return [
    ...(customers > 0 ? [setting === "auto" && changed === 0 ? ids.autoNone : ids[setting]] : []),
    ...(contacts ? [contactWords[setting]] : []),
    ...(smallest >= 2 ? [fill(smallGroups, { smallest })] : []),
  ];
}

/** Puts sentences before the last line of the block that closes the report. */
function tellHow(report: Report, sentences: readonly string[], texts: Texts): Report {
  const { title } = texts.reports.privacy;
  const lines = sentences.map((sentence, index): Value[] => [index === 0 ? title : null, sentence]);
  const add = (table: TableBlock): TableBlock => ({
    ...table,
    rows: [...table.rows.slice(0, -1), ...lines, ...table.rows.slice(-1)],
  });
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) =>
        block.kind === "table" && block.id === HOW_COMPUTED ? add(block) : block,
      ),
    })),
  };
}
