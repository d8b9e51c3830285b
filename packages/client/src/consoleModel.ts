import type { ConsoleView } from '@madoguchi/protocol';
import { ModelCore } from './modelCore.ts';
import type { ConsoleModel, ModelOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import { introduceConsole } from './signaling/introduction.ts';
import { consoleRole } from './signaling/roles.ts';

/** Connects this page as the console of whoever is signed in. */
export function createConsoleModel(
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options.url, introduceConsole),
): ConsoleModel {
  const core = new ModelCore<ConsoleView>(
    { role: consoleRole, callOf, mayCall: (view) => view.me.role === 'specialist' },
    platform,
  );
  return {
    subscribe: core.store.subscribe,
    getSnapshot: core.store.getSnapshot,
    setSending: (source, sending) => {
      core.setSending(source, sending);
    },
    dispose: () => {
      core.dispose();
    },
    setPresence: async (presence) => {
      await core.outbox.send('presence.set', presence, () => null);
    },
    accept: async () => {
      const { consultationId, offerId } = core.require((view) => view.offer);
      await core.outbox.send('offer.accept', { consultationId, offerId }, (view) =>
        view.current?.consultationId === consultationId ? {} : null,
      );
    },
    decline: async (reason) => {
      const { consultationId, offerId } = core.require((view) => view.offer);
      await core.outbox.send('offer.decline', { consultationId, offerId, reason }, (view) =>
        view.offer?.offerId === offerId ? null : {},
      );
    },
    hangUp: async () => {
      const consultationId = core.require((view) => view.current?.consultationId);
      await core.outbox.send('consultation.hangUp', { consultationId }, (view) =>
        talkingIn(view) === consultationId ? null : {},
      );
    },
    writeUp: async (consultationId, outcome) => {
      await core.outbox.send('consultation.writeUp', { consultationId, outcome }, (view) =>
        view.current?.consultationId === consultationId ? null : {},
      );
    },
  };
}

/** A console that rings is warmed up, so that answering only opens what is there. */
function callOf(view: ConsoleView): string | null {
  return view.offer?.consultationId ?? talkingIn(view);
}

function talkingIn({ current }: ConsoleView): string | null {
  return current === null || current.state === 'wrapUp' ? null : current.consultationId;
}
