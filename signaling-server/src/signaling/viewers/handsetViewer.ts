import type { Actor } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { handshakes, type HandsetView } from '@madoguchi/protocol';
import type { z } from 'zod';
import { handsetView, NO_HANDSET } from '../../services/views/handsetViews.ts';
import { PRESENT, roomOf, socketsIn } from '../connection.ts';
import type { ViewerKind } from './viewerKind.ts';

type Said = z.infer<typeof handshakes.handset>;

/**
 * The resident's own phone, in the room of its consultation: there is one at a time. Refuses with
 * `HANDSET_CODE_INVALID` a browser that has joined no call.
 */
export const handsetViewer: ViewerKind<HandsetView, Said, Extract<Actor, { kind: 'handset' }>> = {
  name: 'handset',
  as: 'handset',
  handshake: handshakes.handset,
  admit({ io, handsetEntry }, { socket, from }) {
    const actor = handsetEntry?.whoIs(socket.handshake.headers.cookie) ?? null;
    if (actor === null) throw new AppError('HANDSET_CODE_INVALID');
    const viewer = { kind: this.name, id: actor.consultationId };
    const replaces = socketsIn(io, roomOf(viewer)).map(({ id }) => id);
    return { ...PRESENT, viewer, actor, from, sessionId: null, version: null, replaces };
  },
  /** Somebody who is not connected sees nothing any more. */
  viewOf: ({ stores }, id, actor) => (actor === null ? NO_HANDSET : handsetView(stores, id)),
  show: (to, view) => to.emit('handset.view', view),
  connected: ({ connections }, { actor }) =>
    connections.handsetCame(actor.handsetId, actor.consultationId),
  disconnected: ({ connections }, { actor }) =>
    connections.handsetWent(actor.handsetId, actor.consultationId),
};
