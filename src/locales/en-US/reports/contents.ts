/** The sheets that all reports of a workbook share. */
export const contents = {
  index: "Contents",
  how: "How computed",
  count: "Reports in this workbook: {count}",
  made: "made {date}",
};
