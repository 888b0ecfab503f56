/** Application, its regional settings, and the runtime. */
import { oneOf } from "./shared";
import { Ref, type Context, type ExcelType } from "../members";

export const applicationType: ExcelType<null> = {
  name: "Application",
  fields: {
    CalculationMode: {
      get: (_self, context) => context.application.calculationMode,
      set: (_self, mode, context) => {
        context.application.calculationMode = oneOf(mode, "Automatic", "AutomaticExceptTables", "Manual");
      },
    },
    CalculationState: { get: (_self, context) => (context.isCalculating() ? "Calculating" : "Done") },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_self, context) => separators(context).decimal },
    ThousandsSeparator: { get: (_self, context) => separators(context).group },
    UseSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: () => new Ref(cultureInfoType, null) },
  methods: {
    Calculate: (_self, context, kind) => {
      if (oneOf(kind, "Recalculate", "Full", "FullRebuild") !== "Recalculate") {
        context.functions.clear();
        context.engine.recalculate();
      }
    },
    // A batch is applied as a whole before anything is computed, so there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: (_self, context) => {
      context.suspendScreen();
      return null;
    },
  },
};

const cultureInfoType: ExcelType<null> = {
  name: "CultureInfo",
  fields: { Name: { get: (_self, context) => context.dataLocale } },
  links: {
    NumberFormat: () => new Ref(numberFormatInfoType, null),
    DatetimeFormat: () => new Ref(datetimeFormatInfoType, null),
  },
};

const numberFormatInfoType: ExcelType<null> = {
  name: "NumberFormatInfo",
  fields: {
    NumberDecimalSeparator: { get: (_self, context) => separators(context).decimal },
    NumberGroupSeparator: { get: (_self, context) => separators(context).group },
    CurrencySymbol: { get: (_self, context) => (context.dataLocale.startsWith("zh") ? "¥" : "$") },
  },
};

const datetimeFormatInfoType: ExcelType<null> = {
  name: "DatetimeFormatInfo",
  fields: {
    DateSeparator: { get: () => "/" },
    TimeSeparator: { get: () => ":" },
    ShortDatePattern: { get: (_self, context) => (isChinese(context) ? "yyyy/M/d" : "M/d/yyyy") },
    LongDatePattern: {
      get: (_self, context) => (isChinese(context) ? "yyyy年M月d日" : "dddd, MMMM d, yyyy"),
    },
    LongTimePattern: { get: (_self, context) => (isChinese(context) ? "H:mm:ss" : "h:mm:ss tt") },
  },
};

export const runtimeType: ExcelType<null> = {
  name: "Runtime",
  fields: {
    EnableEvents: {
      get: (_self, context) => context.events.enabled,
      set: (_self, enabled, context) => {
        context.events.enabled = Boolean(enabled);
      },
    },
  },
};

function isChinese(context: Context): boolean {
  return context.dataLocale.startsWith("zh");
}

function separators(context: Context): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(context.dataLocale).formatToParts(12345.6);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: find("decimal"), group: find("group") };
}
