import { vi } from 'vitest';
import type { MediaOptions } from '../options.ts';
import { Endpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { kiosk, openHouse, settle, staff } from './house.ts';

/** Waits until a check passes. */
export const waitFor = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 5 });

interface Pair {
  readonly resident: Endpoint;
  readonly specialist: Endpoint;
}

/** Both parties connected and ready for each other's tracks; the call is not live yet. */
export async function connectedCall(settings: Partial<MediaOptions> = {}): Promise<House & Pair> {
  const house = await openHouse(1, settings);
  return { ...house, ...(await connectParties(house, 'c1')) };
}

/** The same for one more call. */
export async function connectParties({ rooms, told }: House, id: string): Promise<Pair> {
  const resident = await Endpoint.join(rooms, kiosk(id));
  const specialist = await Endpoint.join(rooms, staff(id));
  await settle();
  for (const track of specialist.joined.remoteTracks) {
    await specialist.accept(rooms, staff(id), track);
  }
  for (const [, track] of told('remoteTrack', kiosk(id))) {
    await resident.accept(rooms, kiosk(id), track);
  }
  return { resident, specialist };
}
