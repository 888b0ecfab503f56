import { actionLibrary } from "./actionLibrary";
import { churnWarning } from "./churnWarning";
import { cleanedCopy } from "./cleanedCopy";
import { cohorts } from "./cohorts";
import { common } from "./common";
import { customerValue } from "./customerValue";
import { dataCheck } from "./dataCheck";
import { howComputed } from "./howComputed";
import { lifetimeValue } from "./lifetimeValue";
import { profiles } from "./profiles";
import { retention } from "./retention";
import { segments } from "./segments";

export const reports = {
  actionLibrary,
  churnWarning,
  cleanedCopy,
  cohorts,
  common,
  customerValue,
  dataCheck,
  howComputed,
  lifetimeValue,
  profiles,
  retention,
  segments,
};
