import type { Consultation } from '@madoguchi/domain';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { MediaEvents, MediaRooms, Party } from '../ports/mediaRooms.ts';
import { createMemoryDatabase } from '../composition/testing/memoryDatabase.ts';
import { inCall, wrapUp } from '../storage/testing/everyState.ts';
import { insertConsultation, insertExampleWard } from '../storage/testing/exampleWard.ts';
import type { SignalingServer } from './connection.ts';
import { announceMedia } from './mediaNotices.ts';

const at = (seat: Party['seat']): Party => ({ consultationId: 'c-1', seat });

/** The media of a consultation, and who is told what of them. */
async function announced(c: Consultation) {
  const db = createMemoryDatabase();
  await db.write((stores) => {
    insertExampleWard(stores);
    insertConsultation(stores, c);
  });
  const told: [room: string, name: string, data: unknown][] = [];
  const to = (room: string) => ({
    emit: (name: string, data: unknown) => told.push([room, name, data]),
  });
  const media = new EventEmitter<MediaEvents>();
  announceMedia({ to } as unknown as SignalingServer, db, media as unknown as MediaRooms);
  return { media, told };
}

describe('what the media report', () => {
  it('[M19] goes to the device or person whose seat it is, and says from whom', async () => {
    const { media, told } = await announced(inCall);
    media.emit('remoteSending', at('kiosk'), 'staff:staff-1', 'camera', false);
    media.emit('live', at('staff:staff-1'), true);
    media.emit('remoteTrackEnded', at('guest:p-3'), 'consumer');
    const consultationId = 'c-1';
    expect(told).toEqual([
      [
        'kiosk:kiosk-1',
        'media.remoteSending',
        { consultationId, from: 'staff:staff-1', source: 'camera', sending: false },
      ],
      ['staff:staff-1', 'media.live', { consultationId, live: true }],
      ['guest:p-3', 'media.remoteTrackEnded', { consultationId, consumerId: 'consumer' }],
    ]);
  });

  it('[M8] asks to join again whoever still has a seat, and nobody else', async () => {
    const talking = await announced(inCall);
    for (const seat of ['kiosk', 'staff:staff-2'] as const) talking.media.emit('reset', at(seat));
    expect(talking.told).toEqual([['kiosk:kiosk-1', 'media.reset', { consultationId: 'c-1' }]]);
    const over = await announced(wrapUp);
    over.media.emit('reset', at('kiosk'));
    expect(over.told).toEqual([]);
  });
});
