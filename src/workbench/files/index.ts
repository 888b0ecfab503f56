export { csvText } from "./csvWriter";
export { FileError } from "./fileError";
export { openFile } from "./openFile";
export { withSpills } from "./withSpills";
export { saveXlsx } from "./xlsx/save";
