import { periodOptions } from "../../../../src/reports/kit/keyFigures/calendarOptions";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { textsFor } from "../../../../src/locales";
import { readingFor } from "../../../../src/reports/kit/needs";
import { scoresOf, surveyOf, type Survey } from "../../../../src/reports/kit/survey/survey";
import { groupingsOf } from "../../../../src/reports/kit/survey/groupings";
import { satisfaction } from "../../../../src/reports/satisfaction/satisfaction";
import { reportInput } from "../../reportInput";

type Cells = (string | number)[][];

/** A table of answers as the report on satisfaction sees it. */
function read(cells: Cells): { survey: Survey; input: ReturnType<typeof reportInput> } {
  const source = { sheet: "Answers", row: 0, column: 0, cells };
  const { mapping, ...kind } = readingFor(satisfaction, guessRoles(cells).mapping, source);
  const input = reportInput({
    dataset: readDataset(source, mapping, {}, kind),
    options: {},
    texts: textsFor("en-US"),
    version: "1.0.0",
  });
  const survey = surveyOf(input, periodOptions({ unit: "month", fiscalYearStart: 1, weekStart: "monday" }));
  return { survey: survey!, input };
}

/** Twelve answers, so that columns of answers are told from ids by their contents. */
const twelve = <T>(row: (index: number) => T): T[] => Array.from({ length: 12 }, (_, index) => row(index));

const WORDS = ["非常满意", "满意", "一般", "不满意"];

describe("tables of answers, read without mapping", () => {
  it.each<
    [
      string,
      Cells,
      {
        overall?: string;
        recommend?: string;
        items: string[];
        first: number;
        groups?: string[];
        waves?: number;
      },
    ]
  >([
    [
      "wjx export: words for answers, several columns",
      [
        [
          "序号",
          "提交答卷时间",
          "所用时间",
          "来源",
          "总体满意度",
          "产品质量满意度",
          "物流满意度",
          "您的建议",
        ],
        ...twelve((i) => [
          i + 1,
          `2026/${1 + (i % 3)}/1${i % 10} 10:0${i % 10}:00`,
          `${30 + i}秒`,
          i % 2 ? "微信" : "链接",
          WORDS[i % 4]!,
          WORDS[(i + 1) % 4]!,
          WORDS[(i + 2) % 4]!,
          i % 3 ? "" : "快一点",
        ]),
      ],
      {
        overall: "总体满意度",
        items: ["产品质量满意度", "物流满意度"],
        first: 5,
        groups: ["来源"],
        waves: 3,
      },
    ],
    [
      "a row an item, scores with their unit",
      [
        ["客户编号", "日期", "调查项目", "评分"],
        ...twelve((i) => [`C${i % 4}`, 46027 + i, ["产品", "服务", "价格"][i % 3]!, `${7 + (i % 3)}分`]),
      ],
      { items: ["产品", "服务", "价格"], first: 7, waves: 1 },
    ],
    [
      "SurveyMonkey: questions as titles, 0 to 10",
      [
        [
          "Respondent ID",
          "Start Date",
          "End Date",
          "How likely is it that you would recommend us to a friend?",
          "How satisfied are you with our service?",
          "Open-Ended Response",
        ],
        ...twelve((i) => [
          1000 + i,
          "2026-01-05",
          `2026-0${1 + (i % 2)}-06`,
          [10, 0, 9, 7][i % 4]!,
          [5, 4, 3, 1][i % 4]!,
          "ok",
        ]),
      ],
      {
        recommend: "How likely is it that you would recommend us to a friend?",
        items: [],
        overall: "How satisfied are you with our service?",
        first: 5,
        waves: 2,
      },
    ],
    [
      "seven points with stated importance, and a wave",
      [
        [
          "Wave",
          "Region",
          "Overall satisfaction (1-7)",
          "Delivery satisfaction",
          "Delivery importance",
          "Price satisfaction",
          "Price importance",
        ],
        ...twelve((i) => [
          `Wave ${1 + Math.floor(i / 6)}`,
          i % 2 ? "North" : "South",
          7 - (i % 3),
          6 - (i % 4),
          7,
          5 - (i % 2),
          3 + (i % 2),
        ]),
      ],
      {
        overall: "Overall satisfaction (1-7)",
        items: ["Delivery satisfaction", "Price satisfaction"],
        first: 7,
        groups: ["Region"],
        waves: 2,
      },
    ],
    [
      "A.满意 and a department without a role",
      [
        ["会员号", "填写日期", "职业", "A.整体满意度", "B.门店环境", "C.收银速度"],
        ...twelve((i) => [
          `V00${i}`,
          `2026-02-${10 + i}`,
          i % 3 ? "零售" : "餐饮",
          `A.${WORDS[i % 3]!}`,
          5 - (i % 3),
          4 - (i % 2),
        ]),
      ],
      {
        overall: "A.整体满意度",
        items: ["B.门店环境", "C.收银速度"],
        first: 5,
        groups: ["职业"],
        waves: 1,
      },
    ],
  ])("%s", (_, cells, expected) => {
    const { survey, input } = read(cells);
    expect(survey.overall?.title).toBe(expected.overall);
    expect(survey.recommend?.title).toBe(expected.recommend);
    expect(survey.items.map(({ title }) => title)).toEqual(expected.items);
    expect(scoresOf(survey, survey.overall ?? survey.items[0]!)[0]).toBe(expected.first);
    expect(survey.waves?.names.length).toBe(expected.waves);
    const groups = groupingsOf(survey, input).map(({ title }) => title);
    expect(groups).toEqual(expect.arrayContaining(expected.groups ?? []));
  });

  it("takes stated importances from the columns that ask for them", () => {
    const { survey } = read([
      ["Overall satisfaction (1-7)", "Delivery satisfaction", "Delivery importance"],
      ...twelve((i) => [7 - (i % 3), 6 - (i % 4), i % 2 ? 7 : 6]),
    ]);
    expect(survey.items.map(({ importance }) => importance)).toEqual([6.5]);
  });

  it("counts of a customer's answers in one wave the last", () => {
    const { survey } = read([
      ["客户编号", "日期", "总体满意度"],
      ...twelve((i) => [`C${i % 6}`, `2026-01-${10 + i}`, i < 6 ? 1 : 5]),
    ]);
    expect([...scoresOf(survey, survey.overall!)]).toEqual([5, 5, 5, 5, 5, 5]);
    expect(survey.replaced).toBe(6);
  });
});
