/** A table whose rows never enter the workbook. */
export interface FileTable {
  readonly kind: "files";
  /** One below the other. */
  readonly files: readonly File[];
  /** With those of the header. */
  readonly rows: number;
}

/** What reading a file will take. */
export interface Expected {
  readonly rows: number;
  readonly columns: number;
  /** Of memory, with what is made of the rows. */
  readonly bytes: number;
}
