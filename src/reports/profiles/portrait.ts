import { suppressGroups } from "../../core/statistics/suppression";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, TableColumn } from "../report";
import { attributeOf, ATTRIBUTES, columnTitle, type Attribute } from "../kit/groups/attributes";
import { topComplaints } from "../kit/groups/complaints";
import type { Profiled } from "./profiled";
import { answersByGroup, hiddenAnswers } from "../kit/groups/satisfaction";

/** What a group is described by first; what no table has gives its place to another attribute. */
const FEATURES: readonly Attribute[] = ["age", "region", "channel", "memberLevel"];

/** One row a group in words: who they are, what they think, what to do. What no table knows is said so. */
export function portraitBlocks(made: Profiled): Block[] {
  const { texts, groups } = made;
  const words = texts.reports.profiles;
  const features = featuresOf(made);
  const told = [
    ...features.map((feature) => mainValues(made, feature)),
    weakestItems(made),
    complaints(made),
    strategies(made),
  ];
  const columns: TableColumn[] = [
    { key: "group", title: groups.title, format: "text" },
    ...features.map((feature): TableColumn => ({
      key: feature,
      title: titleOf(feature, texts),
      format: "text",
    })),
    { key: "weakest", title: words.columns.weakest, format: "text" },
    { key: "complaint", title: words.columns.complaint, format: "text" },
    { key: "strategy", title: words.columns.strategy, format: "text" },
  ];
  return [
    { kind: "heading", level: 2, text: words.headings.portrait },
    {
      kind: "table",
      id: "portrait",
      columns,
      rows: groups.names.map((name, group) => [
        name,
        ...told.map((values) => (groups.hidden[group] ? texts.reports.privacy.hidden : values[group]!)),
      ]),
    },
  ];
}

/** As many as are described by first: those that a table has, then what else it has, then those that are missing. */
function featuresOf({ by, book, texts }: Profiled): readonly Attribute[] {
  const first = FEATURES.filter((feature) => feature !== by);
  const isThere = (feature: Attribute) => attributeOf(feature, book, texts) !== undefined;
  const others = ATTRIBUTES.filter(
    (feature) => feature !== by && !FEATURES.includes(feature) && isThere(feature),
  );
  const missing = first.filter((feature) => !isThere(feature));
  const replaced = missing.slice(Math.max(0, missing.length - others.length));
  return [...first.filter((feature) => !replaced.includes(feature)), ...others.slice(0, replaced.length)];
}

function titleOf(feature: Attribute, texts: Texts): string {
  const { main, mainOther } = texts.reports.profiles;
  const own: Readonly<Partial<Record<Attribute, string>>> = main;
  return own[feature] ?? fill(mainOther, { column: columnTitle(feature, texts) });
}

/** The commonest value of an attribute in each group and its share of the customers who have one. */
function mainValues({ texts, groups, book, smallest }: Profiled, attribute: Attribute): string[] {
  const words = texts.reports.profiles;
  const column = attributeOf(attribute, book, texts);
  if (!column) {
    return groups.names.map(() => fill(words.noColumn, { column: columnTitle(attribute, texts) }));
  }
  const { codes, dictionary } = column;
  const counts = groups.names.map(() => new Int32Array(dictionary.length));
  codes.forEach((code, row) => code >= 0 && counts[groups.of[row]!]![code]!++);
  return counts.map((own) => {
    const known = own.reduce((sum, count) => sum + count, 0);
    if (known === 0) {
      return words.notGiven;
    }
    const most = own.reduce((best, count) => Math.max(best, count), 0);
    // Of equally common values the first by its text.
    const [value] = dictionary.filter((_, code) => own[code] === most).sort();
    // A share would tell how few the others are.
    return smallest > 0
      ? value!
      : fill(words.mainValue, { value: value!, share: formatValue(most / known, "percent", texts.locale) });
  });
}

/** The item with the lowest mean on its own scale: what to mend first. */
function weakestItems({ texts, groups, items, smallest }: Profiled): string[] {
  const words = texts.reports.profiles;
  if (items.length === 0) {
    return groups.names.map(() => words.noSurvey);
  }
  const answers = items.map((item) => answersByGroup(item, groups.of, groups.names.length));
  const hidden = answers.map((own) => hiddenAnswers(own, groups.hidden, smallest));
  return groups.names.map((_, group) => {
    const asked = items.flatMap((item, index) => {
      const { answers: count, sum } = answers[index]![group]!;
      const mean = sum / count;
      return count > 0 && !hidden[index]![group]
        ? [{ item, mean, level: (mean - item.scale.min) / (item.scale.max - item.scale.min) }]
        : [];
    });
    if (asked.length === 0) {
      return answers.some((own) => own[group]!.answers > 0) ? texts.reports.privacy.hidden : words.noAnswers;
    }
    const weakest = asked.reduce((low, own) => (own.level < low.level - 1e-9 ? own : low));
    return fill(words.weakest, {
      item: weakest.item.title,
      mean: formatValue(weakest.mean, "decimal2", texts.locale),
      max: weakest.item.scale.max,
    });
  });
}

function complaints({ texts, groups, joined, smallest }: Profiled): string[] {
  const words = texts.reports.profiles;
  const found = topComplaints(joined.tables, groups.of, groups.names.length, texts);
  return groups.names.map((_, group) => {
    const complaint = found?.[group];
    if (found === undefined || !complaint) {
      return found === undefined ? words.noComplaints : words.noneComplained;
    }
    // Those with the commonest complaint and those with another one are groups, too.
    const hidden = suppressGroups([complaint.count, complaint.of - complaint.count], smallest);
    return hidden[0] ? texts.reports.privacy.hidden : fill(words.complaint, { ...complaint });
  });
}

/** From the library; groups that are not segments get that of the segment which most of their customers are in. */
export function strategies({ texts, groups, segments }: Profiled): string[] {
  const { actionLibrary: library, profiles: words } = texts.reports;
  const actions: Readonly<Record<string, string>> = { ...library.segments, ...library.tiers };
  if (groups.keys) {
    return groups.keys.map((key) => actions[key]!);
  }
  const counts = groups.names.map(() => new Int32Array(segments.names.length));
  groups.of.forEach((group, row) => counts[group]![segments.of[row]!]!++);
  return counts.map((own) => {
    const largest = own.reduce((best, count) => Math.max(best, count), 0);
    if (largest === 0) {
      return texts.reports.common.notApplicable;
    }
    const most = own.indexOf(largest);
    return fill(words.strategyOf, {
      segment: segments.names[most]!,
      action: actions[segments.keys![most]!]!,
    });
  });
}
