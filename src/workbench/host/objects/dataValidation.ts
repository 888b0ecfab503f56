/** Rules for what may be typed into cells: kept as written, for the file; the workbench does not enforce them. */
import { contains, intersect } from "../address";
import type { Context, ExcelType, Field } from "../members";
import type { ValidationRecord } from "../workbookData";
import type { AreasSelf } from "./rangeAreas";
import { assertWritable } from "./shared";

const TYPES: Record<string, string> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

export const dataValidationType: ExcelType<AreasSelf> = {
  name: "DataValidation",
  fields: {
    Rule: field("rule", {}),
    Prompt: field("prompt", null),
    ErrorAlert: field("errorAlert", null),
    IgnoreBlanks: field("ignoreBlanks", true),
    Type: {
      get: (self, context) => {
        const [kind] = Object.keys(find(self, context)?.rule ?? {});
        return kind ? (TYPES[kind] ?? "Custom") : "None";
      },
    },
  },
  methods: {
    Clear: ({ sheetId, areas }, context) => {
      assertWritable(context, sheetId);
      const extras = context.extras(sheetId);
      extras.validations = extras.validations?.filter(
        (validation) => !validation.ranges.some((range) => areas.some((area) => intersect(area, range))),
      );
    },
  },
};

function field<K extends keyof ValidationRecord>(key: K, orElse: unknown): Field<AreasSelf> {
  return {
    get: (self, context) => find(self, context)?.[key] ?? orElse,
    set: (self, value, context) => {
      assertWritable(context, self.sheetId);
      let record = find(self, context);
      if (!record) {
        record = { ranges: self.areas, rule: {}, ignoreBlanks: true };
        (context.extras(self.sheetId).validations ??= []).push(record);
      }
      record[key] = value;
    },
  };
}

function find({ sheetId, areas }: AreasSelf, context: Context): ValidationRecord | undefined {
  return context
    .extras(sheetId)
    .validations?.find((validation) =>
      areas.every((area) => validation.ranges.some((range) => contains(range, area))),
    );
}
