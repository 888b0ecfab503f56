import { excel } from "./excel";
import { pane } from "./pane";
import { questions } from "./questions";

export const first = { locale: "zh-CN", excel, pane, questions };
