import { fill } from "../../locales/translate";
import { gather, type Facts } from "./facts";
import { FOLLOWED_ENTRIES, followedTable, isFollowed, readFollowing } from "./followed";
import { editedRows, LIBRARY_ENTRIES, readLibrary, type Library } from "./library";
import { contactList, contactTable, customerText, type ContactList } from "./lists";
import { PLAN_ENTRIES, planOf, type Plan } from "./plan";
import { pageBlocks } from "./page";
import { libraryTable, planTable, proposedTables } from "./planTable";
import { proposalsOf } from "./proposals";
import { aboutOfRow } from "./rules";
import type { ReportDefinition, ReportInput } from "../definition";
import { formatValue } from "../kit/formatValue";
import { howComputed } from "../kit/howComputed";
import { riskRules } from "../kit/standing/riskWords";
import { ORDER_NEEDS } from "../kit/needs";
import type { Block, NoteBlock, Report } from "../report";

/**
 * Findings as rows with what to do, by whom, until when and measured by what; the library that the actions come from; and
 * a list of whom to write to. What people write into plan and library stays when it is made again.
 */
export const actionPlan: ReportDefinition = {
  id: "action-plan",
  needs: [
    ...ORDER_NEEDS,
    { roles: ["contact"], required: false },
    { roles: ["customerName"], required: false },
    { roles: ["product", "category"], required: false },
    { roles: ["refund"], required: false },
    { roles: ["refundDate"], required: false },
    { roles: ["spend"], required: false },
    { roles: ["channel"], required: false },
    { roles: ["unitCost", "profit"], required: false },
  ],
  related: ["customers", "surveys", "tickets", "interactions", "comments", "reasons", "deals", "spending"],
  options: [
    { name: "improvement", kind: "number", min: 0.01, max: 0.5, default: 0.05 },
    { name: "overdue", kind: "number", min: 1, max: 10, default: 2 },
    { name: "contactDays", kind: "number", min: 7, max: 730, default: 90 },
    { name: "contacts", kind: "boolean", default: false },
    { name: "holdOut", kind: "boolean", default: false },
  ],
  rereads: {
    plan: PLAN_ENTRIES,
    library: LIBRARY_ENTRIES,
    proposed: FOLLOWED_ENTRIES,
  },
  build,
};

function build(input: ReportInput): Report {
  const { dataset, texts, earlier } = input;
  const facts = gather(input);
  const library = readLibrary(texts, facts.improvement, earlier);
  const following = readFollowing(facts, earlier, input.ids);
  const plan = planOf(facts, proposalsOf(facts, library), following, earlier);
  const words = texts.reports.actionPlan;
  const takesOver = earlier !== undefined;
  const list = contactList(facts);
  return {
    id: actionPlan.id,
    title: words.title,
    issues: [...dataset.issues, ...facts.joined.issues],
    sheets: [
      {
        id: "page",
        name: words.sheets.page,
        page: true,
        blocks: pageBlocks(facts, plan, input, lacking(facts, input)),
      },
      {
        id: "plan",
        name: words.sheets.plan,
        freezeAt: "plan",
        takesOver,
        alone: true,
        // The table comes last, so that it has room to grow.
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.plan },
          ...planRemarks(facts, plan),
          planTable(facts, plan),
        ],
      },
      {
        id: "library",
        name: words.sheets.library,
        freezeAt: "library",
        takesOver,
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.library },
          ...libraryRemarks(facts, library),
          libraryTable(facts, library),
        ],
      },
      // Its header stands in the first row, so that a mail program can read it.
      {
        id: "contacts",
        name: words.sheets.contacts,
        freezeAt: "contacts",
        alone: true,
        blocks: [contactTable(facts, library, list, { chosen: input.options.contacts === true, following })],
      },
      {
        id: "proposed",
        name: words.sheets.proposed,
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.proposed },
          note(words.keeping.proposed),
          ...proposedTables(facts, plan, library),
          { kind: "heading", level: 2, text: words.sheets.followed },
          note(words.keeping.followed),
          followedTable(facts, following, followedRows(facts, plan)),
          ...making(facts, input, list),
        ],
      },
    ],
  };
}

/** Rows of the plan that are told of customers named, and since when. */
function followedRows(facts: Facts, { rows }: Plan) {
  return rows.flatMap(({ cells: { key, since }, kpi, days }) => {
    const about = aboutOfRow(key);
    return kpi &&
      isFollowed(facts, kpi, String(key)) &&
      about &&
      typeof since === "number" &&
      days !== undefined
      ? [{ key: String(key), about, days, since }]
      : [];
  });
}

function planRemarks({ texts, customers }: Facts, { rows, left }: Plan): NoteBlock[] {
  const { findings: words, sheets } = texts.reports.actionPlan;
  const open = rows.filter(({ state }) => state === "open");
  const dated = open.find(({ cells }) => typeof cells.due === "number");
  const late = open.filter(({ cells }) => typeof cells.due === "number" && cells.due < customers.asOf);
  const edited = rows.filter((row) => row.edited);
  const gone = rows.filter(({ state }) => state === "gone").length;
  return [
    {
      kind: "note",
      tone: "finding",
      text: dated
        ? fill(words.summary, {
            count: open.length,
            due: formatValue(dated.cells.due, "date", texts.locale),
            segment: String(dated.cells.segment ?? ""),
            action: String(dated.cells.action ?? ""),
          })
        : words.allClosed,
    },
    ...(late.length > 0 ? [warning(fill(words.overdue, { count: late.length }))] : []),
    ...(edited.length > 0 ? [note(fill(words.kept, { edited: edited.length, gone }))] : []),
    ...(left > 0 ? [note(fill(words.left, { count: left }))] : []),
    note(fill(words.editable, { library: sheets.library })),
  ];
}

function libraryRemarks({ texts }: Facts, library: Library): NoteBlock[] {
  const { listSeparator } = texts.reports.common;
  const { findings: words } = texts.reports.actionPlan;
  const edited = editedRows(library);
  return [
    ...(edited > 0 ? [note(fill(words.libraryEdited, { count: edited }))] : []),
    ...(library.misread.length > 0
      ? [warning(fill(words.misread, { cells: library.misread.join(listSeparator) }))]
      : []),
    ...(library.nobody.length > 0
      ? [warning(fill(words.nobody, { names: library.nobody.join(listSeparator) }))]
      : []),
    note(words.library),
  ];
}

/** What these data do not tell. */
function lacking(facts: Facts, { options }: ReportInput): NoteBlock[] {
  const words = facts.texts.reports.actionPlan.findings;
  return [
    ...(facts.rhythm ? [] : [warning(words.noRhythm)]),
    ...(facts.lastContact ? [] : [warning(words.noInteractions)]),
    ...(options.contacts === true && !customerText(facts, "contact") ? [warning(words.noContactColumn)] : []),
  ];
}

/** What is kept of what people write, and how the lists are used. */
function explanations(facts: Facts, { rows, sleeping, silent }: ContactList): string[] {
  const { texts, overdue, contactDays } = facts;
  const { keeping, mailing, lists, sheets, statuses, columns } = texts.reports.actionPlan;
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return [
    keeping.plan,
    keeping.first,
    keeping.followed,
    fill(keeping.gone, { dropped: statuses.dropped }),
    keeping.library,
    mailing,
    fill(lists.contacts, { sheet: sheets.contacts, count: count(rows.length) }),
    ...(sleeping
      ? [fill(lists.sleeping, { column: columns.sleeping, count: count(sleeping.size), ratio: overdue })]
      : []),
    ...(silent
      ? [fill(lists.silent, { column: columns.silent, count: count(silent.size), days: contactDays })]
      : []),
  ];
}

function making(
  facts: Facts,
  { dataset, related, texts, version, options }: ReportInput,
  list: ContactList,
): Block[] {
  const { options: labels, definitions } = texts.reports.actionPlan;
  const { rhythm } = facts;
  const { savable, ...others } = definitions;
  return howComputed({
    dataset,
    related,
    texts,
    version,
    options: [
      [labels.improvement.label, formatValue(facts.improvement, "percent", texts.locale)],
      [labels.overdue.label, facts.overdue],
      [labels.contactDays.label, facts.contactDays],
      [labels.contacts.label, options.contacts === true],
      [labels.holdOut.label, facts.holdOut],
    ],
    definitions: [
      ...Object.values(others),
      ...(rhythm?.savable ? [savable] : []),
      ...riskRules(facts.standing, texts),
      ...explanations(facts, list),
    ],
  });
}

function note(text: string): NoteBlock {
  return { kind: "note", text };
}

function warning(text: string): NoteBlock {
  return { kind: "note", tone: "warning", text };
}
