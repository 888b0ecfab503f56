import { contactChance } from "../../../src/core/metrics/contactChance";

describe("purchases after contacts against chance", () => {
  it("counts a purchase within the days after a contact, and what chance would give of as many days", () => {
    // Days 11 to 24 of 100 follow the contact: 14% of each of two purchases.
    const { followed, expected, z } = contactChance(
      [{ contacts: [10], purchases: [12, 40], from: 1, to: 100 }],
      14,
    );
    expect(followed).toBe(1);
    expect(expected).toBeCloseTo(0.28, 12);
    expect(z).toBeCloseTo((1 - 0.28) / Math.sqrt(2 * 0.14 * 0.86), 12);
  });

  it("does not count contacts on the day of the purchase or after it", () => {
    const watched = { purchases: [10], from: 1, to: 100 };
    expect(contactChance([{ ...watched, contacts: [10] }], 14).followed).toBe(0);
    expect(contactChance([{ ...watched, contacts: [11] }], 14).followed).toBe(0);
    expect(contactChance([{ ...watched, contacts: [9] }], 14).followed).toBe(1);
  });

  it("counts days that follow two contacts once", () => {
    const { expected } = contactChance([{ contacts: [10, 12], purchases: [50], from: 1, to: 100 }], 10);
    expect(expected).toBeCloseTo(0.12, 12);
  });
});
