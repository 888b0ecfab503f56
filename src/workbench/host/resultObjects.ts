/** What custom functions give, as the engine has values. */
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

export type ResultValue = string | number | boolean;

export function toObject(value: ResultValue): BaseValueObject {
  if (typeof value === "number") {
    return NumberValueObject.create(value);
  }
  if (typeof value === "boolean") {
    return BooleanValueObject.create(value);
  }
  return ERROR_TYPE_SET.has(value as ErrorType)
    ? ErrorValueObject.create(value as ErrorType)
    : StringValueObject.create(value);
}

export function toArray(values: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]!.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Still being computed: #BUSY! in Excel. */
export function pendingValue(): ErrorValueObject {
  return ErrorValueObject.create(ErrorType.CONNECT);
}
