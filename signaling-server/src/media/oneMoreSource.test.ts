import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { maxIncomingBitrate } from './options.ts';
import { enter, enterAndSend } from './testing/callers.ts';
import { guest, kiosk, openHouse, settle, staff } from './testing/house.ts';
import { camera, CAMERA_SSRC, microphone } from './testing/samples.ts';

/** A source that the product does not have: only this table names it. */
const BOARD = 'whiteboard' as Source;
const sources = { ...SOURCE_POLICIES, [BOARD]: SOURCE_POLICIES.camera } as SourcePolicies;

const board = () => {
  const ssrc = CAMERA_SSRC + 100;
  return { ...camera(), mid: '2', encodings: [{ ssrc, rtx: { ssrc: ssrc + 1 } }] };
};

test('[M21] one more source of the table goes from each seat to the others as every source does', async () => {
  const house = await openHouse(1, {}, sources);
  const { rooms, told } = house;
  for (const party of [kiosk(), staff()]) await enterAndSend(house, party);
  await enter(house, guest());
  await rooms.produce(staff(), BOARD, board());
  await settle();
  for (const party of [kiosk(), guest()]) {
    const offered = told('remoteTrack', party).map(([, { source, kind }]) => ({ source, kind }));
    expect(offered).toContainEqual({ source: BOARD, kind: 'video' });
  }
  expect(rooms.sync(kiosk()).remoteTracks.map(({ source }) => source)).toContain(BOARD);
  await rooms.goLive('c1');
  await rooms.setSending(staff(), BOARD, false);
  await settle();
  expect(told('remoteSending', kiosk())).toEqual([[kiosk(), 'staff:s1', BOARD, false]]);
});

test('[M21] what the resident sends of it is held with everything else', async () => {
  const house = await openHouse(1, {}, sources);
  const { rooms, told } = house;
  for (const party of [kiosk(), staff()]) await enterAndSend(house, party);
  await rooms.produce(kiosk(), BOARD, board());
  await rooms.goLive('c1');
  await rooms.holdResident('c1');
  await settle();
  const silent = told('remoteSending', staff()).map(([, , source, sending]) => [source, sending]);
  expect(silent).toContainEqual([BOARD, false]);
});

test('[M21] its kind is that of its policy, and its share is added to what a party may send', async () => {
  const { rooms } = await openHouse(1, {}, sources);
  await rooms.join(staff(), rooms.rtpCapabilities);
  await expect(rooms.produce(staff(), BOARD, microphone())).rejects.toMatchObject({
    code: 'BAD_MEDIA_PARAMETERS',
  });
  expect(maxIncomingBitrate(SOURCE_POLICIES)).toBe(7_500_000);
  expect(maxIncomingBitrate(sources)).toBe(7_500_000 + SOURCE_POLICIES.camera.ceiling);
});
