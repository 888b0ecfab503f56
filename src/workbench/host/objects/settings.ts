/** `workbook.settings`, and the custom properties of a sheet, which work alike. */
import { Ref, type Context, type ExcelType } from "../members";

/** A key in a plain record. */
interface Entry {
  record: Record<string, unknown>;
  key: string;
}

function findKey(record: Record<string, unknown>, key: string): string | undefined {
  return Object.keys(record).find((each) => each === key);
}

function keyed(
  name: string,
  itemType: () => ExcelType<Entry>,
  record: (self: any, context: Context) => Record<string, unknown>,
): ExcelType<any> {
  return {
    name,
    items: (self, context) =>
      Object.keys(record(self, context)).map(
        (key) => new Ref(itemType(), { record: record(self, context), key }),
      ),
    find: (self, context, key) => {
      const found = findKey(record(self, context), String(key));
      return found === undefined
        ? undefined
        : new Ref(itemType(), { record: record(self, context), key: found });
    },
    methods: {
      Add: (self, context, key, value) => {
        const all = record(self, context);
        all[String(key)] = value;
        return new Ref(itemType(), { record: all, key: String(key) });
      },
    },
  };
}

function entry(name: string): ExcelType<Entry> {
  return {
    name,
    identity: ({ key }) => ({ _Id: key }),
    fields: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ record, key }) => record[key],
        set: ({ record, key }, value) => {
          record[key] = value;
        },
      },
    },
    methods: {
      Delete: ({ record, key }) => {
        delete record[key];
      },
    },
  };
}

const settingType = entry("Setting");
const customPropertyType = entry("WorksheetCustomProperty");

export const settingsType = keyed(
  "SettingCollection",
  () => settingType,
  (_self, context) => context.settings,
);

/** Of the sheet whose id is `self`. */
export const customPropertiesType = keyed(
  "WorksheetCustomPropertyCollection",
  () => customPropertyType,
  (sheetId: string, context) => (context.extras(sheetId).customProperties ??= {}),
);
