import { useEffect, useState } from 'react';

/** An output for sound, as the browser names it. */
type Output = Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>;

/** By what systems call a jack for earphones, and earphones themselves. */
const EARPHONES = /head(phone|set)|ear(phone|bud|piece)|イヤ[ホフ]ォ?ン|ヘッド[ホフセ]/i;

/** The output that earphones are plugged into; `null` where there are none. */
export const earphonesAmong = (outputs: readonly Output[]): string | null =>
  outputs.find(
    ({ kind, deviceId, label }) =>
      kind === 'audiooutput' &&
      !['', 'default', 'communications'].includes(deviceId) &&
      EARPHONES.test(label),
  )?.deviceId ?? null;

/** The earphones of this kiosk while they are plugged in. */
export function useEarphones(): string | null {
  const [earphones, setEarphones] = useState<string | null>(null);
  useEffect(() => {
    const { mediaDevices } = navigator;
    // A page that is not served safely has no devices.
    if (!('mediaDevices' in navigator)) return undefined;
    const look = () => {
      mediaDevices.enumerateDevices().then(
        (outputs) => setEarphones(earphonesAmong(outputs)),
        () => setEarphones(null),
      );
    };
    look();
    mediaDevices.addEventListener('devicechange', look);
    return () => mediaDevices.removeEventListener('devicechange', look);
  }, []);
  return earphones;
}
