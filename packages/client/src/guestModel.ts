import type { GuestView } from '@madoguchi/protocol';
import { tellFaults } from './call/tellFaults.ts';
import { ModelCore } from './modelCore.ts';
import type { GuestModel, ModelOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import { introduceGuest } from './signaling/introduction.ts';
import { guestRole } from './signaling/roles.ts';

/** Connects this page as the guest whose link was used here. */
export function createGuestModel(
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options, introduceGuest),
): GuestModel {
  const core = new ModelCore<GuestView>(
    // Nothing of a guest is sent before they are let in. No time is told on their page.
    {
      role: guestRole,
      comparesClock: false,
      callOf: consultationOf,
      signs,
      mayCall: (view) => view.stage !== 'over',
    },
    platform,
  );
  const base = core.base();
  tellFaults(base, { seatIn: (view) => (view.stage === 'present' ? view.mySeat : null) });
  return {
    ...base,
    part: async () => {
      const consultationId = core.require(consultationOf);
      await core.outbox.send('participant.part', { consultationId });
    },
  };
}

const signs = (view: GuestView): boolean =>
  view.stage === 'present' &&
  view.present.some(({ seat, kind }) => seat === view.mySeat && kind === 'signInterpreter');

const consultationOf = (view: GuestView): string | null =>
  view.stage === 'present' ? view.consultationId : null;
