/** The spreadsheet a person sees: Univer's model as the host makes it, with its user interface around it. */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-table-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import { registerFeaturePlugins, registerModelPlugins } from "../../host";
import type { Settings } from "../settings";
import { standInForArial } from "./fonts";
import { turnGradientsRound } from "./gradients";

/** Rows that are measured for their height after a write: measuring all would hold up the page for seconds. */
const MEASURED_ROWS = 200;

export async function createGrid(container: HTMLElement, { language, theme }: Settings): Promise<Univer> {
  const [{ default: texts }] = await Promise.all([
    language === "zh-CN" ? import("./chinese") : import("./english"),
    standInForArial(),
  ]);
  turnGradientsRound();
  const locale = language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [locale]: texts },
    logLevel: LogLevel.ERROR,
    darkMode: theme === "dark",
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: "simple" });
  univer.registerPlugin(UniverDocsUIPlugin);
  registerModelPlugins(univer);
  univer.registerPlugin(UniverSheetsUIPlugin, { maxAutoHeightCount: MEASURED_ROWS });
  registerFeaturePlugins(univer);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);
  return univer;
}
