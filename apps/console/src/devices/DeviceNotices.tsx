import type { Call } from '@madoguchi/client';
import { memo } from 'react';
import { useText } from '../app/useText.ts';
import { missingLoudspeaker, useDeviceChoices } from './devicesContext.ts';
import './devices.css';

/** What has become of devices in the call, in words. */
export const DeviceNotices = memo(function DeviceNotices({ call }: { readonly call: Call | null }) {
  const { t } = useText();
  const missing = missingLoudspeaker(useDeviceChoices());
  const notices = call?.deviceNotices ?? [];
  return (
    <output className="device-notices" data-testid="device-notices">
      {notices.map(({ source, what, device, instead }) => (
        <span key={source} className="devices__note">
          {t(`console:devices.notice.${what}`, {
            device: device === '' ? t(`console:devices.usual.${source}`) : device,
            instead: instead ?? '',
          })}
        </span>
      ))}
      {missing !== null && call !== null && (
        <span className="devices__note">
          {t('console:devices.notice.loudspeaker', { device: missing })}
        </span>
      )}
    </output>
  );
});
