import { churnWarning } from "./churnWarning";
import { cleanedCopy } from "./cleanedCopy";
import { cohorts } from "./cohorts";
import { common } from "./common";
import { customerValue } from "./customerValue";
import { dataCheck } from "./dataCheck";
import { howComputed } from "./howComputed";
import { lifetimeValue } from "./lifetimeValue";
import { retention } from "./retention";
import { segments } from "./segments";

export const reports = {
  churnWarning,
  cleanedCopy,
  cohorts,
  common,
  customerValue,
  dataCheck,
  howComputed,
  lifetimeValue,
  retention,
  segments,
};
