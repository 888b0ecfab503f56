import type { Cell } from "../core/cells/cell";
import { isCellError } from "../core/cells/cell";
import type { Locale } from "../locales";
import { FUNCTION_TEXTS } from "../locales/functionTexts";
import { CATALOGUE, FAMILIES, signature } from "./catalogue";
import type { Example, FunctionEntry } from "./entry";
import { anchor, functionTexts, parameterText } from "./metadata";

/** Rows of example data that a page shows; the rest is told by its number. */
const SHOWN_ROWS = 8;

/** The reference page of all functions in Markdown, made from the catalogue. */
export function referencePage(locale: Locale): string {
  const { reference, families } = FUNCTION_TEXTS[locale];
  const parts = FAMILIES.map((family) => {
    const entries = CATALOGUE.filter((entry) => entry.family === family);
    return [`## ${families[family]}`, ...entries.map((entry) => section(entry, locale))].join("\n\n");
  });
  const contents = FAMILIES.map((family) => {
    const links = CATALOGUE.filter((entry) => entry.family === family).map(
      ({ id }) => `[${id}](#${anchor(id)})`,
    );
    return `- ${families[family]}: ${links.join(", ")}`;
  });
  return [`# ${reference.title}`, reference.intro, contents.join("\n"), ...parts].join("\n\n") + "\n";
}

function section(entry: FunctionEntry, locale: Locale): string {
  const { reference, sources } = FUNCTION_TEXTS[locale];
  const { description, formula, note } = functionTexts(entry, locale);
  const source = sources[entry.citation as keyof typeof sources] ?? entry.citation;
  return [
    `### <a id="${anchor(entry.id)}"></a>CRM.${entry.id}`,
    description,
    `\`=${signature(entry)}\``,
    `**${reference.formula}** ${escape(formula)}`,
    ...(entry.parameters.length > 0 ? [`**${reference.arguments}**`, argumentsList(entry, locale)] : []),
    `**${reference.result}** ${resultText(entry, locale)}`,
    ...(note ? [`**${reference.note}** ${escape(note)}`] : []),
    `**${reference.source}** ${escape(source)}`,
    `**${reference.examples}**`,
    ...entry.examples.map(exampleText),
  ].join("\n\n");
}

function argumentsList(entry: FunctionEntry, locale: Locale): string {
  const { reference } = FUNCTION_TEXTS[locale];
  return entry.parameters
    .map((parameter) => {
      const optional = parameter.optional ? ` (${reference.optional})` : "";
      const choices = Object.entries(parameter.choices ?? {})
        .map(([key, words]) => [key, ...words].map((word) => `\`${word}\``).join(" / "))
        .join("; ");
      const list = choices && `. ${reference.choices}: ${choices}`;
      return `- \`${parameter.name}\`${optional}: ${escape(parameterText(entry, parameter, locale))}${list}`;
    })
    .join("\n");
}

function resultText({ result }: FunctionEntry, locale: Locale): string {
  const { reference, units, headers } = FUNCTION_TEXTS[locale];
  if (result.shape !== "table") {
    return result.shape === "column" ? `${reference.beside}: ${units[result.unit]}` : units[result.unit];
  }
  const columns = Object.entries(result.columns).map(
    ([key, unit]) => `${headers[key as keyof typeof headers]} (${units[unit]})`,
  );
  return `${reference.spills}: ${escape(columns.join(", "))}`;
}

function exampleText({ formula, cells, expected }: Example): string {
  const answer = Array.isArray(expected) ? (expected as readonly (readonly Cell[])[]) : [[expected as Cell]];
  const lone = answer.length === 1 && answer[0]?.length === 1;
  return [
    ...(cells ? [grid(cells)] : []),
    lone ? `\`${formula}\` → ${cellText(answer[0]?.[0] ?? null)}` : `\`${formula}\` →\n\n${grid(answer)}`,
  ].join("\n\n");
}

/** A Markdown table whose first row of letters stands for Excel's column heads. */
function grid(cells: readonly (readonly Cell[])[]): string {
  const width = Math.max(...cells.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, c) => String.fromCharCode(65 + c));
  const rows = cells.slice(0, SHOWN_ROWS).map((row) => letters.map((_, c) => cellText(row[c] ?? null)));
  const more =
    cells.length > SHOWN_ROWS ? [letters.map((_, c) => (c === 0 ? `… (${cells.length})` : "…"))] : [];
  return [letters, letters.map(() => "---"), ...rows, ...more]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function cellText(cell: Cell): string {
  if (isCellError(cell)) {
    return cell.error;
  }
  return typeof cell === "number" ? String(Number(cell.toPrecision(7))) : escape(String(cell ?? ""));
}

function escape(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("*", "\\*").replaceAll("_", "\\_").replaceAll("<", "&lt;");
}
