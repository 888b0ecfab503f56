import { errors } from "./errors";
import { excel } from "./excel";
import { exclusions, findings, issues } from "./issues";
import { models } from "./models";
import { pane } from "./pane";
import { reports } from "./reports";
import { roles } from "./roles";
import { scripting } from "./scripting";
import type { Texts } from "../texts";

export const texts: Texts = {
  locale: "zh-CN",
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
