const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const globals = require("globals");

module.exports = tseslint.config(
  { ignores: ["node_modules/", "dist/", ".cache/", "docs/"] },
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {
        ...globals.browser,
        ...globals.node,
        Excel: "readonly",
        Office: "readonly",
        CustomFunctions: "readonly",
      },
    },
    rules: {
      curly: "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/{excel,app,taskpane,commands,functions}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // An element that is known to be there is `a[i]!`, never `a[i] as number`.
    files: ["src/{core,functions,reports,app}/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "TSAsExpression[typeAnnotation.type=/^TS(NumberKeyword|ArrayType)$/] > MemberExpression[computed=true].expression",
          message: "An element that is known to be there is a[i]!",
        },
        {
          selector:
            "TSAsExpression[typeAnnotation.typeName.name=/Array$/] > MemberExpression[computed=true].expression",
          message: "An element that is known to be there is a[i]!",
        },
      ],
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Command lines talk on the console.
    files: [
      "src/workbench/*.mjs",
      "src/functions/*.mjs",
      "src/deploy/*.mjs",
      "test/**/*.mjs",
      "test/bench/**",
    ],
    rules: { "no-console": "off" },
  },
  {
    // The engine's and office.js' messages are untyped where they come in.
    files: ["src/workbench/**", "test/**"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
);
