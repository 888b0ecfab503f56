/** @jest-environment jsdom */
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { firstTexts } from "../../src/locales/firstTexts";
import { questionsById } from "../../src/reports/reportTexts";
import { App } from "../../src/taskpane/components/App";
import { FirstScreen, type FirstScreenProps } from "../../src/taskpane/components/FirstScreen";
import { requestPane } from "../../src/taskpane/paneRequests";
import { questionViews } from "../../src/taskpane/views";
import { fakeHost } from "./fakeHost";
import { openPane, Unstyled } from "./openPane";

async function open(locale: Locale = "en-US", load?: FirstScreenProps["load"]) {
  const host = fakeHost();
  const texts = await firstTexts(locale);
  const { pane } = textsFor(locale);
  const whole: FirstScreenProps["load"] = async () =>
    function Whole({ selection, begin }) {
      return <App host={host} language={{ locale, pane }} start={{ selection }} begin={begin} />;
    };
  const view = render(
    <Unstyled>
      <FirstScreen host={host} locale={locale} texts={texts} load={jest.fn(load ?? whole)} />
    </Unstyled>,
  );
  return { host, pane, texts, user: userEvent.setup(), ...view };
}

configure({ defaultHidden: false });

describe("the first screen", () => {
  it.each(LOCALES)("has in %s the questions of all reports, in the order of the gallery", async (locale) => {
    expect(questionsById((await firstTexts(locale)).questions)).toEqual(questionViews(locale));
  });

  it("looks just as the whole pane does before anything has been read", async () => {
    const first = await open();
    const html = first.container.innerHTML;
    first.unmount();
    const whole = openPane();
    const plain = (text: string) => text.replaceAll(/fui-FluentProvider\S*|«\w+»|_r_\w+_/g, "");
    expect(plain(html)).toBe(plain(whole.container.innerHTML));
  });

  it("reads the selection by its button, and goes on in the whole pane", async () => {
    const { host, pane, user } = await open();
    await user.click(screen.getByRole("button", { name: pane.selection.use }));
    await screen.findByRole("button", { name: pane.columns.next });
    expect(host.calls).toContain("readSelection");
  });

  it("goes on to the report that answers a question", async () => {
    const { pane, user } = await open("zh-CN");
    const { question, title } = textsFor("zh-CN").reports.segments;
    await user.click(screen.getByRole("button", { name: question }));
    expect(await screen.findByRole("radio", { name: title })).toHaveProperty("checked", true);
    await screen.findByRole("button", { name: pane.options.preview });
  });

  it("opens another tab, with the focus on it", async () => {
    const { pane, user } = await open();
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    await screen.findByRole("heading", { name: pane.sharing.heading });
    expect(document.activeElement?.id).toBe("tab-sharing");
  });

  it("does what a ribbon button asks of it", async () => {
    const { pane } = await open();
    act(() => requestPane({ tab: "settings" }));
    await screen.findByText(pane.settings.workbook);
  });

  it("says that the rest could not be fetched, and tries again when pressed again", async () => {
    let tries = 0;
    const { pane, user } = await open("en-US", async () => {
      if (tries++ === 0) {
        throw new Error("no connection");
      }
      return () => <p>whole</p>;
    });
    await user.click(screen.getByRole("button", { name: pane.selection.use }));
    expect((await screen.findByRole("alert")).textContent).toContain("no connection");
    await user.click(screen.getByRole("button", { name: pane.selection.use }));
    await screen.findByText("whole");
  });
});
