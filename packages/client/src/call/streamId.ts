import type { Seat } from '@madoguchi/domain';
import type { Source } from '@madoguchi/protocol';

/**
 * What a track of a seat is received as: each source in a stream of its own. A browser lets pictures of the same stream
 * wait for the sound, and the sound for them. SDP takes no colon in its name.
 */
export const streamIdOf = (from: Seat, source: Source): string =>
  `${from.replace(':', '-')}-${source}`;
