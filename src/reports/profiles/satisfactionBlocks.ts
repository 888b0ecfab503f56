import { fill } from "../../locales/translate";
import { ratio } from "../kit/shares";
import type { Block, Value } from "../report";
import type { Profiled } from "./profiled";
import { answersByGroup, hiddenAnswers } from "../kit/groups/satisfaction";

/** Mean score of each item by group, with the answers behind the first one. */
export function satisfactionBlocks({ texts, groups, items, smallest }: Profiled): Block[] {
  const { common, profiles: words } = texts.reports;
  const heading = { kind: "heading", level: 2, text: words.headings.satisfaction } as const;
  const [first] = items;
  if (!first) {
    return [heading, { kind: "note", text: words.noSurveyNote }];
  }
  const answers = items.map((item) => answersByGroup(item, groups.of, groups.names.length));
  // Who answered is fewer than who is in the group, so small numbers are looked for once more.
  const hidden = answers.map((own) => [...hiddenAnswers(own, groups.hidden, smallest), false]);
  const value = (item: number, group: number, of: (sum: number, answers: number) => Value): Value => {
    const { sum, answers: count } = answers[item]![group]!;
    return hidden[item]![group]
      ? texts.reports.privacy.hidden
      : count === 0
        ? words.noAnswers
        : of(sum, count);
  };
  return [
    heading,
    {
      kind: "table",
      id: "satisfaction",
      columns: [
        { key: "group", title: groups.title, format: "text" },
        { key: "answers", title: words.columns.answers, format: "integer" },
        ...items.map(({ title, scale }, index) => ({
          key: `item${index}`,
          title: fill(words.columns.meanScore, { item: title, ...scale }),
          format: "decimal2" as const,
          scale: "colors" as const,
          scaleGroup: `${scale.min}–${scale.max}`,
        })),
      ],
      rows: [...groups.names, common.total].map((name, group) => [
        name,
        value(0, group, (_, count) => count),
        ...items.map((_, item) => value(item, group, ratio)),
      ]),
      total: true,
    },
  ];
}
