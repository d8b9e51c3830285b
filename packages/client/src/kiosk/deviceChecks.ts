import type { DeviceCheck } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import type { Model } from '../models.ts';
import type { SendRequest } from '../signaling/requests.ts';
import { ToldFact } from './toldFact.ts';

/** Tells what whoever waits finds out about the devices, also after a cut; `null` when nobody waits any more. */
export function deviceChecksOf(
  model: Model<KioskView>,
  send: SendRequest,
): (check: DeviceCheck | null) => void {
  const told = new ToldFact((check: DeviceCheck | null) => send('kiosk.deviceCheck', { check }));
  let latest: DeviceCheck | null = null;
  /** Whether the server knows anything that could be wrong. */
  let isKnown = false;
  const tell = (): void => {
    if (model.getSnapshot().connection.state !== 'up') {
      told.forget();
      isKnown = false;
    } else if (latest !== null || isKnown) {
      isKnown = latest !== null;
      told.tell(latest);
    }
  };
  model.subscribe(tell);
  return (check) => {
    latest = check;
    tell();
  };
}
