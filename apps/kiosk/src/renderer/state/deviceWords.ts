import type { Call } from '@madoguchi/client';
import { CALL_DEVICES, type DeviceFault, type DeviceFaults } from '@madoguchi/domain';

/** What is said of the own devices on the screen of a resident: one thing, the most important. */
export type DeviceSaying =
  | {
      readonly kind: 'fault';
      readonly device: NamedDevice;
      readonly fault: DeviceFault;
      /** Whether what is said by voice does not arrive: it can be written. */
      readonly unheard: boolean;
    }
  | { readonly kind: 'again' | 'another'; readonly device: NamedDevice };

type NamedDevice = 'microphone' | 'camera' | 'loudspeaker' | 'both';

/**
 * What there is to say: what does not work, then what works again or in place of another one. Of the paper it is said
 * where it is shown.
 */
export function deviceSaying({
  deviceFaults: faults,
  deviceNotices,
}: Pick<Call, 'deviceFaults' | 'deviceNotices'>): DeviceSaying | null {
  const device = CALL_DEVICES.find((each) => each !== 'paper' && faults[each] !== undefined);
  const fault = device && faults[device];
  if (device !== undefined && device !== 'paper' && fault !== undefined) {
    const both = isOfBoth(faults);
    const unheard = faults.microphone !== undefined;
    return { kind: 'fault', device: both ? 'both' : device, fault, unheard };
  }
  for (const { source, what } of deviceNotices) {
    if (source === 'paper') continue;
    if (what === 'returned') return { kind: 'again', device: source };
    if (what === 'replaced') return { kind: 'another', device: source };
  }
  return null;
}

const isOfBoth = ({ microphone, camera }: DeviceFaults): boolean =>
  microphone !== undefined && microphone === camera;
