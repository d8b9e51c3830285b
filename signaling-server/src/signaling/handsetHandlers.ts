import type { Handsets } from '../services/handsets/handsets.ts';
import { askerOf, type Handlers } from './bind.ts';
import type { Screens } from './screens.ts';
import { handsetViewer } from './viewers/handsetViewer.ts';
import { handsetOf } from './who.ts';

export type HandsetSubject = `handset.${'offer' | 'withdraw' | 'sync'}`;

export interface HandsetParts {
  readonly handsets: Handsets;
  readonly screens: Screens;
}

/** What kiosks ask for about the resident's own phone, and the phone for itself. */
export function handsetHandlers({
  handsets,
  screens,
}: HandsetParts): Pick<Handlers, HandsetSubject> {
  return {
    'handset.offer': (connection, { consultationId, language }) =>
      handsets.offer(askerOf(connection), consultationId, language),
    'handset.withdraw': (_, { consultationId, what }, command) =>
      handsets.withdraw(command, consultationId, what),
    'handset.sync': ({ actor }) => screens.viewOf(handsetViewer, handsetOf(actor).consultationId),
  };
}
