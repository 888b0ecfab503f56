export { csvText } from "./csvWriter";
export { FileError } from "./fileError";
export { requireEncoding } from "./encoding/decodeText";
export { openFile } from "./openFile";
export { encodingSentence } from "./textFile";
export { saveXlsx, type SaveOptions } from "./xlsx/save";
export { firstTable } from "./firstTable";
