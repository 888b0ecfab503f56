import { behaviour } from "./behaviour";
import type { FunctionEntry } from "./entry";
import { loyalty } from "./loyalty";
import { movement } from "./movement";
import { rfm } from "./rfm";
import { segments } from "./segments";

/** What is counted from customers and their orders. */
export const ofOrders: readonly FunctionEntry[] = [
  ...movement,
  ...behaviour,
  ...loyalty,
  ...rfm,
  ...segments,
];
