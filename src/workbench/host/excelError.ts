/** An error of Excel's: office.js hands `code` and `location` to the add-in as they are. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";

  constructor(
    readonly code: string,
    message: string,
    /** "Range.values": the interpreter fills it in where it is not given. */
    public location = "",
  ) {
    super(message);
  }
}

export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format.",
): ExcelError {
  return new ExcelError("InvalidArgument", message);
}

export function itemNotFound(message = "The requested resource doesn't exist."): ExcelError {
  return new ExcelError("ItemNotFound", message);
}
