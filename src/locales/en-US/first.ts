import { excel } from "./excel";
import { firstPane as pane } from "./firstPane";
import { questions } from "./questions";

/** What the pane says before anything has been read. */
export const first = { locale: "en-US", excel, pane, questions };
