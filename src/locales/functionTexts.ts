import { functions as english } from "./en-US/functions";
import type { Locale } from "./locale";
import { functions as chinese } from "./zh-CN/functions";

/** How functions are explained; cells need none of it. */
export const FUNCTION_TEXTS = { "en-US": english, "zh-CN": chinese } satisfies Record<Locale, unknown>;
