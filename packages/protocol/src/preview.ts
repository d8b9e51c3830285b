import { TOPIC_ICONS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, localisedText } from './primitives.ts';

const previewedTopic = z.strictObject({
  id,
  icon: z.enum(TOPIC_ICONS),
  name: localisedText,
  hint: localisedText,
});

/** What the room of admins tells the kiosk's page that it holds in a frame: what that is to show. */
export const previewMessage = z.strictObject({
  type: z.literal('kioskPreview'),
  topics: z.array(previewedTopic),
});

export type PreviewedTopic = z.infer<typeof previewedTopic>;
export type PreviewMessage = z.infer<typeof previewMessage>;
