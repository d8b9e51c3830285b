/** For staff, who read ordinary Japanese: empty here, so that it falls back to it. */
export const account = {} as const;
