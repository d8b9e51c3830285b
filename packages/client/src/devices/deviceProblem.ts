import type { DeviceFault } from '@madoguchi/domain';

/** Why camera or microphone could not be opened; the call goes on with what there is. */
export type DeviceProblem = Exclude<DeviceFault, 'silent'>;
