import type { Consultation, Handset } from '@madoguchi/domain';
import { hasCallMedia, seatsOf } from '@madoguchi/domain';
import type { MediaRooms, Party } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import { handsetKind } from '../services/records/handset/index.ts';
import type { SignalingServer } from './connection.ts';
import { roomOf } from './connection.ts';

/** Passes on what the media report to the screen it concerns. */
export function announceMedia(io: SignalingServer, db: Database, media: MediaRooms): void {
  const find = (consultationId: string) =>
    db.read(({ consultations }) => consultations.get(consultationId));
  const phoneHas = (id: string) =>
    db.read((stores) => hasPhoneMedia(stores.records(handsetKind).get(id)));
  const to = (party: Party) =>
    io.to(
      party.seat === 'kiosk' && phoneHas(party.consultationId)
        ? roomOf({ kind: 'handset', id: party.consultationId })
        : roomOfParty(find(party.consultationId), party),
    );
  media.on('remoteTrack', (party, track) => {
    to(party).emit('media.remoteTrack', track);
  });
  media.on('remoteTrackEnded', (party, consumerId) => {
    const { consultationId } = party;
    to(party).emit('media.remoteTrackEnded', { consultationId, consumerId });
  });
  media.on('remoteSending', (party, from, source, sending) => {
    const { consultationId } = party;
    to(party).emit('media.remoteSending', { consultationId, from, source, sending });
  });
  media.on('live', (party, live) => {
    to(party).emit('media.live', { consultationId: party.consultationId, live });
  });
  media.on('reset', (party) => {
    const c = find(party.consultationId);
    // Whose seat ended with the room has nothing to join again.
    if (c === null || !seatsOf(c).includes(party.seat)) return;
    to(party).emit('media.reset', { consultationId: party.consultationId });
  });
}

/** Whether the sound and picture of the resident are their phone's. */
export const hasPhoneMedia = (handset: Handset | null): boolean =>
  handset !== null && hasCallMedia(handset);

/** The room of a person is named like their seat; that of a kiosk, or of the phone that carries the call, is found by the consultation. */
export function roomOfParty(c: Consultation | null, { seat }: Party): string {
  if (seat !== 'kiosk') return seat;
  if (c === null) return NOWHERE;
  return roomOf(
    c.carriedAt === null ? { kind: 'kiosk', id: c.kioskId } : { kind: 'handset', id: c.id },
  );
}

/** The same for what is drawn, typed and shown together: the resident's phone takes part in it beside the kiosk. */
export function roomsOfParty(c: Consultation | null, party: Party): readonly string[] {
  const room = roomOfParty(c, party);
  if (party.seat !== 'kiosk') return [room];
  return [room, roomOf({ kind: 'handset', id: party.consultationId })];
}

/** `to('')` would reach nobody either, but this says so. */
const NOWHERE = 'nowhere';
