import { inspectTable } from "../../src/app/inspectTable";
import { canReach, INITIAL_STATE, reduce, type Action, type PaneState } from "../../src/taskpane/state";
import type { Report } from "../../src/reports/report";
import { NO_SETTINGS } from "../../src/excel/settings";
import { TABLE } from "./fakeHost";

const inspected = { ...TABLE, inspection: inspectTable(TABLE.sources, true) };
const report: Report = { id: "segments", title: "Segments", sheets: [], issues: [] };
const written = {
  reportId: "segments",
  sheets: [{ id: "overview", name: "Segments", how: "new" as const }],
  notes: [],
};

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, INITIAL_STATE);
const read: Action = { type: "tableRead", inspected, settings: NO_SETTINGS };
const chosen: Action = { type: "reportChosen", reportId: "segments" };
const built: Action = { type: "reportBuilt", report, status: "ready" };
const wrote: Action = { type: "reportWritten", written, status: "done" };

describe("the pane's state", () => {
  it("maps columns as guessed when a table is read", () => {
    expect(after(read).mapping).toMatchObject({ customer: 0, date: 1, amount: 2, channel: 3 });
  });

  it("opens the steps one after the other", () => {
    expect(canReach(INITIAL_STATE, "report")).toBe(false);
    expect(canReach(after(read), "report")).toBe(true);
    expect(canReach(after(read, chosen), "result")).toBe(false);
    expect(after(read, chosen, built).step).toBe("result");
    expect(after({ type: "stepChosen", step: "result" }).step).toBe("data");
  });

  it("gives a role to one column only, and a column one role only", () => {
    const { mapping, corrected } = after(read, { type: "roleChosen", column: 3, role: "customer" });
    expect(mapping).toMatchObject({ customer: 3, date: 1, amount: 2 });
    expect(mapping.channel).toBeUndefined();
    expect(corrected).toEqual([3]);
    expect(after(read, { type: "roleChosen", column: 0, role: null }).mapping.customer).toBeUndefined();
  });

  it.each<[string, Action]>([
    ["a role", { type: "roleChosen", column: 3, role: "region" }],
    ["an option", { type: "optionChanged", name: "bins", value: 4 }],
    ["the as-of date", { type: "asOfChanged", asOf: "2024-05-01" }],
    ["a policy", { type: "policyChanged", name: "refunds", value: "drop" }],
    ["another table", read],
  ])("forgets a preview that %s has outdated, so that it cannot be written", (_, action) => {
    const state = after(read, chosen, built, wrote, action);
    expect(state.report).toBeNull();
    expect(state.written).toBeNull();
    expect(state.step).not.toBe("result");
  });

  it("keeps options by report", () => {
    const state = after(
      read,
      chosen,
      { type: "optionChanged", name: "bins", value: 4 },
      {
        type: "reportChosen",
        reportId: "cohorts",
      },
    );
    expect(state.options).toEqual({ segments: { bins: 4 } });
  });

  it("keeps corrected columns when the same cells are read again", () => {
    const corrected = after(read, { type: "roleChosen", column: 3, role: "region" });
    const again = reduce(corrected, { type: "tableReadAgain", inspected, tables: null });
    expect(again.mapping.region).toBe(3);
  });

  it("ignores progress of a calculation that was cancelled", () => {
    const state = after(
      { type: "workStarted", work: { kind: "building", share: 0 }, status: "" },
      { type: "cancelled", status: "cancelled" },
      { type: "progressed", share: 0.7 },
    );
    expect(state.work).toEqual({ kind: "idle" });
  });

  it("ends the work and keeps the step when something fails", () => {
    const state = after(
      read,
      { type: "stepChosen", step: "report" },
      { type: "workStarted", work: { kind: "building", share: 0 }, status: "" },
      { type: "failed", message: "no" },
    );
    expect(state.work).toEqual({ kind: "idle" });
    expect(state.failure).toEqual({ message: "no", step: "report" });
    expect(reduce(state, { type: "failureDismissed" }).failure).toBeNull();
  });
});

it("a status word means what was chosen, until that is taken back", () => {
  const chosen = reduce(INITIAL_STATE, { type: "statusChosen", word: "In the Pipe", meaning: "unpaid" });
  expect(chosen.policies.statuses).toEqual({ "in the pipe": "unpaid" });
  const back = reduce(chosen, { type: "statusChosen", word: "in the pipe", meaning: null });
  expect(back.policies.statuses).toEqual({});
});
