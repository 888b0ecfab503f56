const path = require("node:path");
const Module = require("node:module");
const { buildSync } = require("esbuild");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");

const DEV_ORIGIN = "https://localhost:3000";

/** Where production pages load office.js from: tenants operated by 21Vianet cannot reach the world-wide address. */
const OFFICE_JS = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

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
    entry: { functions: "./src/functions/functions.ts", taskpane: "./src/taskpane/index.ts" },
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
    optimization: development
      ? { moduleIds: "named", chunkIds: "named" }
      : { minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "none" })] },
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
      new FunctionMetadataPlugin(origin),
    ],
    cache:
      development && !serving ? { type: "filesystem", cacheDirectory: path.resolve(".cache/webpack") } : true,
    devServer: serving
      ? {
          host: "localhost",
          port: 3000,
          hot: false,
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

/** Emits functions.<locale>.json, made from the catalogue, beside the pages. */
class FunctionMetadataPlugin {
  constructor(origin) {
    this.origin = origin;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const entry = path.resolve(__dirname, "src/functions/metadata.ts");
    compiler.hooks.thisCompilation.tap("FunctionMetadata", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { functionsJson } = loadTypeScript(entry);
          for (const locale of ["en-US", "zh-CN"]) {
            const json = JSON.stringify(functionsJson(locale, this.origin), null, 2);
            compilation.emitAsset(`functions.${locale}.json`, new sources.RawSource(json));
          }
        },
      );
    });
  }
}

function loadTypeScript(entry) {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const module = new Module(entry);
  module.paths = Module._nodeModulePaths(path.dirname(entry));
  module._compile(outputFiles[0].text, entry);
  return module.exports;
}
