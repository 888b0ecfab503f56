import { listedCustomers } from "../policies";
import type { Reading } from "../read/reading";
import { foldText } from "../read/text";

/** Leaves out the customers who are listed as never counting; who is listed and not there is told. */
export function excludeListed(reading: Reading): void {
  const { mapping, columns, policies, reasons, log } = reading;
  const { customer } = columns.texts;
  const listed = policies.excluded ? listedCustomers(policies.excluded) : [];
  if (!customer || listed.length === 0) {
    return;
  }
  const wanted = new Set(listed.map(foldText));
  const isListed = customer.dictionary.map((id) => wanted.has(foldText(id)));
  customer.codes.forEach((code, row) => {
    if (code >= 0 && isListed[code]) {
      reasons.exclude(row, "excludedCustomer");
    }
  });
  if (reading.options.records) {
    return; // of a customer who never complained nothing has to be told
  }
  const known = new Set(customer.dictionary.map(foldText));
  const unknown = listed.filter((id) => !known.has(foldText(id)));
  if (unknown.length > 0) {
    log.note(
      { severity: "warning", key: "excludedUnknown", column: mapping.customer, role: "customer" },
      { count: unknown.length },
    );
  }
}
