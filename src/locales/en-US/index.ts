import { errors } from "./errors";
import { excel } from "./excel";
import { exclusions, findings, issues } from "./issues";
import { models } from "./models";
import { pane } from "./pane";
import { reports } from "./reports";
import { roles } from "./roles";
import { scripting } from "./scripting";

/** Names and help of the custom functions stand in `./functions`: the functions' bundle needs nothing of the rest. */
export const texts = {
  locale: "en-US",
  errors,
  excel,
  exclusions,
  findings,
  issues,
  models,
  pane,
  reports,
  roles,
  scripting,
};
