import type { DrivingView, KioskView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { drivingKind } from '../records/driving/index.ts';

/** What staff have changed of a kiosk, as it is told to it. */
export function drivingAtKiosk(stores: Stores, kioskId: string): KioskView['driving'] {
  const driving = stores.records(drivingKind).get(kioskId);
  switch (driving.state) {
    case 'none':
      return null;
    case 'asked':
      return { state: 'asked', driveId: driving.driveId, drive: driving.drive };
    case 'answered':
    case 'refused':
      return { state: driving.state };
  }
}

/** The same to whoever may change it, and what has become of the last change. */
export function drivingOf(stores: Stores, kioskId: string): DrivingView {
  const driving = stores.records(drivingKind).get(kioskId);
  const drive = 'drive' in driving ? driving.drive : null;
  return { kioskId, state: driving.state === 'answered' ? driving.result : driving.state, drive };
}
