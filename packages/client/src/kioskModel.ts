import type { KioskView } from '@madoguchi/protocol';
import { createApi } from './api.ts';
import { ModelCore } from './modelCore.ts';
import type { KioskModel, KioskOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import type { SeenIn } from './signaling/outbox.ts';
import { introduceKiosk } from './signaling/introduction.ts';
import { kioskRole } from './signaling/roles.ts';

/** Connects this device as the kiosk that its key proves it to be. */
export function createKioskModel(
  options: KioskOptions,
  platform: Platform = kioskPlatform(options),
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

function kioskPlatform({ url, key, version }: KioskOptions): Platform {
  const api = createApi(url === undefined ? {} : { baseUrl: url });
  const { origin } = new URL(url ?? window.location.origin);
  return browserPlatform(url, introduceKiosk({ api, key, origin, version }));
}

function isOver(
  consultationId: string,
): SeenIn<KioskView, 'consultation.cancel' | 'consultation.hangUp'> {
  return (view) => (view.consultation?.id === consultationId ? null : {});
}
