import type { Texts } from "..";
import { excel } from "./excel";
import { pane } from "./pane";
import { reports } from "./reports";

export const texts: Texts = { locale: "zh-CN", excel, pane, reports };
