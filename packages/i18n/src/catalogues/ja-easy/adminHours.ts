/** The admin room is for staff and falls back to ordinary Japanese. */
export const adminHours = {} as const;
