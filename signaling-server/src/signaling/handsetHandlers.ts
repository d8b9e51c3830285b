import type { Connections } from '../services/connections/connections.ts';
import type { Handsets } from '../services/handsets/handsets.ts';
import { askerOf, type Handlers } from './bind.ts';
import type { Screens } from './screens.ts';
import { handsetViewer } from './viewers/handsetViewer.ts';
import { handsetOf } from './who.ts';

export type HandsetSubject = `handset.${'offer' | 'withdraw' | 'carry' | 'sync'}`;

export interface HandsetParts {
  readonly handsets: Handsets;
  readonly connections: Connections;
  readonly screens: Screens;
}

/** What kiosks ask for about the resident's own phone, and the phone for itself. */
export function handsetHandlers({
  handsets,
  connections,
  screens,
}: HandsetParts): Pick<Handlers, HandsetSubject> {
  return {
    'handset.offer': (connection, { consultationId, language, takes }) =>
      handsets.offer(askerOf(connection), consultationId, { language, takes }),
    'handset.withdraw': (_, { consultationId, what }, command) =>
      handsets.withdraw(command, consultationId, what),
    'handset.carry': async ({ actor }, { consultationId }, command) => {
      const done = await handsets.carry(command, consultationId);
      // It may have gone while this was written; that it came was no news before.
      await connections.handsetSettled(handsetOf(actor).handsetId, consultationId);
      return done;
    },
    'handset.sync': ({ actor }) => screens.viewOf(handsetViewer, handsetOf(actor).consultationId),
  };
}
