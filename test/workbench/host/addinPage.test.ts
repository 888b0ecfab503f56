import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost, openAddin } from "../../support/host";

/** A small built add-in: a page whose script writes to the sheet, uses a worker, and has a function. */
function builtAddin(): string {
  const folder = mkdtempSync(join(tmpdir(), "addin-"));
  const files: Record<string, string> = {
    "taskpane.html": `<!doctype html><html><head>
      <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
      <script defer src="taskpane.js"></script></head><body><main id="root"></main></body></html>`,
    "taskpane.js": `
      CustomFunctions.associate("TWICE", (n) => 2 * n);
      CustomFunctions.associate("KIND", (value) => JSON.stringify(value));
      Office.onReady(async () => {
        document.getElementById("root").textContent =
          Office.context.displayLanguage + " " + matchMedia("(prefers-color-scheme: dark)").matches;
        const worker = new Worker(new URL("worker.js", location.href));
        window.sum = new Promise((resolve) => (worker.onmessage = (event) => resolve(event.data)));
        worker.postMessage([1, 2, 3]);
        window.asset = fetch("functions.json").then((response) => response.json());
      });`,
    "worker.js": `importScripts("part.js"); self.onmessage = (event) => postMessage(total(event.data));`,
    "part.js": `self.total = (numbers) => numbers.reduce((a, b) => a + b, 0);`,
    "functions.json": JSON.stringify({
      functions: [
        { id: "TWICE", name: "TWICE", parameters: [{ name: "n", type: "number" }] },
        { id: "KIND", name: "KIND", parameters: [{ name: "value", dimensionality: "matrix" }] },
      ],
    }),
  };
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  return folder;
}

describe("the built page of an add-in", () => {
  it("runs on the real office.js: scripts, functions, workers, own files, language and theme", async () => {
    const folder = builtAddin();
    const errors: string[] = [];
    const host = createHost();
    const page = await openAddin(host, folder, {
      locale: "zh-CN",
      theme: "dark",
      onError: (text) => errors.push(text),
    });
    host.edit("Sheet1", "A1", [["=CRM.TWICE(21)"]]);
    await host.settled();
    expect(host.read("Sheet1", "A1")).toEqual([[42]]);
    expect(page.window.document.getElementById("root")!.textContent).toBe("zh-CN true");
    expect(await page.window["sum"]).toBe(6);
    expect((await page.window["asset"]).functions).toHaveLength(2);
    expect(errors).toEqual([]);
    await page.close();
    host.dispose();
    rmSync(folder, { recursive: true });
  });

  it("can be closed and opened again on the same workbook, which keeps its values", async () => {
    const folder = builtAddin();
    const host = createHost();
    const first = await openAddin(host, folder);
    host.edit("Sheet1", "A1", [["=CRM.TWICE(1)"]]);
    await host.settled();
    await first.close();
    host.edit("Sheet1", "A2", [["=CRM.TWICE(2)"]]);
    const second = await openAddin(host, folder);
    await host.settled();
    expect(host.read("Sheet1", "A1:A2")).toEqual([[2], [4]]);
    await second.close();
    host.dispose();
    rmSync(folder, { recursive: true });
  });

  it("is given blank cells as 0 where a test asks for it", async () => {
    const folder = builtAddin();
    const host = createHost({ blanksAsZero: true });
    const page = await openAddin(host, folder);
    host.edit("Sheet1", "A1", [["=CRM.KIND(B1:B2)"]]);
    await host.settled();
    expect(host.read("Sheet1", "A1")).toEqual([["[[0],[0]]"]]);
    await page.close();
    host.dispose();
    rmSync(folder, { recursive: true });
  });

  it("that never loads office.js is given up", async () => {
    const folder = mkdtempSync(join(tmpdir(), "addin-"));
    writeFileSync(join(folder, "taskpane.html"), "<!doctype html><p>nothing</p>");
    const host = createHost();
    await expect(openAddin(host, folder, { timeout: 200 })).rejects.toThrow();
    host.dispose();
    rmSync(folder, { recursive: true });
  });
});
