/**
 * The console is for staff, who read ordinary Japanese: this area stays empty in やさしい日本語 and
 * falls back to it.
 */
export const console = {} as const;
