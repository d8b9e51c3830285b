import { LANGUAGES, RECORDING_LIMITS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { fileContent, formBytes } from '../fileContent.ts';
import { id, instant, label, nothing, text } from '../primitives.ts';
import type { Route } from './route.ts';

/** 256 random bits in base64url, given to a kiosk by its connection. */
export const voiceTicket = z.string().regex(/^[\w-]{43}$/);

const language = z.enum(LANGUAGES);
/** The key of a sentence in the catalogue: its area before the colon. */
const sentenceKey = z
  .string()
  .max(100)
  .regex(/^[A-Za-z]+:[\w.-]+$/);

const recording = z.strictObject({
  recordingId: id,
  key: z.string(),
  /** The sentence as it was when this was recorded. */
  words: label,
  ms: z.int().positive(),
  addedByName: label,
  addedAt: instant,
  /** Whether the recording before it can be put back. */
  mayRestore: z.boolean(),
});
export type RecordingView = z.infer<typeof recording>;

const recordings = z.array(recording).max(RECORDING_LIMITS.files);

const spoken = { language, words: text(TEXTS.spokenWords) };
const asSound = { response: fileContent, contentType: 'audio/wav', isFile: true } as const;

/** The routes of reading aloud: those of a kiosk with its ticket, and the recording room. */
export const voiceRoutes = {
  kioskVoices: {
    method: 'post',
    path: '/api/voices/kiosk',
    summary:
      'What a kiosk can read aloud in a language: recordings, and whether a synthesiser stands in.',
    body: z.strictObject({ ticket: voiceTicket, language }),
    response: z.strictObject({
      recordings: z
        .array(z.strictObject({ recordingId: id, key: z.string(), words: label }))
        .max(RECORDING_LIMITS.files),
      isSynthesised: z.boolean(),
    }),
  },
  kioskRecording: {
    method: 'post',
    path: '/api/voices/kiosk/recording',
    summary: 'A recording that is played.',
    body: z.strictObject({ ticket: voiceTicket, recordingId: id }),
    ...asSound,
  },
  kioskSpeech: {
    method: 'post',
    path: '/api/voices/kiosk/speech',
    summary: 'These words in the voice of the synthesiser. Nothing of them is kept.',
    body: z.strictObject({ ticket: voiceTicket, ...spoken }),
    ...asSound,
  },
  recordings: {
    method: 'post',
    path: '/api/voices/recordings',
    action: 'voice.record',
    about: null,
    summary:
      'The recordings of a language that are played, and whether a synthesiser stands in for others.',
    body: z.strictObject({ language }),
    response: z.strictObject({ recordings, isSynthesised: z.boolean() }),
  },
  readRecording: {
    method: 'post',
    path: '/api/voices/recordings/reading',
    action: 'voice.record',
    about: null,
    summary: 'The sound of a recording.',
    body: z.strictObject({ recordingId: id }),
    ...asSound,
  },
  readSpeech: {
    method: 'post',
    path: '/api/voices/speech',
    action: 'voice.record',
    about: null,
    summary: 'These words in the voice of the synthesiser.',
    body: z.strictObject(spoken),
    ...asSound,
  },
  addRecording: {
    method: 'post',
    path: '/api/voices/recordings/adding',
    action: 'voice.record',
    about: null,
    summary: 'Keeps a recording of a sentence in the place of the one before. An entry of the log.',
    body: z.strictObject({ ...spoken, key: sentenceKey, file: fileContent }),
    maxBytes: formBytes(RECORDING_LIMITS.fileBytes),
    isForm: true,
    response: z.strictObject({ recordingId: id }),
  },
  restoreRecording: {
    method: 'post',
    path: '/api/voices/recordings/restoring',
    action: 'voice.record',
    about: null,
    summary: 'Takes one step back: the recording before is played again. An entry of the log.',
    body: z.strictObject({ language, key: sentenceKey }),
    response: nothing,
  },
  removeRecording: {
    method: 'post',
    path: '/api/voices/recordings/removing',
    action: 'voice.record',
    about: null,
    summary: 'Takes away the recording of a sentence. An entry of the log.',
    body: z.strictObject({ language, key: sentenceKey }),
    response: nothing,
  },
} as const satisfies Record<string, Route>;
