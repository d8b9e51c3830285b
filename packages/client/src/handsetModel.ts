import type { HandsetView } from '@madoguchi/protocol';
import { tellFaults } from './call/tellFaults.ts';
import { ModelCore } from './modelCore.ts';
import type { HandsetModel, ModelOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import { introduceHandset } from './signaling/introduction.ts';
import { handsetRole } from './signaling/roles.ts';

/** Connects this page as the phone of the resident whose code was used here. */
export function createHandsetModel(
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options, introduceHandset),
): HandsetModel {
  const core = new ModelCore<HandsetView>(
    {
      role: handsetRole,
      comparesClock: false,
      callOf: consultationOf,
      isSilent: (view) => !hasCall(view),
      mayCall: hasCall,
    },
    platform,
  );
  const base = core.base();
  tellFaults(base, { seatIn: (view) => (view.stage === 'carried' ? 'kiosk' : null) });
  base.subscribe(takesAlong(core));
  return {
    ...base,
    end: async () => {
      const consultationId = core.require(consultationOf);
      const isWaiting = core.view?.stage === 'carried' && core.view.waiting;
      await core.outbox.send(isWaiting ? 'consultation.cancel' : 'consultation.hangUp', {
        consultationId,
      });
    },
  };
}

/** The kiosk lets go only when this says so: sound and picture are on the phone by then. */
function takesAlong(core: ModelCore<HandsetView>): () => void {
  let asked = false;
  return () => {
    const { view, call, connection } = core.store.getSnapshot();
    if (asked || view?.stage !== 'moving') return;
    if (call?.reached !== true || connection.state !== 'up') return;
    asked = true;
    const { consultationId } = view;
    // What has come too late is told by the next view; another answer that was lost is asked for again.
    core.outbox.send('handset.carry', { consultationId }).catch(() => (asked = false));
  };
}

const consultationOf = (view: HandsetView): string | null =>
  view.stage === 'over' ? null : view.consultationId;

const hasCall = (view: HandsetView): boolean => view.stage === 'moving' || view.stage === 'carried';
