import {
  DeviceError,
  type DeviceChoice,
  type DeviceProblem,
  type Devices,
} from '@madoguchi/client';
import { useObservable } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useState } from 'react';

export type Source = 'camera' | 'microphone';

/** The state of a device: opening, open, or unavailable. */
export type Checked =
  | { readonly state: 'checking' }
  | {
      readonly state: 'works';
      readonly track: MediaStreamTrack;
      /** It stands in for the one that is wanted, which cannot be opened. */
      readonly standsIn: boolean;
    }
  | { readonly state: 'problem'; readonly problem: DeviceProblem };

export interface DeviceCheck {
  readonly camera: Checked;
  readonly microphone: Checked;
  again(): void;
}

/** Opens camera and microphone while they are checked; nothing of them leaves the page. */
export function useDeviceCheck(devices: Devices): DeviceCheck {
  const choices = useObservable(devices);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);
  const camera = useDevice(devices, 'camera', { choice: choices.camera, round, again });
  const microphone = useDevice(devices, 'microphone', {
    ...{ choice: choices.microphone, round, again },
  });
  return { camera, microphone, again };
}

interface Round {
  readonly choice: DeviceChoice;
  readonly round: number;
  readonly again: () => void;
}

function useDevice(devices: Devices, source: Source, { choice, round, again }: Round): Checked {
  const [checked, setChecked] = useState<Checked>({ state: 'checking' });
  const { chosen } = choice;
  useEffect(() => {
    let ended = false;
    let opened: MediaStreamTrack | null = null;
    const open = async (): Promise<void> => {
      try {
        const { track, standsIn } = await devices.open(source);
        opened = track;
        if (ended) track.stop();
        else setChecked({ state: 'works', track, standsIn });
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
  }, [devices, source, round, chosen]);
  useAgain(checked, choice, again);
  return checked;
}

/** Checks again what failed, went, or stands in for another one, when something was plugged in or out. */
function useAgain(checked: Checked, { there, present }: DeviceChoice, again: () => void): void {
  const [known, setKnown] = useState({ there, present });
  useEffect(() => {
    if (known.there === there && known.present === present) return;
    setKnown({ there, present });
    // The first list comes with the first device that is opened, and is no change.
    if (known.there.length > 0 && mayDiffer(checked, there)) again();
  }, [known, there, present, checked, again]);
  const track = checked.state === 'works' ? checked.track : null;
  useEffect(() => {
    track?.addEventListener('ended', again);
    return () => track?.removeEventListener('ended', again);
  }, [track, again]);
}

function mayDiffer(checked: Checked, there: DeviceChoice['there']): boolean {
  if (checked.state === 'checking') return false;
  if (checked.state === 'problem' || checked.standsIn) return true;
  const { deviceId } = checked.track.getSettings();
  return !there.some(({ id }) => id === deviceId);
}
