import { common } from "./common";
import { howComputed } from "./howComputed";

export const reports = { common, howComputed };
