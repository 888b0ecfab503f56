/** The sheets that all reports of a workbook share are written, kept and taken away as those of a report of this id. */
export const CONTENTS = "contents";
export const INDEX_SHEET = "contents.index";
export const HOW_SHEET = "contents.how";
