/** What lies on a sheet besides cells, charts and tables: shapes with pictures and text boxes, comments, notes, slicers. */
import { contains, parseRect, splitSheet } from "../address";
import { newId } from "../engine";
import { invalidArgument } from "../excelError";
import { Ref, type Context, type ExcelType } from "../members";
import type { FloatingRecord, Rect, SheetExtras } from "../workbookData";
import { assertWritable } from "./shared";

interface Self {
  readonly sheetId: string;
}

interface ItemSelf extends Self {
  readonly id: string;
}

type Kind = FloatingRecord["kind"];

const of = (context: Context, sheetId: string): FloatingRecord[] => (context.extras(sheetId).floating ??= []);

function listed(
  name: string,
  kinds: readonly Kind[],
  item: ExcelType<ItemSelf>,
  methods: ExcelType<Self>["methods"],
): ExcelType<Self> {
  const refOf = (sheetId: string) => (record: FloatingRecord) => new Ref(item, { sheetId, id: record.id });
  const all = (sheetId: string, context: Context) =>
    of(context, sheetId).filter(({ kind }) => kinds.includes(kind));
  return {
    name,
    items: ({ sheetId }, context) => all(sheetId, context).map(refOf(sheetId)),
    find: ({ sheetId }, context, key) => {
      const found = all(sheetId, context).find(
        (one) => one.id === key || one.name === key || one.cell === key,
      );
      return found && refOf(sheetId)(found);
    },
    methods,
  };
}

function one(name: string, fields: ExcelType<ItemSelf>["fields"]): ExcelType<ItemSelf> {
  return {
    name,
    identity: ({ id }) => ({ Id: id }),
    fields: { Id: { get: ({ id }) => id }, ...fields },
    methods: {
      Delete: ({ sheetId, id }, context) => {
        assertWritable(context, sheetId);
        const records = of(context, sheetId);
        records.splice(
          records.findIndex((record) => record.id === id),
          1,
        );
      },
    },
  };
}

const record = ({ sheetId, id }: ItemSelf, context: Context) =>
  of(context, sheetId).find((each) => each.id === id)!;

function add(item: ExcelType<ItemSelf>, kind: Kind, { sheetId }: Self, context: Context, own: object): Ref {
  assertWritable(context, sheetId);
  const id = newId();
  of(context, sheetId).push({ id, kind, name: `${kind} ${of(context, sheetId).length + 1}`, ...own });
  return new Ref(item, { sheetId, id });
}

const shapeType = one("Shape", {
  Name: {
    get: (self, context) => record(self, context).name,
    set: (self, name, context) => {
      record(self, context).name = String(name);
    },
  },
  Type: {
    get: (self, context) =>
      ({ picture: "Image", textBox: "GeometricShape" })[record(self, context).kind as "picture"],
  },
});

export const shapesType = listed("ShapeCollection", ["picture", "textBox"], shapeType, {
  AddTextBox: (self, context, text) => add(shapeType, "textBox", self, context, { text: String(text ?? "") }),
  AddImage: (self, context, image) => add(shapeType, "picture", self, context, { text: String(image) }),
});

const text: NonNullable<ExcelType<ItemSelf>["fields"]> = {
  Content: { get: (self, context) => record(self, context).text ?? "" },
};
const commentType = one("Comment", text);
const noteType = one("Note", text);

const atCell = (kind: "comment" | "note", type: ExcelType<ItemSelf>) =>
  ((self: Self, context: Context, address: unknown, content: unknown) => {
    const cell = address instanceof Ref ? undefined : splitSheet(String(address)).address;
    if (cell === undefined) {
      throw invalidArgument("The workbench takes the address of one cell.");
    }
    return add(type, kind, self, context, { cell, text: String(content) });
  }) as never;

export const commentsType = listed("CommentCollection", ["comment"], commentType, {
  Add: atCell("comment", commentType),
});
export const notesType = listed("NoteCollection", ["note"], noteType, { Add: atCell("note", noteType) });
export const slicersType = listed("SlicerCollection", ["slicer"], one("Slicer", shapeType.fields), {});

/** Clearing everything takes comments and notes along. */
export function clearNotes(extras: SheetExtras, area: Rect): void {
  extras.floating = extras.floating?.filter(
    ({ cell }) => cell === undefined || !contains(area, parseRect(cell)),
  );
}
