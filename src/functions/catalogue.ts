import type { FunctionEntry } from "./entry";
import { experiments } from "./experiments";
import { intake } from "./intake";
import { loyalty } from "./loyalty";
import { models } from "./models";
import { retention } from "./retention";
import { scores } from "./scores";
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
  ...loyalty,
  ...scores,
  ...value,
  ...segments,
  ...service,
  ...experiments,
  ...text,
  ...intake,
  ...models,
];

export function findFunction(id: string): FunctionEntry | undefined {
  return CATALOGUE.find((entry) => entry.id === id.toUpperCase());
}

/** `CRM.RETENTION(start, end, [acquired])` */
export function signature({ id, parameters }: FunctionEntry): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}
