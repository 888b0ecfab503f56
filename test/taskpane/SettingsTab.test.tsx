/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { NO_SETTINGS, type WorkbookSettings } from "../../src/excel/settings";
import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import type { PaneHost } from "../../src/app/host";
import { SpokenError } from "../../src/app/sentenceOf";
import { complaints } from "./complaints";
import { openPane, press } from "./openPane";

/** The settings page of a workbook that remembers what is saved. */
async function open(
  first: Partial<WorkbookSettings> = {},
  overrides: Partial<PaneHost> = {},
  locale: Locale = "en-US",
) {
  let saved: WorkbookSettings = { ...NO_SETTINGS, ...first };
  const remembering: Partial<PaneHost> = {
    readSettings: () => Promise.resolve(saved),
    saveSettings: (settings) => {
      saved = settings;
      return Promise.resolve();
    },
    ...overrides,
  };
  const view = openPane(remembering, locale, { tab: "settings" });
  await screen.findByLabelText(view.pane.settings.currency);
  return { ...view, texts: view.pane.settings, saved: () => saved };
}

it.each(LOCALES)("the settings page passes axe in %s, with every part unfolded", async (locale) => {
  let salt: string | undefined = "0".repeat(32);
  const { user, texts } = await open(
    { headers: { customer: "Client" } },
    {
      salt: {
        read: () => salt,
        save: (given) => Promise.resolve(void (salt = given)),
        remove: () => Promise.resolve(void (salt = undefined)),
      },
    },
    locale,
  );
  for (const intent of ["show", "enter", "remove"] as const) {
    await press(user, texts.pseudonyms[intent]);
    expect(await complaints()).toEqual([]);
  }
});

describe("settings of the workbook", () => {
  it("are saved as soon as they are chosen, all in one place", async () => {
    const { user, texts, saved } = await open({ headers: { customer: "Client" } });
    await user.selectOptions(screen.getByLabelText(texts.fiscalYearStart), "April");
    await user.selectOptions(screen.getByLabelText(texts.weekStart), "Sunday");
    await user.type(screen.getByLabelText(texts.currency), "CNY{Enter}");
    await user.type(screen.getByLabelText(texts.smallest.label), "5");
    await user.tab();
    await user.selectOptions(screen.getByLabelText(textsFor("en-US").pane.policies.refunds.label), "drop");
    await waitFor(() =>
      expect(saved()).toEqual({
        headers: { customer: "Client" },
        options: {},
        policies: { refunds: "drop" },
        common: { fiscalYearStart: 4, weekStart: "sunday", smallest: 5 },
        currency: "CNY",
      }),
    );
    expect(await screen.findByText(texts.saved)).toBeTruthy();
  });

  it("hide no groups until a number of two or more is given, and again when it is taken away", async () => {
    const { user, texts, saved } = await open();
    const field = screen.getByLabelText(texts.smallest.label);
    expect((field as HTMLInputElement).value).toBe("");
    await user.type(field, "1{Enter}");
    expect(screen.getByText(fill(texts.smallest.range, { min: 2, max: 100 }))).toBeTruthy();
    expect(saved().common).toEqual({});
    await user.type(field, "0{Enter}");
    await waitFor(() => expect(saved().common).toEqual({ smallest: 10 }));
    await user.clear(field);
    await user.tab();
    await waitFor(() => expect(saved().common).toEqual({}));
  });

  it("say how customers are named in reports; the salt never comes among them", async () => {
    const salt = "0123456789abcdef".repeat(2);
    const { user, texts, saved, host } = await open(
      {},
      { salt: { read: () => salt, save: () => Promise.resolve(), remove: () => Promise.resolve() } },
    );
    const { choices } = texts.customerIds;
    const radio = (choice: keyof typeof choices) =>
      screen.getByRole<HTMLInputElement>("radio", { name: new RegExp(`^${choices[choice].label}`) });
    expect(radio("auto").checked).toBe(true);
    for (const choice of ["mask", "asIs", "pseudonym"] as const) {
      expect(screen.getByText(choices[choice].explain)).toBeTruthy();
      await user.click(radio(choice));
      await waitFor(() => expect(saved().common).toEqual({ customerIds: choice }));
    }
    expect(host.salt.read()).toBe(salt);
    expect(JSON.stringify(saved())).not.toContain(salt);
  });

  it("show the columns that are remembered, and forget one or all", async () => {
    const { user, texts, saved } = await open({
      headers: { customer: "Client", amount: "Paid", date: "When" },
      options: { segments: { bins: 4 } },
    });
    const { roles } = textsFor("en-US");
    expect(screen.getByText(fill(texts.columnIs, { header: "Client", role: roles.customer }))).toBeTruthy();
    await press(user, fill(texts.forgetColumn, { header: "Client" }));
    await waitFor(() => expect(saved().headers).toEqual({ amount: "Paid", date: "When" }));
    await press(user, texts.forgetAll);
    expect(await screen.findByText(texts.noColumns)).toBeTruthy();
    expect(saved()).toMatchObject({ headers: {}, options: {} });
  });

  it("say why they could not be saved", async () => {
    const { user, texts } = await open(
      {},
      { saveSettings: () => Promise.reject(new SpokenError("The workbook is read-only. Save a copy.")) },
    );
    await user.selectOptions(screen.getByLabelText(texts.weekStart), "Sunday");
    expect(await screen.findByText("The workbook is read-only. Save a copy.")).toBeTruthy();
  });
});

describe("the salt of pseudonyms", () => {
  async function withSalt(first?: string) {
    let salt = first;
    const opened = await open(
      {},
      {
        salt: {
          read: () => salt,
          save: (given) => Promise.resolve(void (salt = given)),
          remove: () => Promise.resolve(void (salt = undefined)),
        },
      },
    );
    return { ...opened, words: opened.texts.pseudonyms, salt: () => salt };
  }

  it("is made on this computer, and shown only when asked, with a warning", async () => {
    const { user, words, salt } = await withSalt();
    expect(screen.getByText(words.unset)).toBeTruthy();
    expect(screen.queryByRole("button", { name: words.show })).toBeNull();
    await press(user, words.make);
    expect(await screen.findByText(words.set)).toBeTruthy();
    expect(salt()).toMatch(/^[0-9a-f]{32}$/);
    expect(document.body.innerHTML).not.toContain(salt());
    await press(user, words.show);
    expect((screen.getByLabelText(words.text) as HTMLTextAreaElement).value).toBe(salt());
    expect(screen.getByText(words.showWarning)).toBeTruthy();
  });

  it("comes from a colleague, and nothing else is taken for one", async () => {
    const { user, words, salt } = await withSalt("f".repeat(32));
    await press(user, words.enter);
    expect(screen.getByText(words.enterWarning)).toBeTruthy();
    const field = screen.getByLabelText(words.theirs);
    await user.type(field, "secret");
    await press(user, words.use);
    expect(screen.getByText(words.notASalt)).toBeTruthy();
    expect(salt()).toBe("f".repeat(32));
    await user.clear(field);
    await user.type(field, "0123456789ABCDEF0123456789ABCDEF");
    await press(user, words.use);
    expect(await screen.findByText(words.entered)).toBeTruthy();
    expect(salt()).toBe("0123456789abcdef0123456789abcdef");
  });

  it("is removed only after saying what that means", async () => {
    const { user, words, salt } = await withSalt("f".repeat(32));
    await press(user, words.remove);
    expect(screen.getByText(words.removeWarning)).toBeTruthy();
    await press(user, words.keep);
    expect(salt()).toBe("f".repeat(32));
    await press(user, words.remove);
    await press(user, words.removeNow);
    expect(await screen.findByText(words.unset)).toBeTruthy();
    expect(salt()).toBeUndefined();
  });
});

describe.each(LOCALES)("what only the user knows about the data in %s", (locale) => {
  it("is typed into fields that are taken over when they are left, and say what they take", async () => {
    const saved: WorkbookSettings[] = [];
    const { pane, user } = openPane(
      { saveSettings: (settings) => Promise.resolve(void saved.push(settings)) },
      locale,
    );
    await user.click(await screen.findByRole("tab", { name: pane.tabs.settings }));
    const year = await screen.findByRole("textbox", { name: pane.policies.year.label });
    await user.type(year, "25");
    await user.tab();
    expect(saved).toEqual([]);
    expect(screen.getByText(pane.policies.year.invalid)).toBeTruthy();
    await user.clear(year);
    await user.type(year, "2025");
    await user.tab();
    await waitFor(() => expect(saved.at(-1)?.policies).toEqual({ year: 2025 }));
    await user.type(screen.getByRole("textbox", { name: pane.policies.currency.label }), "EUR");
    await user.tab();
    await waitFor(() => expect(saved.at(-1)?.policies).toEqual({ year: 2025, currency: "EUR" }));
    expect(await complaints()).toEqual([]);
  });
});
