/** Rules for what may be typed into cells: kept as written, for the file; the workbench does not enforce them. */
import { contains, without } from "../address";
import type { Context, ExcelType, Field } from "../members";
import type { Rect, SheetExtras, ValidationRecord } from "../workbookData";
import type { AreasSelf } from "./rangeAreas";
import { assertWritable, checkLength } from "./shared";

const TYPES: Record<string, string> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_ALERT = 225;
const LONGEST_TITLE = 32;

export const dataValidationType: ExcelType<AreasSelf> = {
  name: "DataValidation",
  fields: {
    Rule: field("rule", {}, (rule: { list?: { source?: unknown } } | null) =>
      checkLength(rule?.list?.source, LONGEST_LIST, "The list of a rule"),
    ),
    Prompt: field("prompt", null, checkAlert(LONGEST_PROMPT)),
    ErrorAlert: field("errorAlert", null, checkAlert(LONGEST_ALERT)),
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
      clearValidations(context.extras(sheetId), areas);
    },
  },
};

function checkAlert(longest: number) {
  return (alert: { message?: unknown; title?: unknown } | null): void => {
    checkLength(alert?.message, longest, "The message of a rule");
    checkLength(alert?.title, LONGEST_TITLE, "The title of a rule's message");
  };
}

function field<K extends keyof ValidationRecord>(
  key: K,
  orElse: unknown,
  check: (value: any) => void = () => undefined,
): Field<AreasSelf> {
  return {
    get: (self, context) => find(self, context)?.[key] ?? orElse,
    set: (self, value, context) => {
      assertWritable(context, self.sheetId);
      check(value);
      const record = { rule: {}, ignoreBlanks: true, ...find(self, context) };
      const extras = context.extras(self.sheetId);
      clearValidations(extras, self.areas);
      (extras.validations ??= []).push({ ...record, ranges: self.areas, [key]: value });
    },
  };
}

/** Takes the cells out of every rule; what a rule has elsewhere stays. */
export function clearValidations(extras: SheetExtras, areas: readonly Rect[]): void {
  extras.validations = extras.validations
    ?.map((validation) => ({
      ...validation,
      ranges: areas.reduce(
        (ranges, area) => ranges.flatMap((range) => without(range, area)),
        validation.ranges,
      ),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}

function find({ sheetId, areas }: AreasSelf, context: Context): ValidationRecord | undefined {
  return context
    .extras(sheetId)
    .validations?.find((validation) =>
      areas.every((area) => validation.ranges.some((range) => contains(range, area))),
    );
}
