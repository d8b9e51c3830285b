import type { Consultation, Seat } from '@madoguchi/domain';
import { AppError, isResidentHeld, seatOfGuest, seatOfStaff, seatsOf } from '@madoguchi/domain';
import { clientEvents } from '@madoguchi/protocol';
import type { MediaRooms, Party } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Access } from '../services/access/access.ts';
import { checkLiveEntry } from '../services/access/gate.ts';
import { handsetKind } from '../services/records/handset/index.ts';
import { askerOf, type Handlers } from './bind.ts';
import type { Connection, Identified } from './connection.ts';
import { hasPhoneMedia } from './mediaNotices.ts';

type Subject = Extract<keyof Handlers, `media.${string}`>;

/** What kiosks, consoles and guests ask for about sound and picture. */
export function mediaHandlers(
  db: Database,
  media: MediaRooms,
  access: Access,
): Pick<Handlers, Subject> {
  const find = (id: string) => db.read(({ consultations }) => consultations.get(id));
  const party = (actor: Identified, id: string): Party => withMedia(db, actor, find(id));
  // At once: notices to whoever has joined follow their answer, which must not come later than these.
  const stillParty = (connection: Connection, consultationId: string): void => {
    // Whose connection has been ended in the meantime has no way to leave by itself.
    if (!connection.socket.connected) throw new AppError('NOT_ALLOWED');
    checkLiveEntry(access, askerOf(connection), clientEvents['media.join'], { consultationId });
    party(connection.actor, consultationId);
  };
  const giveUp = (me: Party): void => {
    const c = find(me.consultationId);
    if (c === null || seatsOf(c).length === 0) media.close(me.consultationId);
    else media.leave(me);
  };
  return {
    'media.capabilities': () => ({ rtpCapabilities: media.rtpCapabilities }),
    'media.join': async (connection, { consultationId, rtpCapabilities }) => {
      const me = party(connection.actor, consultationId);
      const [joined] = await Promise.all([
        media.join(me, rtpCapabilities, signs(find(consultationId), me)),
        restore(media, find(consultationId)),
      ]);
      // The call may have ended while the transports were made; then nobody would close them.
      try {
        stillParty(connection, consultationId);
      } catch (error) {
        giveUp(me);
        throw error;
      }
      return { ...joined, remoteTracks: [...joined.remoteTracks] };
    },
    'media.sync': ({ actor }, { consultationId }) => {
      const { remoteTracks, live } = media.sync(party(actor, consultationId));
      return { remoteTracks: [...remoteTracks], live };
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

/** The resident's seat is that of the kiosk or of the phone that takes the call along, never of both. */
function withMedia(db: Database, actor: Identified, c: Consultation | null): Party {
  const party = partyIn(c, actor);
  const isPhones = (): boolean =>
    db.read((stores) => hasPhoneMedia(stores.records(handsetKind).get(party.consultationId)));
  if (party.seat === 'kiosk' && isPhones() !== (actor.kind === 'handset'))
    throw new AppError('WRONG_STATE');
  return party;
}

/** Whoever asks, at their own seat, if the consultation has it now. */
export function partyIn(c: Consultation | null, actor: Identified): Party {
  if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
  const seat = seatOf(actor);
  if (seatsOf(c).includes(seat)) return { consultationId: c.id, seat };
  throw new AppError(isInLobby(c, actor) ? 'NOT_ADMITTED' : 'WRONG_STATE');
}

/** Whether the hands of whoever sits there are read. */
const signs = (c: Consultation | null, { seat }: Party): boolean =>
  c !== null &&
  'participants' in c &&
  c.participants.some(
    ({ kind, participantId }) => kind === 'signInterpreter' && seatOfGuest(participantId) === seat,
  );

/** The only seat that somebody can take. */
function seatOf(actor: Identified): Seat {
  switch (actor.kind) {
    // What a resident writes and shows on their phone is theirs, as at the kiosk.
    case 'kiosk':
    case 'handset':
      return 'kiosk';
    case 'staff':
      return seatOfStaff(actor.staffId);
    case 'guest':
      return seatOfGuest(actor.participantId);
  }
}

/** Whether it is a guest who has been asked and not been let in. */
function isInLobby(c: Consultation, actor: Identified): boolean {
  if (actor.kind !== 'guest' || !('participants' in c)) return false;
  return c.participants.some(({ participantId }) => participantId === actor.participantId);
}

/** After a restart of the server the room does not know whether its call was running. */
async function restore(media: MediaRooms, c: Consultation | null): Promise<void> {
  if (c === null) return;
  if (isResidentHeld(c)) await media.holdResident(c.id);
  else if (c.state === 'inCall' || c.state === 'transferring') await media.goLive(c.id);
}
