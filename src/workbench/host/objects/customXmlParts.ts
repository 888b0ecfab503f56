/** `workbook.customXmlParts`: XML that add-ins keep in the workbook, found by the namespace of its root element. */
import { newId } from "../engine";
import { ExcelError, invalidArgument } from "../excelError";
import { Ref, type Context, type ExcelType } from "../members";
import type { XmlPartRecord } from "../workbookData";
import { rootNamespace } from "../xmlText";

export const customXmlPartsType: ExcelType<null> = {
  name: "CustomXmlPartCollection",
  items: (_self, context) => context.xmlParts.map(refOf),
  find: (_self, context, key) => findPart(context.xmlParts, key),
  methods: {
    Add: (_self, context, xml) => {
      const part = { id: newId(), xml: checked(xml) };
      context.xmlParts.push(part);
      return refOf(part);
    },
    GetByNamespace: (_self, _context, namespace) => new Ref(scopedType, { namespace: String(namespace) }),
  },
};

interface Scope {
  namespace: string;
}

const scopedType: ExcelType<Scope> = {
  name: "CustomXmlPartScopedCollection",
  items: (self, context) => partsIn(self, context).map(refOf),
  find: (self, context, key) => findPart(partsIn(self, context), key),
  methods: {
    GetOnlyItem: (self, context) => {
      const [only, ...others] = partsIn(self, context);
      if (!only || others.length > 0) {
        throw new ExcelError("GeneralException", "The collection does not hold exactly one part.");
      }
      return refOf(only);
    },
    GetOnlyItemOrNullObject: (self, context) => {
      const [only, ...others] = partsIn(self, context);
      return only && others.length === 0 ? refOf(only) : null;
    },
  },
};

function partsIn({ namespace }: Scope, context: Context): XmlPartRecord[] {
  return context.xmlParts.filter(({ xml }) => rootNamespace(xml) === namespace);
}

function findPart(parts: readonly XmlPartRecord[], key: unknown): Ref | undefined {
  const part = parts.find(({ id }) => id === String(key));
  return part && refOf(part);
}

function refOf({ id }: XmlPartRecord): Ref {
  return new Ref(customXmlPartType, { id });
}

const customXmlPartType: ExcelType<{ id: string }> = {
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  fields: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (self, context) => rootNamespace(partOf(self, context).xml) },
  },
  methods: {
    GetXml: (self, context) => partOf(self, context).xml,
    SetXml: (self, context, xml) => {
      partOf(self, context).xml = checked(xml);
    },
    Delete: (self, context) => {
      context.xmlParts.splice(context.xmlParts.indexOf(partOf(self, context)), 1);
    },
  },
};

function partOf({ id }: { id: string }, context: Context): XmlPartRecord {
  const part = context.xmlParts.find((each) => each.id === id);
  if (!part) {
    throw new ExcelError("ItemNotFound", "The XML part has been deleted.");
  }
  return part;
}

function checked(xml: unknown): string {
  const text = String(xml);
  if (rootNamespace(text) === undefined) {
    throw invalidArgument("The text is no well-formed XML.");
  }
  return text;
}
