/**
 * The version of the wire contract. It rises with every change that an older client or server could
 * misread; a kiosk that was updated late is told so at the handshake instead of failing later.
 */
export const PROTOCOL_VERSION = 16;

/** The largest message either side accepts, in bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;
