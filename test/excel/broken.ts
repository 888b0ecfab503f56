import type { RunningHost } from "../support/host";

type Workbook = ReturnType<RunningHost["host"]["snapshot"]>;

/** Values, merges, tables, charts and conditional formats by sheet, and how many of the wanted parts are there. */
export function stateOf(
  { book, tables, charts, conditionalFormats, xmlParts }: Workbook,
  counts: (xml: string) => boolean = () => true,
): string {
  const cells = book.sheetOrder.map((id) => {
    const { name, cellData, mergeData } = book.sheets[id]!;
    const rows = Object.entries(cellData ?? {}).map(([row, line]) => {
      const filled = Object.entries(line as Record<string, { v?: unknown } | undefined>).filter(
        ([, cell]) => (cell?.v ?? "") !== "",
      );
      return [row, filled.map(([column, cell]) => [column, cell?.v])] as const;
    });
    return [name, rows.filter(([, filled]) => filled.length > 0), mergeData?.length ?? 0];
  });
  return JSON.stringify([
    cells,
    tables.map(({ name, range }) => [name, range]),
    charts.map(({ name, title }) => [name, title.text]).sort(),
    conditionalFormats.length,
    (xmlParts ?? []).filter(({ xml }) => counts(xml)).length,
  ]);
}

/** Does something of which the next write breaks off; the answer: whether it was told so. */
export async function isBroken(
  { host }: RunningHost,
  act: () => Promise<unknown>,
  at: string,
  code: string,
): Promise<boolean> {
  host.faults.order({ code, at, batch: "write" });
  const broken = await act().then(
    () => false,
    () => true,
  );
  host.faults.clear();
  await host.settled();
  return broken;
}
