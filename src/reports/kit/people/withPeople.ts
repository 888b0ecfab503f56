import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import type { ReportInput, ReportOption } from "../../definition";
import { formatValue } from "../formatValue";
import type {
  Block,
  NoteBlock,
  Report,
  ReportSheet,
  TableBlock,
  TableColumn,
  Told,
  Value,
} from "../../report";
import { knownPeople, LEFT_OUT, type KnownPeople, type LeftOut } from "./knownPeople";

/** Options that every report has: how lists of customers tell whose customer it is. */
export const PEOPLE_OPTIONS = [
  { name: "owners", kind: "choice", choices: ["column", "sheets", "none"], default: "column" },
] as const satisfies readonly ReportOption[];

/** More sheets are no longer found. */
const MOST_OWNERS = 20;

/**
 * A report whose lists tell whose customer each is, and whose contact lists hold nobody who opted out, no staff and no
 * test account; how many those are is said.
 */
export function withPeople(report: Report, input: ReportInput): Report {
  const { texts, options } = input;
  const lists = report.sheets.some(({ blocks }) => blocks.some(isList));
  if (!lists) {
    return report;
  }
  const people = knownPeople(input);
  const owners = options.owners === "none" ? undefined : people.owners;
  const all = report.sheets.flatMap(({ blocks }) => blocks);
  const sheets = report.sheets.flatMap((sheet): ReportSheet[] => {
    const own = { ...sheet, blocks: sheet.blocks.flatMap((block) => forPeople(block, people)) };
    const told = { ...own, blocks: own.blocks.map((block) => withOwner(block, owners, texts)) };
    return options.owners === "sheets" && owners ? [told, ...sheetsByOwner(told, texts)] : [told];
  });
  return { ...report, sheets };

  function forPeople(block: Block, { leftOut }: KnownPeople): Block[] {
    if (!isList(block) || !block.contactList || leftOut.size === 0) {
      return [toldOfKept(block, all, leftOut)];
    }
    const counts = new Map<LeftOut, number>();
    const rows = block.rows.filter((row) => {
      const why = leftOut.get(nameOf(block, row));
      if (why) {
        counts.set(why, (counts.get(why) ?? 0) + 1);
      }
      return why === undefined;
    });
    return [...leftOutNote(counts, texts), { ...block, rows }];
  }
}

/** Sentences about rows of a contact list tell of the rows that stayed. */
function toldOfKept(block: Block, all: readonly Block[], leftOut: KnownPeople["leftOut"]): Block {
  if (leftOut.size === 0) {
    return block;
  }
  const move = (told: Told): Told => {
    const list = all.find(
      (one): one is TableBlock =>
        isList(one) && one.contactList === true && "table" in told && one.id === told.table,
    );
    if (!list || !("row" in told) || told.row === undefined) {
      return told;
    }
    const kept = list.rows.slice(0, told.row).filter((row) => !leftOut.has(nameOf(list, row))).length;
    return { ...told, row: kept };
  };
  const moved = <T extends { readonly about?: readonly Told[] }>(told: T): T =>
    told.about ? { ...told, about: told.about.map(move) } : told;
  switch (block.kind) {
    case "note":
    case "chart":
      return moved(block);
    case "keyFigures":
      return { ...block, figures: block.figures.map(moved) };
    case "headline":
      return { ...block, sentences: block.sentences.map(moved) };
    case "cards":
      return { ...block, cards: block.cards.map(moved) };
    case "todo":
      return { ...block, lines: block.lines.map(moved) };
    default:
      return block;
  }
}

function isList(block: Block): block is TableBlock {
  return block.kind === "table" && !block.live && customerColumn(block) >= 0;
}

function customerColumn({ columns }: TableBlock): number {
  return columns.findIndex(({ names }) => names === "customer");
}

function nameOf(block: TableBlock, row: readonly Value[]): string {
  return String(row[customerColumn(block)] ?? "");
}

function leftOutNote(counts: ReadonlyMap<LeftOut, number>, texts: Texts): NoteBlock[] {
  const { leftOut, leftOutReasons, listSeparator } = texts.reports.common;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const reasons = LEFT_OUT.flatMap((why) => {
    const found = counts.get(why);
    return found === undefined ? [] : [fill(leftOutReasons[why], { count: count(found) })];
  });
  const all = [...counts.values()].reduce((sum, found) => sum + found, 0);
  return reasons.length === 0
    ? []
    : [
        {
          kind: "note",
          text: fill(leftOut, { count: count(all), reasons: reasons.join(listSeparator) }),
          about: [{ customers: all }],
        },
      ];
}

function withOwner(block: Block, owners: KnownPeople["owners"], texts: Texts): Block {
  if (!owners || !isList(block) || block.columns.some(({ key }) => key === "customerOwner")) {
    return block;
  }
  const at = customerColumn(block) + 1;
  const column: TableColumn = { key: "customerOwner", title: texts.roles.salesperson, format: "text" };
  return {
    ...block,
    columns: [...block.columns.slice(0, at), column, ...block.columns.slice(at)],
    rows: block.rows.map((row) => [
      ...row.slice(0, at),
      owners.get(nameOf(block, row)) || null,
      ...row.slice(at),
    ]),
  };
}

/** Each owner's rows of the lists on a sheet, on a sheet of their own; those with most customers first. */
function sheetsByOwner({ id, name, blocks }: ReportSheet, texts: Texts): ReportSheet[] {
  const lists = blocks.filter(isList).filter(({ contactList }) => contactList);
  const ownerOf = (list: TableBlock, row: readonly Value[]) =>
    row[list.columns.findIndex(({ key }) => key === "customerOwner")];
  const counts = new Map<string, number>();
  lists.forEach((list) =>
    list.rows.forEach((row) => {
      const owner = ownerOf(list, row);
      if (typeof owner === "string") {
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }),
  );
  const owners = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_OWNERS);
  return owners.map(([owner], index) => {
    const title = fill(texts.reports.common.ownersSheet, { sheet: name, owner });
    return {
      id: `${id}Owner${index + 1}`,
      name: title,
      alone: true,
      blocks: [
        { kind: "heading", level: 1, text: title },
        ...lists.map((list) => ({ ...list, rows: list.rows.filter((row) => ownerOf(list, row) === owner) })),
      ],
    };
  });
}
