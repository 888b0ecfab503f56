/** Conditional formats: kept as Excel has them, and given to Univer as its own rules, which it draws. */
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { intersect, without } from "./address";
import { toUniverRule } from "./conditionalRules";
import { newId, type Engine } from "./engine";
import { ExcelError } from "./excelError";
import type { ConditionalFormatRecord, ConditionalLimit, Rect } from "./workbookData";

export class ConditionalFormatStore {
  private records: ConditionalFormatRecord[] = [];

  constructor(private readonly engine: Engine) {}

  /** The newest first, which is the order of their priority. */
  list(sheetId: string, within?: Rect): ConditionalFormatRecord[] {
    return this.all().filter(
      (format) =>
        format.sheetId === sheetId && (!within || format.ranges.some((range) => intersect(range, within))),
    );
  }

  /** With the ranges where they are now: Univer moves them when rows and columns are put in or taken out. */
  all(): ConditionalFormatRecord[] {
    for (const record of this.records) {
      const rule = this.model().getRule(this.engine.unitId, record.sheetId, record.id);
      if (rule) {
        record.ranges = rule.ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
          startRow,
          startColumn,
          endRow,
          endColumn,
        }));
      }
    }
    return this.records;
  }

  add(sheetId: string, ranges: Rect[], type: string): ConditionalFormatRecord {
    const settings = NEW_RULES[type as ConditionalFormatRecord["type"]];
    if (!settings) {
      throw new ExcelError(
        "NotImplemented",
        `The workbench does not know conditional formats of type "${type}".`,
      );
    }
    const record: ConditionalFormatRecord = {
      id: newId(),
      sheetId,
      ranges,
      type: type as ConditionalFormatRecord["type"],
      stopIfTrue: false,
      ...structuredClone(settings),
    };
    this.records.unshift(record);
    return record;
  }

  /** Gives Univer the rule as the record now stands, once it says enough to be one. */
  apply(record: ConditionalFormatRecord): void {
    const rule = toUniverRule(record);
    if (!rule) {
      return;
    }
    const present = this.model().getRule(this.engine.unitId, record.sheetId, record.id);
    const { id: cfId, ranges, stopIfTrue } = record;
    this.engine.run(present ? SetConditionalRuleMutation.id : AddConditionalRuleMutation.id, {
      subUnitId: record.sheetId,
      cfId,
      rule: { cfId, ranges, stopIfTrue, rule },
    });
  }

  remove(record: ConditionalFormatRecord): void {
    this.records = this.records.filter((each) => each !== record);
    if (this.model().getRule(this.engine.unitId, record.sheetId, record.id)) {
      this.engine.run(DeleteConditionalRuleMutation.id, { subUnitId: record.sheetId, cfId: record.id });
    }
  }

  /** Takes the cells out of every format that covers them. */
  clear(sheetId: string, rect: Rect): void {
    for (const record of this.list(sheetId, rect)) {
      record.ranges = record.ranges.flatMap((range) => without(range, rect));
      if (record.ranges.length === 0) {
        this.remove(record);
      } else {
        this.apply(record);
      }
    }
  }

  dropSheet(sheetId: string): void {
    this.records = this.records.filter((record) => record.sheetId !== sheetId);
  }

  restore(records: readonly ConditionalFormatRecord[]): void {
    this.records = structuredClone([...records]);
    // Univer puts a new rule before the others.
    [...this.records].reverse().forEach((record) => this.apply(record));
  }

  private model(): ConditionalFormattingRuleModel {
    return this.engine.injector.get(ConditionalFormattingRuleModel);
  }
}

type Settings = Omit<ConditionalFormatRecord, "id" | "sheetId" | "ranges" | "type" | "stopIfTrue">;

/** What Excel fills in when a format of a type is added. */
const NEW_RULES: Record<ConditionalFormatRecord["type"], Settings> = {
  ColorScale: {
    colorScale: {
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
  },
  DataBar: {
    dataBar: {
      showDataBarOnly: false,
      lower: { type: "Automatic" },
      upper: { type: "Automatic" },
      positiveColor: "#638EC6",
      negativeColor: "#FF0000",
      gradient: true,
    },
  },
  IconSet: {
    iconSet: {
      style: "ThreeTrafficLights1",
      reverseIconOrder: false,
      showIconOnly: false,
      criteria: thirds(3),
    },
  },
  CellValue: { cellValue: { operator: "", formula1: "" } },
  Custom: { custom: { formula: "" } },
  ContainsText: { containsText: { operator: "", text: "" } },
  TopBottom: { topBottom: { type: "", rank: 0 } },
};

/** The limits of an icon set that divide the range evenly. */
export function thirds(icons: number): (ConditionalLimit & { operator: string })[] {
  return Array.from({ length: icons }, (_, i) => ({
    type: "Percent",
    formula: String(Math.round((i * 100) / icons)),
    operator: "GreaterThanOrEqual",
  }));
}
