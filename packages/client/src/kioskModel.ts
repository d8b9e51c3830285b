import type { KioskView } from '@madoguchi/protocol';
import { ModelCore } from './modelCore.ts';
import type { KioskModel, ModelOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import type { SeenIn } from './signaling/outbox.ts';
import { kioskRole } from './signaling/roles.ts';

/** Connects this device as the kiosk that its cookie says it is. */
export function createKioskModel(
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options.url),
): KioskModel {
  const core = new ModelCore<KioskView>(
    {
      role: kioskRole,
      // The own picture is shown while the resident waits, and the media are warm when it is their turn.
      callOf: (view) => view.consultation?.id ?? null,
      mayCall: () => true,
    },
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
    request: (topicId) =>
      // The same request however often it is sent; what it led to is not read out of the view,
      // because only the answer says that it was this one.
      core.outbox.send(
        'consultation.request',
        { requestId: platform.newId(), topicId },
        () => null,
      ),
    cancel: async () => {
      const consultationId = core.require((view) => view.consultation?.id);
      await core.outbox.send('consultation.cancel', { consultationId }, isOver(consultationId));
    },
    hangUp: async () => {
      const consultationId = core.require((view) => view.consultation?.id);
      await core.outbox.send('consultation.hangUp', { consultationId }, isOver(consultationId));
    },
  };
}

function isOver(
  consultationId: string,
): SeenIn<KioskView, 'consultation.cancel' | 'consultation.hangUp'> {
  return (view) => (view.consultation?.id === consultationId ? null : {});
}
