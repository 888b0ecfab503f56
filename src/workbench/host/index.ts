export { createHost, type Host, type HostOptions } from "./host";
export { PAYLOAD_LIMIT, type BatchStats, type Connection, type ConnectOptions } from "./bridge";
export { viewIn, type AddinWindow, type OpenView, type ViewStart, type WebView } from "./webView";
export type { PanePlace } from "./pane";
export { POINTS_PER_PIXEL, type ChartStore } from "./charts";
export { MAX_SPILL } from "./functionResults";
export type { FunctionMetadata, FunctionsJson, ParameterMetadata } from "./functionMetadata";
export {
  emptyBook,
  newId,
  newSheet,
  registerFeaturePlugins,
  registerModelPlugins,
  type Engine,
} from "./engine";
export { ExcelError } from "./excelError";
export { FAULT_CODES, parseFault, type Faults, type Fault } from "./faults";
export { formatNumber, SheetCells, type CellValue } from "./sheetCells";
export { selectionOf } from "./selection";
export type { Theme } from "./theme";
export * as address from "./address";
export type * from "./workbookData";
export type { Scalar } from "./functionArguments";
