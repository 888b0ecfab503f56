/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import type { TableUse } from "../../src/excel/settings";
import { LOCALES, textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { ChosenReports } from "../../src/taskpane/components/ChosenReports";
import { LanguageContext } from "../../src/taskpane/components/texts";
import { reportCards } from "../../src/taskpane/views";
import { complaints } from "./complaints";

beforeAll(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});

describe.each(LOCALES)("reports to choose from in %s", (locale) => {
  const { pane } = textsFor(locale);

  it("are grey with the reason where the columns do not allow them, whatever was chosen before", async () => {
    render(
      <FluentProvider>
        <LanguageContext value={{ locale, pane }}>
          <main>
            <ChosenReports
              choices={[
                { id: "overview", title: "Overview", wanted: true, missing: "Customer id" },
                { id: "data-check", title: "Data check", wanted: true, missing: "" },
              ]}
              chosen={{ asOf: "lastDate" }}
              count={1}
              disabled={false}
              onReport={() => {}}
              onAsOf={() => {}}
              onMake={() => {}}
            />
          </main>
        </LanguageContext>
      </FluentProvider>,
    );
    const grey = screen.getByRole<HTMLInputElement>("checkbox", { name: "Overview", hidden: true });
    expect([grey.disabled, grey.checked]).toEqual([true, false]);
    const reason = document.getElementById(grey.getAttribute("aria-describedby")!)!;
    expect(reason.textContent).toBe(fill(pane.reports.missing, { roles: "Customer id" }));
    const possible = screen.getByRole<HTMLInputElement>("checkbox", { name: "Data check", hidden: true });
    expect([possible.disabled, possible.checked]).toEqual([false, true]);
    expect(await complaints()).toEqual([]);
  });
});

describe("a card of the gallery", () => {
  const cards = (used: readonly TableUse[]) =>
    reportCards(
      { customer: 0, date: 1, amount: 2 },
      new Map(used.map((use) => [use, `Sheet of ${use}`])),
      "en-US",
    );
  const card = (id: string, used: readonly TableUse[] = []) => cards(used).find((one) => one.id === id)!;

  it("tells the other tables that the report uses apart from those that it could use", () => {
    expect(card("period-report")).toMatchObject({
      tablesInUse: "",
      moreTables: "Customers, Surveys, Tickets",
    });
    expect(card("period-report", ["surveys", "more"])).toMatchObject({
      tablesInUse: "Surveys",
      moreTables: "Customers, Tickets",
    });
  });

  it("names the other table that has what is missing, where there is one", () => {
    expect(card("churn-reasons").elsewhere).toBe("");
    expect(card("churn-reasons", ["reasons"]).elsewhere).toContain("Sheet of reasons");
    expect(card("overview", ["reasons"]).elsewhere).toBe("");
  });

  it("tells what columns it needs; some need none", () => {
    expect(card("overview").needs).toMatch(/^Customer id, Order date or Payment date, /);
    expect(card("data-check")).toMatchObject({ needs: "", missing: "" });
  });
});
