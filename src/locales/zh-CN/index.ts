import type { Texts } from "..";
import { errors } from "./errors";
import { excel } from "./excel";
import { pane } from "./pane";
import { reports } from "./reports";

export const texts: Texts = { locale: "zh-CN", errors, excel, pane, reports };
