import { SPOKEN_LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import type { SoundPacket } from '../ports/captionEngine.ts';

/** What the server tells the engine's process. */
export type ToProcess =
  /** Sound of a voice; its number comes back when it was dealt with. */
  | {
      readonly type: 'sound';
      readonly number: number;
      readonly voice: number;
      readonly packets: readonly SoundPacket[];
    }
  /** Something of a voice was dropped before what comes next. */
  | { readonly type: 'skip'; readonly voice: number }
  | { readonly type: 'end'; readonly voice: number };

/** What the engine's process tells the server. A native library works in it, so that nothing of it is believed. */
export const fromProcess = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), language: z.enum(SPOKEN_LANGUAGES) }),
  /** It cannot begin: the settings, the library or the model are not as they should be. */
  z.strictObject({ type: z.literal('unusable'), reason: z.string().max(500) }),
  z.strictObject({ type: z.literal('dealtWith'), number: z.int().min(1) }),
  z.strictObject({
    type: z.literal('line'),
    voice: z.int().min(1),
    line: z.strictObject({
      number: z.int().min(1),
      text: z
        .string()
        .max(400)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u),
      done: z.boolean(),
    }),
  }),
]);
export type FromProcess = z.infer<typeof fromProcess>;
