import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { ChartRecord } from "../../src/workbench/host";
import type { WorkbenchGlobal } from "../../src/workbench/page/global";
import type { Texts } from "../../src/locales";

export type Value = string | number | boolean | null;

declare global {
  interface Window {
    workbench?: WorkbenchGlobal;
  }
}

/** The workbench's page as a test reads and uses it. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** Waits until spreadsheet and pane are there and have nothing left to do. */
  async ready({ pane }: Texts): Promise<void> {
    await this.page.waitForFunction(() => window.workbench?.timings.gridReady !== undefined, null, {
      timeout: 60_000,
    });
    await this.page.locator('.shell[data-phase="ready"]').waitFor();
    await this.button(pane.tabs.reports, "tab").waitFor();
    await this.settled();
  }

  settled(): Promise<void> {
    return this.page.evaluate(() => window.workbench!.settled());
  }

  /** Waits until nothing moves any more: colours and sizes are then what they will be. */
  async still(): Promise<void> {
    await this.settled();
    for (const frame of [this.page.mainFrame(), this.pane]) {
      await frame.waitForFunction(() => document.getAnimations().length === 0);
    }
  }

  get pane(): Frame {
    return this.page.frames().find((frame) => frame.url().includes("/taskpane.html"))!;
  }

  get paneElements(): FrameLocator {
    return this.page.frameLocator(".pane iframe");
  }

  /** Something to press in the pane, by what it says. */
  button(name: string, role: "button" | "tab" | "radio" = "button"): Locator {
    return this.paneElements.getByRole(role, { name, exact: true });
  }

  /** Waits until the pane says so, then until everything has come to rest. */
  async said(sentence: string): Promise<void> {
    await this.pane.getByText(sentence, { exact: true }).first().waitFor({ timeout: 60_000 });
    await this.settled();
  }

  command(id: string): Locator {
    return this.page.locator(`[data-command="${id}"]`);
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench!.host!.engine.sheets().map((sheet) => sheet.getName()));
  }

  read(sheet: string, address: string): Promise<Value[][]> {
    return this.page.evaluate(([name, cells]) => window.workbench!.host!.read(name, cells), [
      sheet,
      address,
    ] as const);
  }

  /** Everything from A1 to the last cell of the sheet that holds something. */
  async readAll(sheet: string): Promise<Value[][]> {
    const [rows, columns] = await this.page.evaluate((name) => {
      const found = window.workbench!.host!.engine.findSheet(name)!;
      return [found.getLastRowWithContent() + 1, found.getLastColumnWithContent() + 1] as const;
    }, sheet);
    return this.read(sheet, `A1:${columnLetters(columns)}${rows}`);
  }

  /** Rows under the header that holds all of `headers`, up to the first empty cell in its first column. */
  async table(sheet: string, ...headers: string[]): Promise<Record<string, Value>[]> {
    const rows = await this.readAll(sheet);
    const at = rows.findIndex((row) => headers.every((header) => row.includes(header)));
    const names = rows[at] ?? [];
    const first = names.findIndex((name) => name !== "");
    const body = rows.slice(at + 1);
    const end = body.findIndex((row) => row[first] === "");
    return body
      .slice(0, end < 0 ? undefined : end)
      .map((row) => Object.fromEntries(names.map((name, i) => [String(name), row[i]!])));
  }

  charts(): Promise<ChartRecord[]> {
    return this.page.evaluate(() => window.workbench!.host!.charts.list() as ChartRecord[]);
  }

  /** What is drawn on the screen at this moment, by chart id. */
  drawnCharts(): Promise<Record<string, any>> {
    return this.page.evaluate(() => window.workbench!.charts());
  }

  select(sheet: string, address: string): Promise<void> {
    return this.page.evaluate(([name, cells]) => window.workbench!.host!.select(name, cells), [
      sheet,
      address,
    ] as const);
  }

  /** Waits until that is selected, as the add-in is told it. */
  async goesTo(address: string): Promise<void> {
    await this.pane.waitForFunction(async (wanted) => {
      return Excel.run(async (context: Excel.RequestContext) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address === wanted;
      });
    }, address);
  }

  formula(sheet: string, cell: string): Promise<Value> {
    return this.pane.evaluate(
      async ([name, address]) => {
        return Excel.run(async (context: Excel.RequestContext) => {
          const range = context.workbook.worksheets.getItem(name).getRange(address).load("formulas");
          await context.sync();
          return range.formulas[0]![0];
        });
      },
      [sheet, cell] as const,
    );
  }

  /** Drags from one place on the grid's canvas to another, as with the mouse; places in its pixels. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { x, y } = (await this.page.locator("canvas[id^=univer-sheet-main]").boundingBox())!;
    await this.page.mouse.move(x + from[0], y + from[1]);
    await this.page.mouse.down();
    await this.page.mouse.move(x + to[0], y + to[1], { steps: 4 });
    await this.page.mouse.up();
  }

  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.page.keyboard.press(key);
    }
  }

  /** Presses Tab until the pane's focus is on a control of that name. */
  async tabTo(isIt: (name: string) => boolean, key = "Tab"): Promise<void> {
    const names: string[] = [];
    for (let i = 0; i < 60; i++) {
      await this.page.keyboard.press(key);
      const name = await this.pane.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        const label = element?.labels?.[0]?.textContent;
        return (element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "").trim();
      });
      if (isIt(name)) {
        return;
      }
      names.push(name);
    }
    throw new Error(`Tab reaches only: ${names.join(" | ")}`);
  }

  /** Clicks into the grid, goes to a cell and types; again where the grid, drawing on a busy machine, missed the keys. */
  async type(sheet: string, cell: string, text: string): Promise<void> {
    for (let tries = 0; tries < 12; tries++) {
      await this.select(sheet, cell);
      await this.page.locator("canvas[id^=univer-sheet-main]").click({ position: { x: 60, y: 40 } });
      await this.select(sheet, cell);
      await this.page.keyboard.type(text);
      await this.page.keyboard.press("Enter");
      await this.settled();
      const [[value]] = (await this.read(sheet, cell)) as [[Value]];
      // On a busy machine the first signs may be gone before there is a field for them.
      const isCutOff = typeof value === "string" && value !== text && text.endsWith(value.slice(-5));
      if (value !== "" && !isCutOff) {
        return;
      }
    }
  }
}

/** @example columnLetters(28) // "AB" */
function columnLetters(count: number): string {
  const last = (count - 1) % 26;
  return (count > 26 ? columnLetters((count - 1 - last) / 26) : "") + String.fromCharCode(65 + last);
}
