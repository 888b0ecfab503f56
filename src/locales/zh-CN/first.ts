import { excel } from "./excel";
import { firstPane as pane } from "./firstPane";
import { questions } from "./questions";

export const first = { locale: "zh-CN", excel, pane, questions };
