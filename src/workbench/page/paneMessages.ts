/**
 * What the spreadsheet's page and the pane say to each other. The pane is shown under the other name of this machine: for
 * the browser another site, which has a process of its own, as it has in Excel. So neither waits while the other works.
 */
import type { Theme, ViewStart } from "../host";

export type ToPane =
  | {
      readonly kind: "answer" | "raise";
      readonly number: number;
      readonly callbackId: string;
      readonly payload: unknown;
    }
  | { readonly kind: "theme"; readonly theme: Theme }
  | { readonly kind: "officeIsLoaded" }
  /** The keyboard goes on in the pane. */
  | { readonly kind: "focus" }
  /** To the add-in's door for scripts; without a name: whether it is open. */
  | {
      readonly kind: "ask";
      readonly number: number;
      readonly name?: string;
      readonly args: readonly unknown[];
    };

export type FromPane =
  /** Of office.js, as JSON. */
  | { readonly kind: "message"; readonly json: string }
  /** An answer or event has been heard, and what office.js had to say to it at once is said. */
  | { readonly kind: "heard"; readonly number: number; readonly value?: unknown }
  | { readonly kind: "failed"; readonly number: number; readonly reason: string }
  /** The keyboard leaves the pane. */
  | { readonly kind: "leave" };

/** The first word, with the port over which all others go. */
export const HERE = "workbench-pane";

type Address = Pick<Location, "protocol" | "hostname" | "port">;

/** Where page and pane find each other: the same server under the other name of this machine. */
export function otherOrigin({ protocol, hostname, port }: Address): string {
  const other = hostname === "localhost" ? "127.0.0.1" : "localhost";
  return `${protocol}//${other}${port === "" ? "" : `:${port}`}`;
}

export function paneAddress(path: string, { locale, theme }: ViewStart, address: Address): string {
  return `${otherOrigin(address)}${path}?${new URLSearchParams({ locale, theme }).toString()}`;
}

export function startOf(search: string): ViewStart {
  const asked = new URLSearchParams(search);
  return { locale: asked.get("locale") ?? "en-US", theme: (asked.get("theme") ?? "light") as Theme };
}
