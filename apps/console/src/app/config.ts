/** How often times that are counted in seconds go on. */
export const TIMES_GO_ON_MS = 1000;
