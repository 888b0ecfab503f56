import { prettyDOM } from "@testing-library/react";

/** A query that waits fails at each look; what the page is like is told of the last look alone, to who reads it. */
export function elementError(message: string | null, container: Element): Error {
  const error = new Error();
  error.name = "TestingLibraryElementError";
  return Object.defineProperty(error, "message", {
    configurable: true,
    get: () => [message, prettyDOM(container)].filter(Boolean).join("\n\n"),
  });
}
