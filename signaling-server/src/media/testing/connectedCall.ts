import { vi } from 'vitest';
import type { MediaOptions } from '../options.ts';
import { Endpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { kiosk, openHouse, settle, staff } from './house.ts';

/** Waits until a check passes. */
export const waitFor = <T>(check: () => T): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 5 });

/** Both parties connected and ready for each other's tracks; the call is not live yet. */
export async function connectedCall(
  settings: Partial<MediaOptions> = {},
): Promise<House & { resident: Endpoint; specialist: Endpoint }> {
  const house = await openHouse(1, settings);
  const resident = await Endpoint.join(house.rooms, kiosk());
  const specialist = await Endpoint.join(house.rooms, staff());
  await settle();
  for (const track of specialist.joined.remoteTracks) {
    await specialist.accept(house.rooms, staff(), track);
  }
  for (const [, track] of house.told('remoteTrack', 'kiosk')) {
    await resident.accept(house.rooms, kiosk(), track);
  }
  return { ...house, resident, specialist };
}
