// npm run check-deploy -- https://crm.example.com : asks a live deployment for everything that Excel needs of it.
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const [address] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  console.error("Give the address where dist/ is served: npm run check-deploy -- https://crm.example.com");
  process.exit(2);
}
const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL("checkDeploy.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  write: false,
});
const { checkDeploy } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);
const findings = await checkDeploy(address, fetch);
const failures = findings.filter(({ ok }) => !ok);
for (const { ok, what, remedy } of findings) {
  console.log(ok ? `ok    ${what}` : `FAIL  ${what}\n      ${remedy}`);
}
console.log(`\n${findings.length} points, ${failures.length} to mend.`);
process.exitCode = failures.length > 0 ? 1 : 0;
