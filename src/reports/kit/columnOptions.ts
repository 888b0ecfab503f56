import type { ColumnMapping, Role } from "../../core/cells/roles";
import type { OptionValue, ReportDefinition, ReportOption } from "../definition";

export type ColumnOption = Extract<ReportOption, { kind: "column" }>;

/** Columns as an option names them: nothing where one of its words stands alone. */
export function namedColumns(option: ColumnOption, value: OptionValue): readonly string[] {
  const text = String(value).trim();
  if (text === "" || option.choices.includes(text)) {
    return [];
  }
  return option.many
    ? text
        .split(/[,，、]/)
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [text];
}

/** Titles of columns without a role in a table that a report's options ask for: they are read for it. */
export function columnsAskedFor(
  { options }: Pick<ReportDefinition, "options">,
  values: Readonly<Record<string, OptionValue>>,
  mapping: ColumnMapping,
): readonly string[] {
  const named = options.flatMap((option) =>
    option.kind === "column" ? namedColumns(option, values[option.name] ?? option.default) : [],
  );
  return named.filter((name) => mapping[name as Role] === undefined);
}
