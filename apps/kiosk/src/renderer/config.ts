/** The topics on one page of tiles. */
export const TOPICS_A_PAGE = 6;

/** The pages on one screen of those that can be printed. */
export const PRINT_TILES_A_PAGE = 6;

/** The pages in one row below the paper. */
export const PAGES_IN_A_ROW = 5;

/** How often at most the touches of a helper are told. */
/** For how long the resident is told what staff have changed, in milliseconds. */
export const DRIVEN_TOLD_MS = 20_000;

export const HELPER_TOUCH_MS = 20_000;

/** How long the entry of staff has to be held. */
export const HELD_MS = 3_000;

/** The time for which a confirmed consultation may be missing from the view before it counts as lost. */
export const VANISHED_MS = 10_000;

/** The time without a line after which a call for the staff is shown in large letters, with a sound. */
export const LINE_LOST_MS = 2_000;

/** The time for which that sound is repeated. */
export const ALOUD_MS = 60_000;

/** The time for which a live call may be without remote media before the resident is told so. */
export const REMOTE_WAIT_MS = 8_000;

/** The time for which both have seen each other before the resident is asked who is with them. */
export const PEOPLE_ASKED_AFTER_MS = 4_000;

/** The time that a page may take to load the voices of the machine. */
export const VOICE_LOADS_MS = 1_500;

/** The duration of the notice that there is no voice; then reading aloud is off. */
export const VOICE_TOLD_MS = 12_000;

/** The days that fit the screen of a contact request. */
export const DAYS_SHOWN = 10;

/** When screens that are no part of the first load are loaded again after they could not be loaded. */
export const LOADED_AGAIN_MS = 3_000;
