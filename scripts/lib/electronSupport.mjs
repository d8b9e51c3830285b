/**
 * Which majors of Electron get security fixes: the newest three (Electron's timeline policy), with a
 * new one about every eight weeks.
 */

/** Days on which the majors came out (npm registry, read on 2026-11-22). */
const KNOWN_RELEASES = Object.freeze({
  42: '2026-05-06',
  43: '2026-07-01',
  44: '2026-08-25',
  45: '2026-10-21',
});

const SUPPORTED_MAJORS = 3;
const CADENCE_DAYS = 56;
const DAY_MS = 86_400_000;

/**
 * Until when a major is supported: the day on which the third one after it comes out. A release that
 * is not known yet is expected at the cadence, so that the check also works without a network, and a
 * kiosk that nobody updates fails it in time.
 *
 * @param {number} major
 * @param {Readonly<Record<string, string>>} [releases] day of release by major
 * @returns {Date | null} `null` for a major older than all that are known
 */
export function supportEnds(major, releases = KNOWN_RELEASES) {
  const known = Object.keys(releases).map(Number);
  const [oldest, newest] = [Math.min(...known), Math.max(...known)];
  const successor = major + SUPPORTED_MAJORS;
  if (major < oldest && releases[successor] === undefined) return null;
  const day = releases[successor];
  if (day !== undefined) return new Date(`${day}T00:00:00Z`);
  const last = Date.parse(`${releases[newest]}T00:00:00Z`);
  return new Date(last + (successor - newest) * CADENCE_DAYS * DAY_MS);
}

/**
 * @param {string} version of Electron, as the lock file has it
 * @param {Date} today
 * @returns {{ supported: boolean, words: string }}
 */
export function electronSupport(version, today) {
  const major = Number.parseInt(version, 10);
  const ends = supportEnds(major);
  const supported = ends !== null && today < ends;
  const day = ends?.toISOString().slice(0, 10) ?? 'long ago';
  const words = supported
    ? `Electron ${version} is supported until about ${day}.`
    : `Electron ${version} has had no security fixes since about ${day}: npm run add -- -w apps/kiosk electron`;
  return { supported, words };
}
