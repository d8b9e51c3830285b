import type { Consultation } from '@madoguchi/domain';
import { AppError, occupiesKiosk } from '@madoguchi/domain';
import type { MediaRooms, Party } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import { concerns } from '../services/consultations.ts';
import type { Handlers } from './bind.ts';
import type { Identified } from './connection.ts';

type Subject = Extract<keyof Handlers, `media.${string}`>;

/** What kiosks and consoles ask for about sound and picture. */
export function mediaHandlers(db: Database, media: MediaRooms): Pick<Handlers, Subject> {
  const party = (actor: Identified, consultationId: string): Party => {
    const c = db.read(({ consultations }) => consultations.get(consultationId));
    return partyOf(c, actor);
  };
  const isInCall = (id: string): boolean =>
    db.read(({ consultations }) => consultations.get(id))?.state === 'inCall';
  return {
    'media.capabilities': () => ({ rtpCapabilities: media.rtpCapabilities }),
    'media.join': async ({ actor }, { consultationId, rtpCapabilities }) => {
      const me = party(actor, consultationId);
      // After a restart, or when a worker died, the room does not know that its call was running.
      if (isInCall(consultationId)) await media.goLive(consultationId);
      const joined = await media.join(me, rtpCapabilities);
      // The call may have ended while the transports were made; then nobody would close them.
      try {
        party(actor, consultationId);
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

/**
 * Which end of which call this is. Media belong to the kiosk from the moment it waits, and to the
 * specialist from the moment they are rung, so that everything is warm when they accept.
 */
function partyOf(c: Consultation | null, actor: Identified): Party {
  if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
  if (!concerns(c, actor)) throw new AppError('NOT_YOUR_CONSULTATION');
  if (!occupiesKiosk(c)) throw new AppError('WRONG_STATE');
  return { consultationId: c.id, side: actor.kind === 'kiosk' ? 'kiosk' : 'staff' };
}
