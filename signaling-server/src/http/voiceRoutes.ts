import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { Database } from '../ports/store.ts';
import type { Synthesiser } from '../ports/synthesiser.ts';
import type { Recordings } from '../services/voices/recordings.ts';
import type { VoiceTickets } from '../services/voices/voiceTickets.ts';
import { bindGuarded, bindRoute } from './bindRoute.ts';
import { askLimit, type Guard } from './guards.ts';

/** More sentences than anybody listens to. */
const QUESTIONS_A_MINUTE = 240;

interface Voices {
  readonly recordings: Recordings;
  readonly synthesiser: Synthesiser;
}

const soundFile = (bytes: Buffer): File =>
  new File([new Uint8Array(bytes)], 'voice.wav', { type: 'audio/wav' });

/** 読み上げ: what kiosks fetch with their ticket, and the recording room. */
export function voiceRoutes(
  parts: Guard & Voices & { readonly db: Database; readonly voiceTickets: VoiceTickets },
): Router {
  const router = Router();
  kioskVoices(router, parts);
  recordingRoom(router, parts);
  return router;
}

function kioskVoices(
  router: Router,
  { recordings, synthesiser, voiceTickets }: Voices & { readonly voiceTickets: VoiceTickets },
): void {
  for (const name of ['kioskVoices', 'kioskRecording', 'kioskSpeech'] as const) {
    router.post(routes[name].path, askLimit(QUESTIONS_A_MINUTE));
  }
  bindRoute(router, 'kioskVoices', async ({ body: { ticket, language } }) => {
    voiceTickets.check(ticket);
    return {
      recordings: recordings
        .played(language)
        .map(({ recording: { id, key, words } }) => ({ recordingId: id, key, words })),
      isSynthesised: await synthesiser.speaks(language),
    };
  });
  bindRoute(router, 'kioskRecording', async ({ body: { ticket, recordingId } }) => {
    voiceTickets.check(ticket);
    return soundFile(await recordings.read(recordingId));
  });
  bindRoute(router, 'kioskSpeech', async ({ body: { ticket, language, words } }) => {
    voiceTickets.check(ticket);
    return soundFile(await synthesiser.say(language, words));
  });
}

function recordingRoom(router: Router, parts: Guard & Voices & { readonly db: Database }): void {
  const { recordings, synthesiser, db } = parts;
  const nameOf = (staffId: string): string =>
    db.read(({ staff }) => staff.get(staffId)?.displayName ?? staffId);
  bindGuarded(router, parts, 'recordings', async ({ body: { language } }) => ({
    recordings: recordings.played(language).map(({ recording, mayRestore }) => {
      const { id, key, words, ms, addedBy, addedAt } = recording;
      return { recordingId: id, key, words, ms, addedByName: nameOf(addedBy), addedAt, mayRestore };
    }),
    isSynthesised: await synthesiser.speaks(language),
  }));
  bindGuarded(router, parts, 'readRecording', async ({ body }) =>
    soundFile(await recordings.read(body.recordingId)),
  );
  bindGuarded(router, parts, 'readSpeech', async ({ body: { language, words } }) =>
    soundFile(await synthesiser.say(language, words)),
  );
  bindGuarded(router, parts, 'addRecording', async ({ body, staff, caller }) => {
    const { file, ...sentence } = body;
    const content = new Uint8Array(await file.arrayBuffer());
    const { id } = await recordings.add({ ...sentence, content }, staff.id, caller);
    return { recordingId: id };
  });
  bindGuarded(router, parts, 'restoreRecording', async ({ body, caller }) => {
    await recordings.restore(body, caller);
    return {};
  });
  bindGuarded(router, parts, 'removeRecording', async ({ body, caller }) => {
    await recordings.remove(body, caller);
    return {};
  });
}
