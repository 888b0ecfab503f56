import { churnWarning } from "./churnWarning";
import { cohorts } from "./cohorts";
import { common } from "./common";
import { customerValue } from "./customerValue";
import { howComputed } from "./howComputed";
import { lifetimeValue } from "./lifetimeValue";
import { retention } from "./retention";
import { segments } from "./segments";

export const reports = {
  churnWarning,
  cohorts,
  common,
  customerValue,
  howComputed,
  lifetimeValue,
  retention,
  segments,
};
