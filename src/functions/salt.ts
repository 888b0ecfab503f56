/** Where the salt of pseudonyms is kept: in the browser's storage of this user on this machine, never in a workbook. */
export const SALT_KEY = "crm-lens.pseudonymSalt";

/** Storage is kept apart for each place that embeds the add-in, as Office asks of add-ins on the web. */
export function saltKey(): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return partition ? `${partition}${SALT_KEY}` : SALT_KEY;
}

/** The user's own salt, made in the task pane; undefined when there is none or storage is closed. */
export function readSalt(): string | undefined {
  try {
    return globalThis.localStorage?.getItem(saltKey()) || undefined;
  } catch {
    // Some web views refuse storage altogether.
    return undefined;
  }
}
