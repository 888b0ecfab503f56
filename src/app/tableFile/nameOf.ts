/** @example nameOf([{ name: "jan.csv" }, { name: "feb.csv" }]) // "jan.csv + 1" */
export function nameOf([first, ...more]: readonly { readonly name: string }[]): string {
  return more.length > 0 ? `${first!.name} + ${more.length}` : (first?.name ?? "");
}
