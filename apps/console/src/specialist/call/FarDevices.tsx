import type { Call, RemoteParty } from '@madoguchi/client';
import { CALL_DEVICES, type CallDevice } from '@madoguchi/domain';
import { useOpenDocument } from '@madoguchi/paper';
import { devicesDocument } from '@madoguchi/protocol';
import { Icon, type IconName } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';

const ICONS: Readonly<Record<CallDevice, IconName>> = {
  microphone: 'microphone-off',
  loudspeaker: 'volume',
  camera: 'camera-off',
  paper: 'paper',
};

interface FarDevicesProps {
  readonly call: Call | null;
  readonly main: RemoteParty | null;
}

/** What does not work at the other end and why, or that they have muted themselves. */
export function FarDevices({ call, main }: FarDevicesProps) {
  const { t } = useText();
  const { model } = useActions();
  const { state } = useOpenDocument(model.document(devicesDocument));
  if (call?.phase !== 'live') return null;
  // A kiosk of which nothing comes is no party of the call, and says what is wrong all the same.
  const faults = state?.faults[main?.seat ?? 'kiosk'] ?? {};
  const devices = CALL_DEVICES.filter((device) => faults[device] !== undefined);
  const isMuted = main?.sending.microphone !== true && faults.microphone === undefined;
  if (devices.length === 0 && !isMuted) return null;
  return (
    <output className="call__muted" data-testid="far-devices">
      {devices.map((device) => (
        <span key={device}>
          <Icon name={ICONS[device]} />
          {t(`console:call.farDevice.${device}`, {
            why: t(`console:call.farFault.${faults[device] ?? 'failed'}`),
          })}
        </span>
      ))}
      {isMuted && (
        <span>
          <Icon name="microphone-off" />
          {t('console:call.remoteMuted')}
        </span>
      )}
    </output>
  );
}
