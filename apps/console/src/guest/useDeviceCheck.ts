import { DeviceError, type DeviceProblem, type Devices } from '@madoguchi/client';
import { useCallback, useEffect, useState } from 'react';

export type Source = 'camera' | 'microphone';

/** The state of a device: opening, open, or unavailable. */
export type Checked =
  | { readonly state: 'checking' }
  | { readonly state: 'works'; readonly track: MediaStreamTrack }
  | { readonly state: 'problem'; readonly problem: DeviceProblem };

export interface DeviceCheck {
  readonly camera: Checked;
  readonly microphone: Checked;
  again(): void;
}

/** Opens camera and microphone while they are checked; nothing of them leaves the page. */
export function useDeviceCheck(devices: Devices): DeviceCheck {
  const [round, setRound] = useState(0);
  const camera = useDevice(devices, 'camera', round);
  const microphone = useDevice(devices, 'microphone', round);
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => devices.onChange(again), [devices, again]);
  return { camera, microphone, again };
}

function useDevice(devices: Devices, source: Source, round: number): Checked {
  const [checked, setChecked] = useState<Checked>({ state: 'checking' });
  useEffect(() => {
    let ended = false;
    let opened: MediaStreamTrack | null = null;
    const open = async (): Promise<void> => {
      try {
        const track = await devices.open(source);
        opened = track;
        if (ended) track.stop();
        else setChecked({ state: 'works', track });
      } catch (error) {
        const problem = error instanceof DeviceError ? error.problem : 'failed';
        if (!ended) setChecked({ state: 'problem', problem });
      }
    };
    void open();
    return () => {
      ended = true;
      opened?.stop();
      setChecked({ state: 'checking' });
    };
  }, [devices, source, round]);
  return checked;
}
