import type { Locale } from "../../locales";
import type { Report } from "../../reports/report";
import { officeHost } from "../officeHost";
import {
  wantedAsOf,
  wantedOptions,
  wantedPolicies,
  wantedReport,
  wantedStatuses,
  type ReportRequest,
} from "../reportRequest";
import { VERSION } from "../version";
import { buildFromWarehouse, WarehouseShelf } from "./buildFromWarehouse";
import { clickhouseOver, type ClickHouseAddress, type Send } from "./clickhouseHttp";

/** What a script asks for of a table in a warehouse; columns are named, the sheet is none. */
export interface WarehouseOrder extends ReportRequest {
  readonly address: ClickHouseAddress;
  /** Name of the table, such as database and table. */
  readonly table: readonly string[];
  /** Brings a statement there, where the page cannot. */
  readonly send?: Send;
}

export async function makeFromWarehouse(order: WarehouseOrder, locale: Locale): Promise<Report> {
  const definition = wantedReport(order.report, locale);
  const options = wantedOptions(definition, order.options, locale);
  const policies = wantedPolicies(order.policies, locale);
  const statuses = wantedStatuses(order.statuses, locale);
  const asOf = wantedAsOf(order.asOf, locale);
  const named = Object.entries(order.mapping ?? {}).filter(([, column]) => column !== "");
  const warehouse = await clickhouseOver(order.address, { send: order.send });
  const report = await buildFromWarehouse(new WarehouseShelf(warehouse), {
    reportId: definition.id,
    table: order.table,
    columns:
      named.length > 0
        ? Object.fromEntries(named.map(([role, column]) => [role, String(column)]))
        : undefined,
    policies: { ...policies, statuses: { ...policies.statuses, ...statuses } },
    asOf,
    options,
    locale,
    version: VERSION,
  });
  if (order.write) {
    await officeHost(locale).writeReport(report);
  }
  return report;
}
