/** Set by the bundler from package.json; tests and scripts that run the sources say so. */
declare const __CRM_LENS_VERSION__: string | undefined;

export const VERSION = typeof __CRM_LENS_VERSION__ === "string" ? __CRM_LENS_VERSION__ : "sources";
