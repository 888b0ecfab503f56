/** Titles of the columns that functions spill, where the formula asks for English. */
export const headers = {} as const;
