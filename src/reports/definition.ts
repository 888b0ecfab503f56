import type { Dataset, Role } from "../core/cells/dataset";
import type { Texts } from "../locales";
import type { Report } from "./report";

/** One report, registered in `registry.ts`: the pane's form, the ribbon, the command line and the tests read this. */
export interface ReportDefinition {
  readonly id: string;
  /** Column roles; a report is offered when every required one is mapped. */
  readonly needs: readonly Need[];
  readonly options: readonly ReportOption[];
  build(input: ReportInput): Report;
}

export interface Need {
  /** Any one of these roles satisfies the need. */
  readonly roles: readonly Role[];
  readonly required: boolean;
}

export type OptionValue = string | number | boolean;

export type ReportOption =
  | {
      readonly name: string;
      readonly kind: "choice";
      readonly choices: readonly string[];
      readonly default: string;
    }
  | {
      readonly name: string;
      readonly kind: "number";
      readonly min: number;
      readonly max: number;
      readonly default: number;
    }
  | { readonly name: string; readonly kind: "boolean"; readonly default: boolean };

export interface ReportInput {
  readonly dataset: Dataset;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly texts: Texts;
  /** Of the product, for the "how this was computed" block. */
  readonly version: string;
  readonly onProgress?: (share: number) => void;
}
