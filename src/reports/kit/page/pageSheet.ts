import type { Dataset } from "../../../core/cells/dataset";
import type { Texts } from "../../../locales";
import type { Block, ReportSheet } from "../../report";
import { method } from "./method";
import { subtitle } from "./subtitle";

interface Made {
  readonly dataset: Dataset;
  readonly texts: Texts;
  readonly version: string;
}

/** What all pages have alike. */
interface Frame {
  readonly title: string;
  /** What it is about, where that is not the table in use. */
  readonly about?: Dataset;
  readonly period?: string;
  readonly asOf?: number;
  readonly customers?: number;
  /** What the words on the page mean, for the line that closes it. */
  readonly definitions?: readonly string[];
}

/** A report's page: its title and the grey line under it, what it says, and the line on how that was computed. */
export function framed(
  made: Made,
  { title, about = made.dataset, definitions, ...line }: Frame,
  blocks: readonly Block[],
): Block[] {
  return [
    { kind: "heading", level: 1, text: title },
    subtitle({ ...made, dataset: about }, line),
    ...blocks,
    method(made, definitions),
  ];
}

/** The same as a sheet. */
export function pageSheet(
  made: Made,
  { id = "page", name, ...frame }: Frame & { readonly id?: string; readonly name: string },
  blocks: readonly Block[],
): ReportSheet {
  return { id, name, page: true, blocks: framed(made, frame, blocks) };
}
