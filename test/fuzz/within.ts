import { CoreError } from "../../src/core/errors";

/** Processor time that one case may take. */
const HANGS_MS = 10_000;

/** @throws Error where it took so long that people take it for broken */
export async function within<T>(act: () => T | Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(start);
  if ((user + system) / 1000 > HANGS_MS) {
    throw new Error(`took ${Math.round((user + system) / 1000)} ms`);
  }
  return result;
}

/** What is refused in our words is an answer. */
export function refusable<T>(act: () => T): T | CoreError {
  try {
    return act();
  } catch (problem) {
    if (problem instanceof CoreError) {
      return problem;
    }
    throw problem;
  }
}
