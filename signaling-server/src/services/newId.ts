import { v7 } from 'uuid';

/**
 * The id of a new record: a UUID of version 7 (RFC 9562). It grows with time, so that rows which were
 * made together lie together in the index and a large file stays quick. Part of it can be guessed:
 * whatever has to stay secret (tokens, codes, keys) is never made by this.
 */
export const newId = (): string => v7();
