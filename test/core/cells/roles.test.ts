import { ROLES, roleRow, rolesThat } from "../../../src/core/cells/roles";

describe("roles", () => {
  it("have a kind each, and no name twice", () => {
    expect(new Set(ROLES).size).toBe(ROLES.length);
    expect(ROLES.every((role) => roleRow(role).kind)).toBe(true);
  });

  it.each([
    ["customer", "id"],
    ["order", "id"],
    ["date", "date"],
    ["amount", "money"],
    ["quantity", "number"],
    ["score", "score"],
    ["channel", "category"],
    ["comment", "text"],
  ] as const)("%s: %s", (role, kind) => {
    expect(roleRow(role).kind).toBe(kind);
  });

  it("an order's own fields are those that its further lines may leave blank", () => {
    expect(rolesThat("ofOrder")).toEqual(expect.arrayContaining(["customer", "date"]));
    expect(rolesThat("ofOrder")).not.toContain("product");
    expect(rolesThat("ofOrder")).not.toContain("quantity");
  });
});
