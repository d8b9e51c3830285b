/** When the clock jumps, in milliseconds: the last screen is there by then. */
const JUMPS_AFTER_MS = 1_000;
/** Where it stands afterwards: in the warning of a last screen. */
const STANDS_AT_MS = 43_000;

/**
 * The steady clock of the page jumps into a warning and stands still there, so that a picture of it can be taken. Returns
 * how it goes on.
 */
export function standInWarning(): () => void {
  const real = performance.now.bind(performance);
  const begun = real();
  performance.now = () => (real() - begun < JUMPS_AFTER_MS ? real() : begun + STANDS_AT_MS);
  return () => {
    performance.now = real;
  };
}
