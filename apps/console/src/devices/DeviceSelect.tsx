import type { DeviceUse } from '@madoguchi/client';
import { Select } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useDeviceChoices, useDevices } from './devicesContext.ts';

interface DeviceSelectProps {
  readonly use: DeviceUse;
  readonly label: ReactNode;
  readonly words: {
    /** What is used without a choice. */
    readonly system: string;
    /** A device without a name. */
    nameless(n: number): string;
    /** The chosen one, which is not plugged in. */
    absent(label: string): string;
  };
}

const SYSTEM = '';
const ABSENT = 'absent';

/** The choice of a device for one use, among those that are plugged in. */
export function DeviceSelect({ use, label, words }: DeviceSelectProps) {
  const devices = useDevices();
  const { there, chosen, present } = useDeviceChoices()[use];
  const isAbsent = chosen !== null && present === null;
  return (
    <Select
      label={label}
      value={isAbsent ? ABSENT : (present ?? SYSTEM)}
      onChange={({ target }) => devices.choose(use, target.value === SYSTEM ? null : target.value)}
    >
      <option value={SYSTEM}>{words.system}</option>
      {there.map((device, n) => (
        <option key={device.id} value={device.id}>
          {device.label === '' ? words.nameless(n + 1) : device.label}
        </option>
      ))}
      {isAbsent && (
        <option value={ABSENT} disabled>
          {words.absent(chosen.label)}
        </option>
      )}
    </Select>
  );
}
