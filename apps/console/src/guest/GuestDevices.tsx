import type { Call, DeviceUse } from '@madoguchi/client';
import { Button, canChooseLoudspeaker, Dialog, Icon } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { DevicePreview } from '../devices/DevicePreview.tsx';
import { DeviceSelect } from '../devices/DeviceSelect.tsx';
import { missingLoudspeaker, useDeviceChoices } from '../devices/devicesContext.ts';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { useTrialTone } from '../devices/useTrialTone.ts';
import { useWords } from './useWords.tsx';

/** The choice of one device, where there is something to choose from. The row that it stands in is named already. */
export function GuestDeviceSelect({ use }: { readonly use: Exclude<DeviceUse, 'ring' | 'paper'> }) {
  const { plain, show } = useWords();
  const { there, chosen } = useDeviceChoices()[use];
  if (there.length < 2 && chosen === null) return null;
  return (
    <DeviceSelect
      use={use}
      label={<span className="visually-hidden">{show(`guest:devices.choose.${use}`)}</span>}
      words={{
        system: plain('guest:devices.system'),
        nameless: (n) => plain('guest:devices.nameless', { n: String(n) }),
        absent: (label) => plain('guest:devices.absent', { label }),
      }}
    />
  );
}

interface GuestDeviceProps {
  readonly use: 'camera' | 'microphone';
  readonly children?: ReactNode;
}

function GuestDevice({ use, children }: GuestDeviceProps) {
  const { show } = useWords();
  const { there } = useDeviceChoices()[use];
  return (
    <li className="guest-device">
      <Icon name={use} />
      <div>
        <p className="guest-device__name">{show(`guest:sources.${use}`)}</p>
        {there.length === 1 && <p>{there[0]?.label}</p>}
        <GuestDeviceSelect use={use} />
        {children}
      </div>
    </li>
  );
}

/** The loudspeaker: choosing it, and a tone to hear it by. */
export function GuestLoudspeaker() {
  const { show } = useWords();
  const play = useTrialTone(useDeviceChoices().loudspeaker.present);
  return (
    <li className="guest-device">
      <Icon name="volume" />
      <div>
        <p className="guest-device__name">{show('guest:devices.loudspeaker')}</p>
        {canChooseLoudspeaker() && <GuestDeviceSelect use="loudspeaker" />}
        <Button icon="volume" onClick={play}>
          {show('guest:devices.try')}
        </Button>
      </div>
    </li>
  );
}

/** The level of the microphone. */
export function GuestLevel({ track }: { readonly track: MediaStreamTrack | null }) {
  const { plain, show } = useWords();
  return (
    <MicrophoneLevel track={track} label={plain('guest:check.speak')}>
      {show('guest:check.speak')}
    </MicrophoneLevel>
  );
}

interface GuestDevicesProps {
  readonly call: Call | null;
  readonly onClose: () => void;
}

/** 機器, in the call: what is chosen is sent at once. */
export function GuestDevices({ call, onClose }: GuestDevicesProps) {
  const { show, plain } = useWords();
  const { camera = null, microphone = null } = call?.ownTracks ?? {};
  return (
    <Dialog title={show('guest:devices.title')} onClose={onClose} className="devices">
      <div className="devices__fields">
        <DevicePreview
          track={call?.sending.camera ? camera : null}
          label={plain('guest:call.yourself')}
          none={show('guest:call.ownOff')}
        />
        <ul className="devices__choices">
          <GuestDevice use="camera" />
          <GuestDevice use="microphone">
            <GuestLevel track={microphone} />
          </GuestDevice>
          <GuestLoudspeaker />
        </ul>
      </div>
      <div className="dialog-actions guest-dialog">
        <Button variant="primary" onClick={onClose}>
          {show('guest:devices.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What has become of devices in the call, in words. */
export function GuestDeviceNotices({ call }: { readonly call: Call | null }) {
  const { show, plain } = useWords();
  const missing = missingLoudspeaker(useDeviceChoices());
  const notices = call?.deviceNotices ?? [];
  return (
    <output className="guest-call__told">
      {notices.map(({ source, what, device, instead }) => (
        <Told key={source}>
          {show(`guest:devices.notice.${what}`, {
            device: device === '' ? plain(`guest:devices.usual.${source}`) : device,
            instead: instead ?? '',
          })}
        </Told>
      ))}
      {missing !== null && (
        <Told>{show('guest:devices.notice.loudspeaker', { device: missing })}</Told>
      )}
    </output>
  );
}

function Told({ children }: { readonly children: ReactNode }) {
  return (
    <span className="guest-call__problem">
      <Icon name="info" />
      <span>{children}</span>
    </span>
  );
}
