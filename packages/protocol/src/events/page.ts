import { PAGE_LIMITS, PICTURE_TYPES } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { file, id } from '../primitives.ts';
import type { ClientEvent } from './event.ts';

const MOST_CHUNKS = Math.ceil(PAGE_LIMITS.pictureBytes / PAGE_LIMITS.chunkBytes);

const page = { consultationId: id, pageId: id };
/** Chunks are numbered from 0; each but the last has `PAGE_LIMITS.chunkBytes`. */
const chunk = z
  .int()
  .min(0)
  .max(MOST_CHUNKS - 1);
const MOST_CHARACTERS = 4 * Math.ceil(PAGE_LIMITS.chunkBytes / 3);
/** SHA-256 of the whole picture, in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A chunk of a picture that is held, with what the whole is. */
const heldChunk = {
  type: z.enum(PICTURE_TYPES),
  /** Bytes of the whole. */
  size: z.int().min(1).max(PAGE_LIMITS.pictureBytes),
  digest,
  bytes: z.base64().max(MOST_CHARACTERS),
};

/**
 * Events about the pictures of pages that clients send. A picture travels in chunks, several at a time and each below
 * the largest message. They are no commands: nothing of them is stored, and what makes a repeated one harmless is the
 * number of each chunk. Refused with `WRONG_STATE` to whoever takes no part in the documents of the consultation now.
 */
export const pageEvents = {
  /**
   * Begins to send a picture, or goes on after a cut: the answer says which chunks are missing, none when it is held.
   * Refused with `FILE_TOO_LARGE`, with `PAGES_FULL`, and with `DUPLICATE_REQUEST` when the page has another picture.
   */
  'page.begin': {
    action: 'document.use',
    about: aboutConsultation,
    data: z.strictObject({ ...page, bytes: z.int().positive(), digest }),
    ack: z.strictObject({ missing: z.array(chunk).max(MOST_CHUNKS) }),
  },
  /**
   * A chunk of a picture that was begun; a repeated one changes nothing. With the last that was missing the whole is
   * looked at. Refused with `PAGE_GONE` (not begun, or forgotten since), with `FILE_UNUSABLE` and `FILE_TOO_LARGE`
   * where the picture is none, has too many pixels or another digest: then nothing of it is kept.
   */
  'page.put': {
    action: 'document.use',
    about: aboutConsultation,
    data: z.strictObject({ ...page, chunk, bytes: file(MOST_CHARACTERS) }),
    /** Whether the picture is whole now. */
    ack: z.strictObject({ held: z.boolean() }),
  },
  /** A chunk of a picture that is held. Refused with `PAGE_GONE`. */
  'page.get': {
    action: 'document.use',
    about: aboutConsultation,
    data: z.strictObject({ ...page, chunk }),
    ack: z.strictObject(heldChunk),
  },
} as const satisfies Record<string, ClientEvent>;

/** Events about the pictures of pages that the server sends. */
export const pageNotices = {
  /** One of the first chunks of a picture that somebody else has sent and that is held from now on. */
  'page.given': z.strictObject({ ...page, chunk, ...heldChunk }),
} as const;
