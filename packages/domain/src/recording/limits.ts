/** How many characters are spoken at once. */
export const SPOKEN_LIMIT = 400;

/** What a recording of a sentence may be. Its sound is PCM, 16 bits, one channel: nothing has to be decoded to look at it. */
export const RECORDING_LIMITS = {
  /** Samples a second: more than a voice on a small loudspeaker has. */
  rate: 24_000,
  shortestMs: 300,
  longestMs: 20_000,
  /** A recording whose loudest sample stays below is silence, of 32767. */
  quietest: 600,
  /** One file: the longest sound and its header. */
  fileBytes: 20 * 24_000 * 2 + 44,
  /** Recordings of the whole ward, with the one before of each. */
  files: 6_000,
  /** All of them together. */
  bytes: 1024 * 1024 * 1024,
} as const;
