import { RFM_SEGMENTS } from "../../../src/core/segments/rfm";
import { RISKS, STATUSES, statuses, statusOf } from "../../../src/core/segments/status";

describe("the status of a customer", () => {
  it("is slipping away where a champion or loyal customer is at high risk", () => {
    expect([statusOf("champions", "high"), statusOf("loyal", "high")]).toEqual([
      "slippingAway",
      "slippingAway",
    ]);
  });

  it("is gone for whoever is gone, and the segment where no risk is known", () => {
    for (const { id } of RFM_SEGMENTS) {
      expect(statusOf(id, "gone")).toBe("gone");
      expect(statusOf(id)).toBe(id);
      expect(statusOf(id, "medium")).toBe(id);
    }
  });

  it("never calls at risk, lost or asleep who is likely to buy, nor loyal who is not", () => {
    const [low, high] = (["low", "high"] as const).map((risk) =>
      RFM_SEGMENTS.map(({ id }) => statusOf(id, risk)),
    );
    for (const leaving of [
      "slippingAway",
      "atRisk",
      "cantLose",
      "hibernating",
      "aboutToSleep",
      "gone",
    ] as const) {
      expect(low).not.toContain(leaving);
    }
    for (const staying of ["champions", "loyal", "potentialLoyalists"] as const) {
      expect(high).not.toContain(staying);
    }
  });

  it("is one of the twelve for every cell of segment and risk", () => {
    for (const [segment] of RFM_SEGMENTS.entries()) {
      for (const [risk] of RISKS.entries()) {
        const [status] = statuses(Uint8Array.of(segment), Uint8Array.of(risk));
        expect(STATUSES[status!]).toBe(statusOf(RFM_SEGMENTS[segment]!.id, RISKS[risk]));
      }
    }
  });
});
