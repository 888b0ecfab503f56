/** What reports are about: the tabs of a family bear one colour. */
export type Family = "business" | "customers" | "staying" | "listening" | "selling" | "table";

const FAMILIES: Readonly<Record<Exclude<Family, "selling">, readonly string[]>> = {
  business: ["overview", "period-report", "action-plan", "compare"],
  customers: ["segments", "profiles", "cohorts", "loyalty", "lifetime-value"],
  staying: ["retention", "churn-reasons", "churn-warning", "contracts", "who-leaves"],
  listening: ["satisfaction", "nps", "service", "feedback", "contact"],
  table: ["data-check", "reconciliation", "cleaned-copy", "contents"],
};

/** All others are about what is sold. */
export function familyOf(report: string): Family {
  const families = Object.keys(FAMILIES) as (keyof typeof FAMILIES)[];
  return families.find((family) => FAMILIES[family].includes(report)) ?? "selling";
}
