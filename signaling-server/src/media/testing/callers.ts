import type { Joined, Party } from '../../ports/mediaRooms.ts';
import type { House } from './house.ts';
import { kiosk, settle, staff } from './house.ts';
import { microphone, simulcastCamera } from './samples.ts';

/** Joins with all that the server can forward. */
export const enter = ({ rooms }: Pick<House, 'rooms'>, party: Party): Promise<Joined> =>
  rooms.join(party, rooms.rtpCapabilities);

/** Joins and announces a microphone and a camera in three layers. */
export async function enterAndSend(house: House, party: Party): Promise<Joined> {
  const joined = await enter(house, party);
  await house.rooms.produce(party, 'microphone', microphone());
  await house.rooms.produce(party, 'camera', simulcastCamera());
  return joined;
}

/** The parties there and ready for each other, without connecting; the call is not live. */
export async function warmCall(house: House, parties = [kiosk(), staff()]): Promise<void> {
  for (const party of parties) {
    const { remoteTracks } = await enterAndSend(house, party);
    for (const { consumerId } of remoteTracks) await house.rooms.markReady(party, consumerId);
  }
  await settle();
  for (const party of parties) {
    for (const [, { consumerId }] of house.told('remoteTrack', party)) {
      await house.rooms.markReady(party, consumerId);
    }
  }
}
