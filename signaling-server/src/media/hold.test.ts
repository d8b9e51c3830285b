import { describe, expect, test } from 'vitest';
import type { Party } from '../ports/mediaRooms.ts';
import { enter, enterAndSend, warmCall } from './testing/callers.ts';
import type { House } from './testing/house.ts';
import { colleague, guest, kiosk, openHouse, settle, staff } from './testing/house.ts';
import { keepJournal } from './testing/journal.ts';

/** A call that is live among the resident, the specialist and a colleague. */
async function threeTogether(): Promise<House> {
  const house = await openHouse();
  await warmCall(house, [kiosk(), staff(), colleague()]);
  await house.rooms.goLive('c1');
  await settle();
  return house;
}

/** Somebody joins: by which id they receive the resident's picture. */
async function residentsFace(house: House, party: Party): Promise<string> {
  const { remoteTracks } = await enter(house, party);
  const face = remoteTracks.find(({ from, source }) => from === 'kiosk' && source === 'camera');
  return face?.consumerId ?? '';
}

const times = (count: number, what: string): string[] => Array.from({ length: count }, () => what);

describe('holding the resident', { timeout: 30_000 }, () => {
  test('[M10] asks the worker only for what changes, first for what the resident sends', async () => {
    const journal = keepJournal();
    const { rooms } = await threeTogether();
    journal.length = 0;
    await rooms.holdResident('c1');
    // Voice and picture of the resident to two, and theirs to the resident.
    const held = ['producer pause', 'consumer pause', 'producer pause done', 'consumer pause done'];
    expect(journal).toEqual(held.flatMap((what, n) => times(n % 2 === 0 ? 2 : 8, what)));
    journal.length = 0;
    await rooms.holdResident('c1');
    expect(journal).toEqual([]);
  });

  test('[M10] the others are told that nothing is to be expected of the resident', async () => {
    const { rooms, told } = await threeTogether();
    await rooms.holdResident('c1');
    await settle();
    const toColleague = told('remoteSending', colleague());
    expect(toColleague).toEqual([
      [colleague(), 'kiosk', 'microphone', false],
      [colleague(), 'kiosk', 'camera', false],
    ]);
    expect(told('remoteSending', kiosk())).toEqual([]);
    await rooms.setSending(kiosk(), 'microphone', false);
    await rooms.goLive('c1');
    await settle();
    expect(told('remoteSending', colleague()).slice(2)).toEqual([
      [colleague(), 'kiosk', 'camera', true],
    ]);
  });

  test('[M10] who comes meanwhile learns it from the answer to the join', async () => {
    const house = await threeTogether();
    await house.rooms.holdResident('c1');
    const { live, remoteTracks } = await enter(house, guest());
    expect(live).toBe(true);
    for (const { from, sending } of remoteTracks) expect(sending).toBe(from !== 'kiosk');
  });

  test('[M10] the resident who comes back meanwhile is still held', async () => {
    const journal = keepJournal();
    const house = await threeTogether();
    await house.rooms.holdResident('c1');
    journal.length = 0;
    const { live, remoteTracks } = await enterAndSend(house, kiosk());
    for (const { consumerId } of remoteTracks) await house.rooms.markReady(kiosk(), consumerId);
    expect(live).toBe(false);
    expect(journal.filter((entry) => entry.includes('resume'))).toEqual([]);
    expect(journal).toContain('producer starts paused');
  });

  test('[M11] a picture of a resident who is held cannot be asked for', async () => {
    const journal = keepJournal();
    const house = await threeTogether();
    await house.rooms.holdResident('c1');
    const face = await residentsFace(house, guest());
    journal.length = 0;
    await house.rooms.requestKeyFrame(guest(), face);
    expect(journal).toEqual([]);
  });

  test('[M11] when several miss a picture its sender is asked once', async () => {
    const journal = keepJournal();
    const house = await threeTogether();
    const guests = [guest(1), guest(2)];
    const faces = await Promise.all(guests.map((party) => residentsFace(house, party)));
    journal.length = 0;
    await Promise.all(guests.map((party, n) => house.rooms.requestKeyFrame(party, faces[n] ?? '')));
    expect(journal.filter((entry) => entry === 'producer resume')).toHaveLength(1);
  });
});
