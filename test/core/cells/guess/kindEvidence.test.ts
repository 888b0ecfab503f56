import { KIND_EVIDENCE, TABLE_KINDS } from "../../../../src/core/cells/guess/kindEvidence";
import { ROLES, roleRow } from "../../../../src/core/cells/roles";

describe.each(TABLE_KINDS)("a table of %s", (kind) => {
  const { needs, renamed = {}, keys } = KIND_EVIDENCE[kind];

  it("needs something, each of it to be had in some way", () => {
    expect(needs.length).toBeGreaterThan(0);
    expect(needs.every((roles) => roles.length > 0 && roles.every((role) => ROLES.includes(role)))).toBe(
      true,
    );
  });

  it("asks its rows for what it has or may have: a customer or a day", () => {
    for (const key of keys) {
      expect(key === "customer" || roleRow(key).kind === "date").toBe(true);
      const known = needs.flat().includes(key) || Object.values(renamed).includes(key);
      expect(known).toBe(true);
    }
  });

  it("renames no role to itself, and none to another kind of value, but for a day that is a period", () => {
    for (const [from, to] of Object.entries(renamed)) {
      expect(from).not.toBe(to);
      expect(
        [from, to].includes("period") || roleRow(from as (typeof ROLES)[number]).kind === roleRow(to).kind,
      ).toBe(true);
    }
  });
});

it("orders need a customer, a day and an amount, and each of their rows the first two", () => {
  const { needs, keys } = KIND_EVIDENCE.orders;
  const told = (roles: readonly string[]) => needs.every((own) => own.some((role) => roles.includes(role)));
  expect(told(["customer", "date", "amount"])).toBe(true);
  expect(told(["customer", "paymentDate", "price"])).toBe(true);
  expect(told(["customer", "date"])).toBe(false);
  expect(told(["date", "amount"])).toBe(false);
  expect(keys).toEqual(["customer", "date"]);
});

it("the date of a ticket is the day on which it was opened, of a customer that of the registration", () => {
  expect(KIND_EVIDENCE.tickets.renamed).toEqual({ date: "ticketOpened" });
  expect(KIND_EVIDENCE.customers.renamed).toEqual({ date: "registrationDate" });
});
