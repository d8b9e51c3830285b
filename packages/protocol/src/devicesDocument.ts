import type { DeviceFaults, LiveDocument } from '@madoguchi/domain';
import { CALL_DEVICES, DEVICE_FAULTS } from '@madoguchi/domain';
import { z } from 'zod';
import { seat } from './views/shared.ts';

const device = z.enum(CALL_DEVICES);
const fault = z.enum(DEVICE_FAULTS);

const state = z.strictObject({ faults: z.partialRecord(seat, z.partialRecord(device, fault)) });
export interface DevicesState {
  /** The devices that do not work, by the seat of each end; an end that is not named has none. */
  readonly faults: Readonly<Partial<Record<string, DeviceFaults>>>;
}

/** How a device of the own end is now; `null`: it works. */
const operation = z.strictObject({ device, fault: fault.nullable() });
export type DevicesOperation = z.infer<typeof operation>;

/** Which devices do not work at each end of a call, as each end says of itself. */
export const devicesDocument: LiveDocument<DevicesState, DevicesOperation> = {
  name: 'devices',
  operation,
  state,
  empty: () => ({ faults: {} }),
  apply({ faults }, { device: its, fault: now }, by) {
    const { [its]: _former, ...others } = faults[by] ?? {};
    const own: DeviceFaults = now === null ? others : { ...others, [its]: now };
    return { faults: { ...faults, [by]: own } };
  },
};
