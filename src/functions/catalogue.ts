import type { FunctionEntry } from "./entry";
import { behaviour } from "./behaviour";
import { churn } from "./churn";
import { contracts } from "./contracts";
import { experiments } from "./experiments";
import { forecasts } from "./forecasts";
import { intake } from "./intake";
import { loyalty } from "./loyalty";
import { models } from "./models";
import { movement } from "./movement";
import { nps } from "./nps";
import { recurringRevenue } from "./recurringRevenue";
import { retention } from "./retention";
import { rfm } from "./rfm";
import { satisfaction } from "./satisfaction";
import { segments } from "./segments";
import { service } from "./service";
import { text } from "./text";
import { value } from "./value";

export type { Example, Family, FunctionEntry, Parameter, Result } from "./entry";
export { FAMILIES } from "./entry";

/** In Excel every function is called `CRM.ID`. */
export const NAMESPACE = "CRM";

/** Every custom function, by family. */
export const CATALOGUE: readonly FunctionEntry[] = [
  ...retention,
  ...recurringRevenue,
  ...movement,
  ...loyalty,
  ...behaviour,
  ...nps,
  ...satisfaction,
  ...value,
  ...rfm,
  ...segments,
  ...service,
  ...experiments,
  ...text,
  ...intake,
  ...models,
  ...forecasts,
  ...contracts,
  ...churn,
];

/** `CRM.RETENTION(start, end, [acquired])` */
export function signature({ id, parameters }: FunctionEntry): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}
