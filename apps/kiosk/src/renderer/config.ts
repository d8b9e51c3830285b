/** The clock on the wall of every center. */
export const WARD_TIME_ZONE = 'Asia/Tokyo';

/** Topics on one page of tiles: more would have to be searched. */
export const TOPICS_A_PAGE = 6;

/** Without a touch for this long while choosing, the kiosk asks whether somebody is still there. */
export const QUIET_MS = 60_000;

/** Time to answer that question; WCAG 2.2.1 asks for 20 seconds at least. */
export const ANSWER_MS = 20_000;

/** How long the thanks stay once the specialist has written up. */
export const THANKS_AFTER_CLOSED_MS = 2_000;

/** How long the thanks stay at most, while the specialist still writes. */
export const THANKS_MS = 20_000;

/** How long the kind words after a cancelled or lost consultation stay. */
export const FAREWELL_MS = 12_000;

/** How long a confirmed consultation may be missing from the server's view before it counts as lost. */
export const VANISHED_MS = 10_000;

/** How long it stays on the screen what will happen now, for whoever leaves by another way than a talk. */
export const LEFT_MS = 45_000;

/** How long a far end may take to begin in a live call, before the resident is told that nothing comes. */
export const REMOTE_WAIT_MS = 8_000;

/** How long a page may take to learn which voices the machine has. */
export const VOICE_LOADS_MS = 1_500;

/** How long it is said that there is no voice; then reading aloud is off. */
export const VOICE_TOLD_MS = 12_000;

/** Days that fit the screen when one of them is wished for. */
export const DAYS_SHOWN = 10;
