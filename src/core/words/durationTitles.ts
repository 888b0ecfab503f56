/** Titles of columns that give how long something took, from the opening of a ticket on, where others give the moment. */
export const DURATION_TITLES = {
  ticketAnswered:
    /first (?:\w+ )?(?:response|reply)|time to (?:first )?(?:response|reply)|首次?(?:响应|回复)|首响/i,
  ticketResolved:
    /resolution time|time to (?:close|closure|resolve|resolution)|(?:处理|解决|完结|办结)(?:时长|耗时|用时)/i,
} as const;

/** Whether a title is one of them. */
export function isDurationTitle(title: string): boolean {
  return Object.values(DURATION_TITLES).some((titles) => titles.test(title));
}
