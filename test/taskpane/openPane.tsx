import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import type { PaneHost } from "../../src/app/host";
import { textsFor, type Locale } from "../../src/locales";
import { App } from "../../src/taskpane/components/App";
import { elementError } from "./elementError";
import { fakeHost } from "./fakeHost";

// Nothing in the pane is hidden by style; not looking for it makes queries by role far faster.
// A busy machine takes its time over the first import of a tab.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000, getElementError: elementError });

beforeAll(() => {
  // axe measures icon fonts on a canvas, which jsdom has not.
  HTMLCanvasElement.prototype.getContext = () => null;
});

const unstyled = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /display:none|visibility:hidden/.test(rule),
});

/**
 * For all that a suite renders: jsdom lays nothing out, but would match each element against thousands of rules whenever
 * its style is asked for, and rules stay in the page when what they were for has left it.
 */
export const Unstyled = ({ children }: { children: ReactNode }) => (
  <RendererProvider renderer={unstyled}>{children}</RendererProvider>
);

/** The pane over a workbook in memory, as it is when somebody opens it. */
export function openPane(
  overrides: Partial<PaneHost> = {},
  locale: Locale = "en-US",
  start?: Parameters<typeof App>[0]["start"],
) {
  const host = fakeHost(overrides);
  const { pane } = textsFor(locale);
  const view = render(
    <Unstyled>
      <App host={host} language={{ locale, pane }} start={start} />
    </Unstyled>,
  );
  return { host, pane, user: userEvent.setup(), ...view };
}

export const button = (name: string | RegExp) => screen.findByRole("button", { name });

export async function press(user: UserEvent, name: string | RegExp) {
  await user.click(await button(name));
}

/** Chooses what a column means, as somebody with a mouse does. */
export async function chooseRole(user: UserEvent, picker: HTMLElement, label: string) {
  await user.click(picker);
  // Other lists on the page are the browser's own, in which nothing pops up.
  await user.click(within(await screen.findByRole("listbox")).getByRole("option", { name: label }));
}

/** From the selection to the preview of the segments report. */
export async function toPreview(user: UserEvent, locale: Locale = "en-US") {
  const { pane, reports } = textsFor(locale);
  await press(user, pane.selection.use);
  await press(user, pane.columns.next);
  await user.click(await screen.findByRole("radio", { name: reports.segments.title }));
  await press(user, pane.options.preview);
  await screen.findByRole("heading", { name: reports.segments.title });
}
