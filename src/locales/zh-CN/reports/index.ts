import { common } from "./common";
import { howComputed } from "./howComputed";
import { segments } from "./segments";

export const reports = { common, howComputed, segments };
