export const TABS = ["reports", "functions", "sharing", "settings"] as const;
export type Tab = (typeof TABS)[number];
