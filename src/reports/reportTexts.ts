import type { Texts } from "../locales";

/** What is said about a report before it is made: in the gallery, in its form, on the command line. */
export interface ReportTexts {
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  readonly options: Readonly<Record<string, OptionTexts>>;
}

export interface OptionTexts {
  readonly label: string;
  readonly help?: string;
  /** By choice; only where the option is one. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** The words of a report stand under its id in camel case: `data-check` → `reports.dataCheck`. */
export function reportTexts(texts: Texts, id: string): ReportTexts {
  const key = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const words = (texts.reports as Readonly<Record<string, unknown>>)[key];
  if (!isReportTexts(words)) {
    throw new Error(`report "${id}" has no texts`);
  }
  return words;
}

function isReportTexts(words: unknown): words is ReportTexts {
  return typeof words === "object" && words !== null && "title" in words && "question" in words;
}

/**
 * What people want to know, by the id of the report that tells.
 *
 * @example questionsById({ dataCheck: "Can I trust it?" }) // [{ id: "data-check", question: "Can I trust it?" }]
 */
export function questionsById(
  questions: Readonly<Record<string, string>>,
): readonly { readonly id: string; readonly question: string }[] {
  return Object.entries(questions).map(([key, question]) => ({
    id: key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    question,
  }));
}
