/** What the console says, in Japanese: the source of the area's keys. */
export const console = {} as const;
