import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Fluent UI's own guards for the Tab key at the ends of a region: focus passes through them, it never stays. */
const FOCUS_GUARDS = "[data-tabster-dummy]";

/** What axe-core finds wrong inside `root`, as sentences. */
export async function violations(frame: Frame, root: string, without: string[] = []): Promise<string[]> {
  await frame.evaluate(SOURCE);
  return frame.evaluate(
    async ([include, exclude]) => {
      const { axe } = window as unknown as { axe: { run(context: object): Promise<any> } };
      const found = await axe.run({ include: [[include]], exclude: exclude.map((selector) => [selector]) });
      return found.violations.flatMap((violation: any) =>
        violation.nodes.map(
          (node: any) => `${violation.id}: ${node.html.slice(0, 160)} – ${node.failureSummary}`,
        ),
      );
    },
    [root, [...without, FOCUS_GUARDS]] as const,
  );
}
