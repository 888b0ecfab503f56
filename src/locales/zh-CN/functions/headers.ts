import type { headers as english } from "../../en-US/functions/headers";

/** 函数溢出结果的列标题（公式要求中文时）。 */
export const headers: Record<keyof typeof english, string> = {};
