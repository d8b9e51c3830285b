import type { Devices } from '@madoguchi/client';
import { LoudspeakerContext, useObservable } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { DevicesContext } from './devicesContext.ts';

interface DevicesProviderProps {
  readonly devices: Devices;
  readonly children: ReactNode;
}

/** Gives a page its devices; everything that plays remote sound plays on the chosen loudspeaker. */
export function DevicesProvider({ devices, children }: DevicesProviderProps) {
  const { loudspeaker } = useObservable(devices);
  return (
    <DevicesContext value={devices}>
      <LoudspeakerContext value={loudspeaker.present}>{children}</LoudspeakerContext>
    </DevicesContext>
  );
}
