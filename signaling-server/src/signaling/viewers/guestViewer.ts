import { AppError, type Actor } from '@madoguchi/domain';
import { handshakes, type GuestView } from '@madoguchi/protocol';
import type { z } from 'zod';
import { guestView, NO_PART } from '../../services/views/guestViews.ts';
import { PRESENT, roomOf, socketsIn } from '../connection.ts';
import type { ViewerKind } from './viewerKind.ts';

type Said = z.infer<typeof handshakes.guest>;

/**
 * Whoever's link was used in this browser, as long as they are asked to that consultation. Refuses with
 * `INVITATION_INVALID`.
 */
export const guestViewer: ViewerKind<GuestView, Said, Extract<Actor, { kind: 'guest' }>> = {
  name: 'guest',
  as: 'guest',
  handshake: handshakes.guest,
  admit({ io, guests }, { socket, from }) {
    const actor = guests.whoIs(socket.handshake.headers.cookie);
    if (actor === null) throw new AppError('INVITATION_INVALID');
    const viewer = { kind: this.name, id: actor.participantId };
    const replaces = socketsIn(io, roomOf(viewer)).map(({ id }) => id);
    return { ...PRESENT, viewer, actor, from, sessionId: null, version: null, replaces };
  },
  /** Somebody who is not connected sees nothing any more. */
  viewOf: ({ stores }, _, actor) => (actor === null ? NO_PART : guestView(stores, actor)),
  show: (to, view) => to.emit('guest.view', view),
  connected: ({ connections }, { actor }) =>
    connections.guestCame(actor.participantId, actor.consultationId),
  disconnected: ({ connections }, { actor }) =>
    connections.guestWent(actor.participantId, actor.consultationId),
};
