/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { fill } from "../../src/locales/translate";
import { complaints } from "./complaints";
import { openPane, press } from "./openPane";

describe("sharing", () => {
  it("counts our formulas, then offers to turn them into values", async () => {
    const { user, pane, host } = openPane();
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    expect(screen.queryByRole("button", { name: pane.sharing.freeze })).toBeNull();
    await press(user, pane.sharing.find);
    expect(await screen.findByText(fill(pane.sharing.found, { count: 12 }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
    await press(user, pane.sharing.freeze);
    expect(await screen.findByText(fill(pane.sharing.frozen, { count: 12 }))).toBeTruthy();
    expect(host.calls).toEqual(["countFormulas", "freezeFormulas"]);
  });

  it("says when a workbook can be shared as it is", async () => {
    const { user, pane } = openPane({ countFormulas: () => Promise.resolve(0) });
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    await press(user, pane.sharing.find);
    expect(await screen.findByText(pane.sharing.none)).toBeTruthy();
    expect(within(document.body).queryByRole("button", { name: pane.sharing.freeze })).toBeNull();
  });

  it("tells what the workbook remembers, and makes it forget", async () => {
    const key = { kind: "entries", subject: "action-plan" } as const;
    const items = [
      { key, bytes: 2480 },
      { key: { kind: "written", subject: "contents" } as const, bytes: 1040 },
      { key: undefined, bytes: 90 },
    ];
    const { user, pane, host } = openPane({ readMemory: () => Promise.resolve(items) });
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    await press(user, pane.sharing.memory);
    const told =
      "entries of “Action plan” (2.5 kB), a fingerprint of “Contents” as it was written (1.0 kB), " +
      "something of another version of CRM Lens (0.1 kB)";
    expect(await screen.findByText(fill(pane.sharing.remembered, { items: told }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
    await press(user, pane.sharing.forget);
    expect(await screen.findByText(pane.sharing.forgotten)).toBeTruthy();
    expect(screen.queryByRole("button", { name: pane.sharing.forget })).toBeNull();
    expect(host.calls).toEqual(["emptyMemory"]);
  });
});
