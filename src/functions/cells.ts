import type { Cell } from "../core/cells/cell";
import { isCellError } from "../core/cells/cell";
import type { ParsedDate } from "../core/cells/read/dates";
import { dateFromNumber, parseDate, standsForNone } from "../core/cells/read/dates";
import { flagOf } from "../core/cells/read/flags";
import { parseId } from "../core/cells/read/ids";
import { isNoNumber, parseNumber, type DecimalMark } from "../core/cells/read/numbers";
import { readScoreText } from "../core/cells/read/scores";
import { cleanText } from "../core/cells/read/text";
import type { Conventions } from "./conventions";
import type { Choices, ValueType } from "./parameters";

/** What a cell means as an argument of a type, or the key of the sentence that says why it means nothing. */
export interface CellMeaning {
  readonly value?: string | number | boolean;
  readonly problem?: string;
  /** The best score there is, where the answer tells: 10 of `4/10`, 5 of a word. */
  readonly top?: number;
}

/**
 * Reads a cell that is not blank. Conventions tell day and month apart in texts such as 03/04/2025, and groups from
 * decimals in 1.234.
 * Neither value nor problem: the cell stands for no value, like the `-` of many exports.
 */
export function readCell(
  cell: Cell,
  parameter: { readonly type: ValueType; readonly choices?: Choices },
  { order, mark }: Conventions = {},
): CellMeaning {
  if (isCellError(cell)) {
    return { problem: "errorCell" };
  }
  switch (parameter.type) {
    case "number":
    case "share":
      return readNumber(cell, mark);
    case "score":
      return readScore(cell, mark);
    case "rating":
      return readRating(cell, mark);
    case "integer":
      return readInteger(cell, mark);
    case "date":
    case "moment": {
      const date = readDate(cell, order);
      return typeof date === "string"
        ? { problem: date }
        : standsForNone(date.day)
          ? {}
          : { value: parameter.type === "date" ? date.day : date.day + date.fraction };
    }
    case "flag":
      return readFlag(cell);
    case "choice":
      return readChoice(cell, parameter.choices ?? {});
    case "id":
      return readId(cell);
    case "text":
      return { value: cleanText(String(cell)) };
    case "any":
      return { value: cell ?? "" };
  }
}

function readNumber(cell: Cell, mark: DecimalMark | undefined): CellMeaning {
  if (typeof cell === "number") {
    return { value: cell };
  }
  if (typeof cell !== "string") {
    return { problem: "notANumber" };
  }
  const number = parseNumber(cell, mark);
  return number === "undecided"
    ? { problem: "decimalUnknown" }
    : (number ?? (isNoNumber(cell) ? {} : { problem: "notANumber" }));
}

/** Answers of questionnaires: 4, `9分`, 非常满意, `A.满意`. */
function readScore(cell: Cell, mark: DecimalMark | undefined): CellMeaning {
  const score = typeof cell === "string" ? readScoreText(cell) : undefined;
  return score ? { value: score.value, top: score.word ? 5 : score.top } : readNumber(cell, mark);
}

/** Words of a five-step scale say nothing on another one. */
function readRating(cell: Cell, mark: DecimalMark | undefined): CellMeaning {
  return typeof cell === "string" && !/\d/.test(cell) ? readNumber(cell, mark) : readScore(cell, mark);
}

function readInteger(cell: Cell, mark: DecimalMark | undefined): CellMeaning {
  const reading = readNumber(cell, mark);
  return reading.value === undefined || Number.isInteger(reading.value) ? reading : { problem: "notWhole" };
}

function readDate(cell: Cell, order: Conventions["order"]): ParsedDate | string {
  if (typeof cell === "number") {
    return dateFromNumber(cell) ?? "notADate";
  }
  const reading = typeof cell === "string" ? parseDate(cell, { order }) : "none";
  return typeof reading === "object" ? reading : DATE_PROBLEMS[reading];
}

const DATE_PROBLEMS = { ambiguous: "dateAmbiguous", noYear: "dateWithoutYear", none: "notADate" } as const;

/** `13313.0` is customer 13313; an id of 16 digits or more has lost its last ones in Excel, so two may look like one. */
function readId(cell: Cell): CellMeaning {
  const { id, problem } = parseId(cell);
  return problem === "rounded" ? { problem: "idRounded" } : id === "" ? {} : { value: id };
}

function readFlag(cell: Cell): CellMeaning {
  const value = isCellError(cell) ? undefined : flagOf(cell);
  return value === undefined ? { problem: "notAFlag" } : { value };
}

function readChoice(cell: Cell, choices: Choices): CellMeaning {
  const word = fold(String(cell));
  const found = Object.entries(choices).find(([key, words]) =>
    [key, ...words].some((other) => fold(other) === word),
  );
  return found ? { value: found[0] } : { problem: "notAChoice" };
}

const fold = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");

const TITLE =
  /^(customer|client|member|user|buyer|account|contact|order|invoice|transaction|ticket|comment|feedback|review|text|group|segment|item|product|name|id|客户|顾客|会员|用户|买家|订单|交易|单据|手机|评论|评价|反馈|意见|分组|组别|项目|名称|内容)?[\s_#-]*(id|ids|no\.?|number|name|code|key|编号|编码|代码|号码|号|名称|姓名|名|内容|文本)?$/i;

/** Whether a first cell reads like the title of a column of ids, groups or texts, such as `customer_id` or 客户编号. */
export function isHeaderWord(text: string): boolean {
  return text.trim() !== "" && TITLE.test(text.trim());
}
