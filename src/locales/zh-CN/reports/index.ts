import { cohorts } from "./cohorts";
import { common } from "./common";
import { howComputed } from "./howComputed";
import { retention } from "./retention";
import { segments } from "./segments";

export const reports = { cohorts, common, howComputed, retention, segments };
