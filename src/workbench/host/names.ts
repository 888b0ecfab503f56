/** Defined names of the workbook and of its sheets. Formulas see them because Univer holds them. */
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { newId, type Engine } from "./engine";
import { ExcelError, invalidArgument } from "./excelError";
import type { NameRecord } from "./workbookData";

/** A letter, "_" or "\" first, then letters, digits, "." and "_". */
const NAME = /^[\p{L}_\\][\p{L}\p{N}._\\]*$/u;
/** What a reference to cells looks like, A1 and R1C1. */
export const CELL_LIKE = /^([A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*)$/;

export class NameStore {
  constructor(private readonly engine: Engine) {}

  /** Of the workbook, or of a sheet. */
  list(sheetId?: string): NameRecord[] {
    return this.all().filter((name) => name.sheetId === sheetId);
  }

  /** A sheet's names go with it, though Univer keeps them, pointing nowhere. */
  all(): NameRecord[] {
    const { workbook } = this.engine;
    return this.held()
      .map(toRecord)
      .filter((name) => name.sheetId === undefined || workbook.getSheetBySheetId(name.sheetId));
  }

  find(name: string, sheetId?: string): NameRecord | undefined {
    return this.list(sheetId).find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  add(record: NameRecord): NameRecord {
    if (!NAME.test(record.name) || CELL_LIKE.test(record.name) || record.name.length > 255) {
      throw invalidArgument(`"${record.name}" is not allowed as a name.`);
    }
    if (this.find(record.name, record.sheetId)) {
      throw new ExcelError("ItemAlreadyExists", `There is already a name "${record.name}".`);
    }
    this.write(newId(), record);
    return record;
  }

  update(record: NameRecord, change: Partial<NameRecord>): void {
    this.write(this.idOf(record), { ...record, ...change });
  }

  remove(record: NameRecord): void {
    this.engine.run(RemoveDefinedNameMutation.id, { id: this.idOf(record) });
  }

  private write(id: string, record: NameRecord): void {
    // Univer tells references from formulas by the "=".
    const reference = /^=(('([^']|'')*'|[^'!()+*/&-]+)!)?\$?[A-Za-z]*\$?\d*(:\$?[A-Za-z]*\$?\d*)?$/.test(
      record.formula,
    );
    this.engine.run(SetDefinedNameMutation.id, {
      id,
      name: record.name,
      formulaOrRefString: reference ? record.formula.slice(1) : record.formula,
      comment: record.comment,
      hidden: !record.visible,
      localSheetId: record.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  private idOf(record: NameRecord): string {
    const own = this.held().find(
      (name) => name.name === record.name && toRecord(name).sheetId === record.sheetId,
    );
    if (!own) {
      throw new ExcelError("ItemNotFound", `The name "${record.name}" has been deleted.`);
    }
    return own.id;
  }

  private held(): IDefinedNamesServiceParam[] {
    const service = this.engine.injector.get(IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.engine.unitId) ?? {});
  }
}

function toRecord(name: IDefinedNamesServiceParam): NameRecord {
  const scope = name.localSheetId;
  const record: NameRecord = {
    name: name.name,
    formula: name.formulaOrRefString.startsWith("=")
      ? name.formulaOrRefString
      : `=${name.formulaOrRefString}`,
    visible: !name.hidden,
    comment: name.comment ?? "",
  };
  return scope && scope !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? { ...record, sheetId: scope } : record;
}
