/** The admin room is for staff and falls back to ordinary Japanese. */
export const adminRouting = {} as const;
