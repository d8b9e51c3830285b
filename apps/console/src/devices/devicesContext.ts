import type { DeviceChoices, Devices } from '@madoguchi/client';
import { useObservable } from '@madoguchi/ui-kit';
import { createContext, useContext } from 'react';

export const DevicesContext = createContext<Devices | null>(null);

/** The devices of this page. */
export function useDevices(): Devices {
  const devices = useContext(DevicesContext);
  if (!devices) throw new TypeError('no devices above this component');
  return devices;
}

/** What there is to choose from, and what is chosen; it follows what is plugged in. */
export function useDeviceChoices(): DeviceChoices {
  return useObservable(useDevices());
}

/** The label of a chosen loudspeaker that is not plugged in; `null` while it is, and where nothing is known. */
export function missingLoudspeaker({ loudspeaker }: DeviceChoices): string | null {
  const { there, chosen, present } = loudspeaker;
  return there.length > 0 && present === null ? (chosen?.label ?? null) : null;
}
