/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { iconFor, readManifest } from "../../../src/workbench/page/manifest";

const xml = readFileSync("manifest.xml", "utf8");

describe("the manifest as the workbench reads it", () => {
  it("finds pane, functions and namespace as paths on the page's own server", () => {
    const manifest = readManifest(xml, "en-US");
    expect(manifest.paneUrl).toBe("/taskpane.html");
    expect(manifest.functionsUrl).toBe("/functions.en-US.json");
    expect(manifest.namespace).toBe("CRM");
  });

  it("takes the metadata of the functions in the language of the page", () => {
    expect(readManifest(xml, "zh-CN").functionsUrl).toBe("/functions.zh-CN.json");
  });

  it("gives every control of the ribbon a label, a tip and an icon in both languages", () => {
    for (const locale of ["en-US", "zh-CN"]) {
      const controls = readManifest(xml, locale).groups.flatMap((group) => group.controls);
      const items = controls.flatMap((control) =>
        "items" in control ? [control, ...control.items] : [control],
      );
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        expect(item).toMatchObject({ label: expect.stringMatching(/\S/), tip: expect.stringMatching(/\S/) });
        expect(iconFor(item, 32)).toMatch(/^\/assets\/.+-32\.png$/);
      }
    }
  });

  it("changes every label with the language", () => {
    const labels = (locale: string) =>
      readManifest(xml, locale).groups.flatMap((group) => group.controls.map((control) => control.label));
    labels("en-US").forEach((label, i) => expect(labels("zh-CN")[i]).not.toBe(label));
  });

  it("tells buttons that call a function from those that show the pane", () => {
    const actions = readManifest(xml, "en-US")
      .groups.flatMap((group) => group.controls)
      .flatMap((control) => ("action" in control ? [control.action] : []));
    expect(actions).toContainEqual({ kind: "pane" });
    expect(actions.some((action) => action.kind === "function" && action.name !== "")).toBe(true);
  });

  it("refuses what is not XML", () => {
    expect(() => readManifest("<OfficeApp>", "en-US")).toThrow();
  });

  it("takes the next larger icon where a size is missing, else the largest", () => {
    const item = { id: "", label: "", tipTitle: "", tip: "", icons: { 16: "/16.png", 80: "/80.png" } };
    expect(iconFor(item, 32)).toBe("/80.png");
    expect(iconFor(item, 128)).toBe("/80.png");
  });
});
