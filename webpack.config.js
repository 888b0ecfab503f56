const { readFileSync } = require("node:fs");
const path = require("node:path");
const Module = require("node:module");
const { buildSync } = require("esbuild");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { corsHeaders } = require("./src/deploy/cors.cjs");
const { Sizes } = require("./src/deploy/sizes.cjs");

const DEV_ORIGIN = "https://localhost:3000";

/** Where production pages load office.js from: tenants operated by 21Vianet cannot reach the world-wide address. */
const OFFICE_JS = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** What goes into the pages has a licence that lets it; anything else ends the build. */
const PERMISSIVE = ["MIT", "ISC", "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0"];

module.exports = async (env, argv) => {
  const development = argv.mode !== "production";
  const serving = Boolean(env.WEBPACK_SERVE);
  const origin = (env.origin ?? DEV_ORIGIN).replace(/\/$/, "");
  if (!/^https:\/\/[^/\s]+(\/\S*)?$/.test(origin)) {
    throw new Error(`origin must be an https address such as https://crm.example.com, got ${origin}`);
  }
  const cdn = env.cdn ?? "world";
  if (!(cdn in OFFICE_JS)) {
    throw new Error(`cdn must be one of ${Object.keys(OFFICE_JS).join(", ")}, got ${cdn}`);
  }
  const officeJs = development ? "/office-js/office.js" : OFFICE_JS[cdn];

  return {
    target: ["web", "es2020"],
    devtool: development ? "cheap-module-source-map" : false,
    // Functions come first, so that cells calculate before the pane is drawn.
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: { import: "./src/taskpane/index.ts", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, env.dist ?? "dist"),
      filename: (data) =>
        development || data.chunk?.name === "functions" ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: development ? "[name].js" : "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } }],
    },
    optimization: {
      ...(development && { moduleIds: "named", chunkIds: "named" }),
      minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "none" })],
    },
    performance: { hints: false },
    plugins: [
      new DefinePlugin({ __CRM_LENS_VERSION__: JSON.stringify(version) }),
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        officeJs,
        officeJsOrigin: development ? "" : new URL(officeJs).origin,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEV_ORIGIN, origin),
          },
        ],
      }),
      // MIT and Apache ask that their notices go where the code goes.
      new LicenseWebpackPlugin({
        perChunkOutput: false,
        outputFilename: "licenses.txt",
        renderLicenses: eachTextOnce,
        // Come without the file: one is Microsoft's as the others are, one a fork of sax under the terms that sax had.
        licenseFileOverrides: {
          "@fluentui/react-icons": "../react-components/LICENSE",
          saxes: "../semver/LICENSE",
        },
        unacceptableLicenseTest: (type) => !type.split(" AND ").every((one) => PERMISSIVE.includes(one)),
        handleUnacceptableLicense: (name, type) => {
          throw new Error(`${name} is licensed ${type}: not permissive`);
        },
      }),
      new FromCatalogue(origin, await import("marked")),
      ...(env.sizes ? [new Sizes()] : []),
    ],
    cache:
      development && !serving ? { type: "filesystem", cacheDirectory: path.resolve(".cache/webpack") } : true,
    devServer: serving
      ? {
          host: "localhost",
          port: 3000,
          hot: false,
          headers: corsHeaders,
          // The certificate is made when Excel is to be driven, not before.
          server: {
            type: "https",
            options: await require("office-addin-dev-certs").getHttpsServerOptions(),
          },
          static: [
            {
              directory: path.join(
                path.dirname(require.resolve("@microsoft/office-js/package.json")),
                "dist",
              ),
              publicPath: "/office-js",
            },
          ],
        }
      : undefined,
    stats: "errors-warnings",
  };
};

/** Many packages of one owner share their licence to the letter. */
function eachTextOnce(modules) {
  const packages = new Map();
  for (const { name, licenseText, packageJson } of modules) {
    const text = (licenseText ?? packageJson.license).trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${packageJson.version}`]);
  }
  return [...packages]
    .map(([text, names]) => `${names.join(", ")}\n\n${text}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** Emits what is made from the catalogue and the help texts: functions.<locale>.json and the help pages. */
class FromCatalogue {
  constructor(origin, { marked }) {
    this.origin = origin;
    this.marked = marked;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FromCatalogue", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FromCatalogue", stage }, () => {
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        const { functionsJson } = loadTypeScript("src/functions/metadata.ts");
        const { referencePage } = loadTypeScript("src/functions/reference.ts");
        for (const locale of ["en-US", "zh-CN"]) {
          emit(`functions.${locale}.json`, JSON.stringify(functionsJson(locale, this.origin), null, 2));
          emit(`functions.${locale}.html`, this.page(locale, referencePage(locale)));
          emit(`help.${locale}.html`, this.page(locale, readFileSync(`docs/help/${locale}.md`, "utf8")));
        }
      });
    });
  }

  page(locale, markdown) {
    const title = /^# (.+)$/m.exec(markdown)[1];
    return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CRM Lens · ${title}</title>
<style>${HELP_STYLE}</style>
${this.marked.parse(markdown.replace(/\(\.\.\/functions\/([\w-]+)\.md\)/g, "(functions.$1.html)"))}
</html>
`;
  }
}

const HELP_STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 "Segoe UI", system-ui, "Microsoft YaHei", "PingFang SC", sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #8886; padding: 0.2rem 0.6rem; text-align: left; }
code { background: #8882; padding: 0.1rem 0.3rem; border-radius: 3px; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
`;

function loadTypeScript(entry) {
  const file = path.resolve(__dirname, entry);
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const module = new Module(file);
  module.paths = Module._nodeModulePaths(path.dirname(file));
  module._compile(outputFiles[0].text, file);
  return module.exports;
}
