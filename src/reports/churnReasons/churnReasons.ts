import { CoreError } from "../../core/errors";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { noRowsLeft } from "../../core/ledger/orderLines";
import type { NoteBlock, Report } from "../report";
import { churnReasons as countReasons, type ChurnReasons } from "../kit/reasons/countedReasons";
import { keptMeasures } from "../kit/reasons/keptMeasures";
import { rateWithInterval } from "../kit/rateWithInterval";
import { reasonBlocks } from "../kit/reasons/reasonBlocks";

/**
 * Why customers left, the commonest reason first, with what may be done about it: from a row a lost customer, from reasons
 * counted elsewhere, or from shares alone.
 */
export const churnReasons: ReportDefinition = {
  id: "churn-reasons",
  records: true,
  needs: [
    { roles: ["reason"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["count", "lost"], required: false },
    { roles: ["share"], required: false },
    { roles: ["measure"], required: false },
  ],
  rereads: ["reasons"],
  options: [],
  build,
};

function build({ dataset, texts, version, earlier }: ReportInput): Report {
  const { customer, amount } = dataset.columns;
  // Where amounts stand beside customers, a customer has as many rows as orders.
  const reasons = countReasons(dataset, customer && amount ? {} : { reasons: dataset });
  if (!reasons) {
    throw dataset.used > 0
      ? new CoreError("notAvailable", "noReasons", { given: dataset.given })
      : noRowsLeft(dataset);
  }
  const { churnReasons: words, retention: shared } = texts.reports;
  const [heading, ...blocks] = reasonBlocks(reasons, texts, keptMeasures(earlier?.reasons));
  return {
    id: churnReasons.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      {
        id: "reasons",
        name: words.sheets.reasons,
        blocks: [
          heading!,
          finding(reasons, texts),
          ...blocks,
          ...howComputed({
            dataset,
            texts,
            version,
            definitions: [shared.definitions.reasons, words.definitions.order, words.definitions.measures],
          }),
        ],
      },
    ],
  };
}

/** The commonest reason, and whether chance could have put it before the next. */
function finding({ reasons, total }: ChurnReasons, texts: Texts): NoteBlock {
  const { findings: words } = texts.reports.churnReasons;
  const [first, second] = reasons;
  const share = formatValue(first!.share, "percent", texts.locale);
  if (first!.count === null || total === undefined) {
    return { kind: "note", tone: "finding", text: fill(words.share, { reason: first!.text, share }) };
  }
  const [, low, high] = rateWithInterval(first!.count, total);
  const [, , next] = rateWithInterval(second?.count ?? 0, total);
  const verdict = !second ? words.only : Number(low) > Number(next) ? words.ahead : words.close;
  const text = fill(words.counted, {
    reason: first!.text,
    share,
    total: formatValue(total, "integer", texts.locale),
    low: formatValue(low, "percent", texts.locale),
    high: formatValue(high, "percent", texts.locale),
    verdict: fill(verdict, { second: second?.text ?? "" }),
  });
  return {
    kind: "note",
    tone: "finding",
    about: reasons.slice(0, 2).map((_, row) => ({ table: "reasons", row })),
    text,
  };
}
