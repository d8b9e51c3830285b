/**
 * What is wrong with a device in a call: nobody may use it, it is not there, another program has it, it fails, or it is
 * there and gives nothing (a switch of its own, a shutter).
 */
export const DEVICE_FAULTS = ['not-permitted', 'not-found', 'in-use', 'failed', 'silent'] as const;
export type DeviceFault = (typeof DEVICE_FAULTS)[number];

/** The devices that a call may miss, the most important first: whoever is not heard cannot say so. */
export const CALL_DEVICES = ['microphone', 'loudspeaker', 'camera', 'paper'] as const;
export type CallDevice = (typeof CALL_DEVICES)[number];

/** The devices of one end that do not work. */
export type DeviceFaults = Readonly<Partial<Record<CallDevice, DeviceFault>>>;

/** What is to be told so that `told` becomes `now`: the fault of each device that differs, or that it works again. */
export function newsOfFaults(
  told: DeviceFaults,
  now: DeviceFaults,
): readonly { readonly device: CallDevice; readonly fault: DeviceFault | null }[] {
  return CALL_DEVICES.filter((device) => told[device] !== now[device]).map((device) => ({
    device,
    fault: now[device] ?? null,
  }));
}
