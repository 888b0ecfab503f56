import { excel } from "./excel";
import { pane } from "./pane";
import { reports } from "./reports";

export const texts = { locale: "en-US", excel, pane, reports };
