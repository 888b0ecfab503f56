/** What a customer is called, everywhere: the segment by scores, unless the risk says otherwise. */
import { RFM_SEGMENTS, type RfmSegmentId } from "./rfm";

/** How likely a customer is to be lost; those already gone are no longer at risk. */
export const RISKS = ["high", "medium", "low", "gone"] as const;
export type Risk = (typeof RISKS)[number];

/** The ten segments and two that only the risk can tell, from the best to the worst. */
export const STATUSES = [
  "champions",
  "loyal",
  "potentialLoyalists",
  "newCustomers",
  "promising",
  "needAttention",
  "aboutToSleep",
  "slippingAway",
  "atRisk",
  "cantLose",
  "hibernating",
  "gone",
] as const satisfies readonly (RfmSegmentId | "slippingAway" | "gone")[];
export type Status = (typeof STATUSES)[number];

/** Where the risk overrules the segment; everything else keeps its name, and who is gone is gone. */
const OVERRULED: Readonly<Partial<Record<RfmSegmentId, Partial<Record<Risk, Status>>>>> = {
  champions: { high: "slippingAway" },
  loyal: { high: "slippingAway" },
  potentialLoyalists: { high: "needAttention" },
  aboutToSleep: { low: "promising" },
  atRisk: { low: "loyal" },
  cantLose: { low: "loyal" },
  hibernating: { low: "promising" },
};

/**
 * Segment × risk; without a risk the segment stands.
 *
 * @example statusOf("loyal", "high") // "slippingAway"
 */
export function statusOf(segment: RfmSegmentId, risk?: Risk): Status {
  return risk === "gone" ? "gone" : ((risk && OVERRULED[segment]?.[risk]) ?? segment);
}

/** Of every customer, as an index into {@link STATUSES}; `segments` and `risks` are indices into their lists. */
export function statuses(segments: Uint8Array, risks: Uint8Array | undefined): Uint8Array {
  return segments.map((segment, row) =>
    STATUSES.indexOf(statusOf(RFM_SEGMENTS[segment]!.id, risks && RISKS[risks[row]!]!)),
  );
}
