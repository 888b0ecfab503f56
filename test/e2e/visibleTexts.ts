import type { Frame } from "playwright-core";

/**
 * Every string that a person sees, or hears from a screen reader, inside `root`: text, values of buttons, labels,
 * tooltips and placeholders. Parts matching `without` are left out.
 */
export function visibleTexts(frame: Frame, root: string, without = "none"): Promise<string[]> {
  return frame.evaluate(
    ([rootSelector, withoutSelector]) => {
      const texts = new Set<string>();
      const add = (text: string | null | undefined) =>
        text?.trim() && texts.add(text.trim().replace(/\s+/g, " "));
      const visit = (element: Element) => {
        if (element.matches(withoutSelector!) || /^(SCRIPT|STYLE|SVG|NOSCRIPT)$/i.test(element.tagName)) {
          return;
        }
        if (!element.checkVisibility() || element.getAttribute("aria-hidden") === "true") {
          return;
        }
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"]) {
          add(element.getAttribute(name));
        }
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) {
            add(node.textContent);
          } else if (node instanceof Element) {
            visit(node);
          }
        }
      };
      const start = document.querySelector(rootSelector!);
      if (start) {
        visit(start);
      }
      return [...texts];
    },
    [root, without],
  );
}
