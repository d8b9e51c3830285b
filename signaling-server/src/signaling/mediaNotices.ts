import type { MediaRooms, Party } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { SignalingServer } from './connection.ts';

/** Passes on what the media report to the screen it concerns. */
export function announceMedia(io: SignalingServer, db: Database, media: MediaRooms): void {
  const room = ({ consultationId, side }: Party): string | null => {
    const c = db.read(({ consultations }) => consultations.get(consultationId));
    if (c === null) return null;
    if (side === 'kiosk') return `kiosk:${c.kioskId}`;
    return 'staffId' in c ? `staff:${c.staffId}` : null;
  };
  const to = (party: Party) => io.to(room(party) ?? NOWHERE);
  media.on('remoteTrack', (party, track) => {
    to(party).emit('media.remoteTrack', track);
  });
  media.on('remoteTrackEnded', (party, consumerId) => {
    const { consultationId } = party;
    to(party).emit('media.remoteTrackEnded', { consultationId, consumerId });
  });
  media.on('remoteSending', (party, source, sending) => {
    const { consultationId } = party;
    to(party).emit('media.remoteSending', { consultationId, source, sending });
  });
  media.on('live', (party, live) => {
    to(party).emit('media.live', { consultationId: party.consultationId, live });
  });
  media.on('reset', (party) => {
    to(party).emit('media.reset', { consultationId: party.consultationId });
  });
}

/** `to('')` would reach nobody either, but this says so. */
const NOWHERE = 'nowhere';
