import type { Joined, Party } from '../../ports/mediaRooms.ts';
import type { House } from './house.ts';
import { kiosk, settle, staff } from './house.ts';
import { microphone, simulcastCamera } from './samples.ts';

/** Joins with all that the server can forward. */
export const enter = ({ rooms }: House, party: Party): Promise<Joined> =>
  rooms.join(party, rooms.rtpCapabilities);

/** Joins and announces a microphone and a camera in three layers. */
export async function enterAndSend(house: House, party: Party): Promise<Joined> {
  const joined = await enter(house, party);
  await house.rooms.produce(party, 'microphone', microphone());
  await house.rooms.produce(party, 'camera', simulcastCamera());
  return joined;
}

/** Both parties there and ready for each other, without connecting; the call is not live. */
export async function warmCall(house: House): Promise<void> {
  await enterAndSend(house, kiosk());
  const { remoteTracks } = await enterAndSend(house, staff());
  await settle();
  for (const { consumerId } of remoteTracks) await house.rooms.markReady(staff(), consumerId);
  for (const [, { consumerId }] of house.told('remoteTrack', 'kiosk')) {
    await house.rooms.markReady(kiosk(), consumerId);
  }
}
