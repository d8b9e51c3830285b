import { z } from 'zod';
import { id, instant, label, localisedText } from '../primitives.ts';

/** A write-up whose writer has been disconnected for longer than the limit. */
export const leftWriteUp = z.strictObject({
  consultationId: id,
  ticket: label,
  topicName: localisedText,
  deskName: localisedText,
  writerName: label,
  endedAt: instant,
});
