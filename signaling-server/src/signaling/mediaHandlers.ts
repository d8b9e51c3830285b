import { AppError, occupiesKiosk } from '@madoguchi/domain';
import type { MediaRooms, Party } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Access } from '../services/access.ts';
import { askerOf, type Handlers } from './bind.ts';
import type { Connection, Identified } from './connection.ts';

type Subject = Extract<keyof Handlers, `media.${string}`>;

/** What kiosks and consoles ask for about sound and picture. */
export function mediaHandlers(
  db: Database,
  media: MediaRooms,
  access: Access,
): Pick<Handlers, Subject> {
  const party = (actor: Identified, consultationId: string): Party => {
    const c = db.read(({ consultations }) => consultations.get(consultationId));
    if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
    // Media belong to the kiosk from the moment it waits, and to the specialist from the moment they
    // are rung, so that everything is warm when they accept.
    if (!occupiesKiosk(c)) throw new AppError('WRONG_STATE');
    return { consultationId, side: actor.kind === 'kiosk' ? 'kiosk' : 'staff' };
  };
  const stillParty = (connection: Connection, consultationId: string): void => {
    // Whose connection has been ended in the meantime has no way to leave by itself.
    if (!connection.socket.connected) throw new AppError('NOT_ALLOWED');
    access.checkOn(askerOf(connection), 'media.use', consultationId);
    party(connection.actor, consultationId);
  };
  const isInCall = (id: string): boolean =>
    db.read(({ consultations }) => consultations.get(id))?.state === 'inCall';
  return {
    'media.capabilities': () => ({ rtpCapabilities: media.rtpCapabilities }),
    'media.join': async (connection, { consultationId, rtpCapabilities }) => {
      const me = party(connection.actor, consultationId);
      // After a restart, or when a worker died, the room does not know that its call was running.
      if (isInCall(consultationId)) await media.goLive(consultationId);
      const joined = await media.join(me, rtpCapabilities);
      // The call may have ended while the transports were made; then nobody would close them.
      try {
        stillParty(connection, consultationId);
      } catch (error) {
        media.leave(me);
        throw error;
      }
      return { ...joined, remoteTracks: [...joined.remoteTracks] };
    },
    'media.connect': async ({ actor }, { consultationId, direction, dtlsParameters }) => {
      await media.connect(party(actor, consultationId), direction, dtlsParameters);
      return {};
    },
    'media.produce': ({ actor }, { consultationId, source, rtpParameters }) =>
      media.produce(party(actor, consultationId), source, rtpParameters),
    'media.ready': async ({ actor }, { consultationId, consumerId }) => {
      await media.markReady(party(actor, consultationId), consumerId);
      return {};
    },
    'media.setSending': async ({ actor }, { consultationId, source, sending }) => {
      await media.setSending(party(actor, consultationId), source, sending);
      return {};
    },
    'media.requestKeyFrame': async ({ actor }, { consultationId, consumerId }) => {
      await media.requestKeyFrame(party(actor, consultationId), consumerId);
      return {};
    },
    'media.restartIce': async ({ actor }, { consultationId, direction }) => ({
      iceParameters: await media.restartIce(party(actor, consultationId), direction),
    }),
  };
}
