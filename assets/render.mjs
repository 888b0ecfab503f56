// Draws every icon at every size that Excel asks for: node assets/render.mjs (needs an installed Chromium or Chrome).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const browser = await chromium.launch({
  executablePath: process.env.CRM_LENS_BROWSER ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const file of readdirSync(here).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(join(here, file), "utf8");
  for (const size of sizes) {
    // Small icons want a heavier line, or they fade into the ribbon.
    const line = size <= 20 ? 2.6 : size <= 32 ? 2.2 : 1.8;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px;stroke-width:${line}}</style>${svg}`,
    );
    writeFileSync(
      join(here, file.replace(".svg", `-${size}.png`)),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
