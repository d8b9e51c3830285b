import type { DeviceSaying } from '../state/deviceWords.ts';
import type { Said } from '../speech/spoken.ts';
import { useText, type Text } from '../state/useText.tsx';

interface DeviceWordsProps {
  readonly saying: DeviceSaying;
  /** Whether there is somebody to write to. */
  readonly canWrite: boolean;
}

/** What is to be said of the own devices, and what to do. */
export function DeviceWords({ saying, canWrite }: DeviceWordsProps) {
  const { show, plain } = useText();
  const device = plain(`kiosk:device.name.${saying.device}`);
  if (saying.kind !== 'fault') return <>{show(`kiosk:device.${saying.kind}`, { device })}</>;
  return (
    <>
      {show(`kiosk:device.${saying.fault}`, { device })}
      {saying.unheard && canWrite && <> {show('kiosk:device.write')}</>}
    </>
  );
}

/** The same of what does not work, to be read aloud. */
export const spokenFault = (
  { device, fault }: Extract<DeviceSaying, { readonly kind: 'fault' }>,
  text: Text,
): Said => text.say(`kiosk:device.${fault}`, { device: text.plain(`kiosk:device.name.${device}`) });
