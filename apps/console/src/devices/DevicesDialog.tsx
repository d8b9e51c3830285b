import type { Call, DeviceUse } from '@madoguchi/client';
import { Button, canChooseLoudspeaker, Dialog } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useServices } from '../app/services.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { useDeviceChoices, useDevices } from './devicesContext.ts';
import { DevicePreview } from './DevicePreview.tsx';
import { DeviceSelect } from './DeviceSelect.tsx';
import { MicrophoneLevel } from './MicrophoneLevel.tsx';
import { NotificationChoice } from './NotificationChoice.tsx';
import { useDeviceCheck, type Checked, type Source } from './useDeviceCheck.ts';
import './devices.css';

interface DevicesDialogProps {
  readonly call: Call | null;
  readonly onClose: () => void;
}

/** 機器: camera, microphone, loudspeaker and ring, with a picture, a level and a tone to try. */
export function DevicesDialog({ call, onClose }: DevicesDialogProps) {
  const { t } = useText();
  useShortcuts({ decline: onClose, devices: onClose }, { inDialog: true });
  return (
    <Dialog title={t('console:devices.title')} onClose={onClose} className="devices">
      {call ? <InCall call={call} /> : <BeforeCall />}
      <div className="dialog-actions">
        <Button variant="primary" onClick={onClose}>
          {t('console:devices.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** In a call the dialog shows what is sent: nothing is opened a second time. */
function InCall({ call }: { readonly call: Call }) {
  const { t } = useText();
  const { camera, microphone } = call.ownTracks;
  return (
    <Fields
      camera={call.sending.camera ? camera : null}
      noPicture={t(camera ? 'console:call.localOff' : 'console:devices.noPicture')}
      microphone={microphone}
      note={{ camera: null, microphone: null }}
    />
  );
}

function BeforeCall() {
  const { t } = useText();
  const devices = useDevices();
  const choices = useDeviceChoices();
  const { camera, microphone } = useDeviceCheck(devices);
  const note = (checked: Checked, source: Source): ReactNode => {
    if (checked.state === 'problem') return t(`console:devices.problem.${checked.problem}`);
    if (checked.state !== 'works' || !checked.standsIn) return null;
    const wanted = choices[source].chosen?.label ?? t(`console:devices.usual.${source}`);
    return t('console:devices.standsIn', { wanted, used: checked.track.label });
  };
  return (
    <Fields
      camera={camera.state === 'works' ? camera.track : null}
      noPicture={t(
        camera.state === 'checking' ? 'console:devices.opening' : 'console:devices.noPicture',
      )}
      microphone={microphone.state === 'works' ? microphone.track : null}
      note={{ camera: note(camera, 'camera'), microphone: note(microphone, 'microphone') }}
    />
  );
}

interface FieldsProps {
  readonly camera: MediaStreamTrack | null;
  readonly noPicture: string;
  readonly microphone: MediaStreamTrack | null;
  /** What is the matter with a device, in words. */
  readonly note: Readonly<Record<Source, ReactNode>>;
}

function Fields({ camera, noPicture, microphone, note }: FieldsProps) {
  const { t } = useText();
  return (
    <div className="devices__fields">
      <div className="devices__own">
        <DevicePreview track={camera} label={t('console:call.local')} none={noPicture} />
        <NotificationChoice />
      </div>
      <div className="devices__choices">
        <Use use="camera" note={note.camera} />
        <Use use="microphone" note={note.microphone}>
          <MicrophoneLevel track={microphone} label={t('console:devices.level')}>
            {t('console:devices.speak')}
          </MicrophoneLevel>
        </Use>
        {canChooseLoudspeaker() ? (
          <>
            <Use use="loudspeaker">
              <ToneButton use="loudspeaker" />
            </Use>
            <Use use="ring">
              <ToneButton use="ring" />
            </Use>
          </>
        ) : (
          <p className="devices__note">{t('console:devices.noLoudspeakers')}</p>
        )}
      </div>
    </div>
  );
}

interface UseProps {
  /** A camera over the desk is a kiosk's. */
  readonly use: Exclude<DeviceUse, 'paper'>;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

function Use({ use, note, children }: UseProps) {
  const { t } = useText();
  return (
    <div className="devices__use">
      <DeviceSelect
        use={use}
        label={t(`console:devices.uses.${use}`)}
        words={{
          system: t(use === 'ring' ? 'console:devices.asLoudspeaker' : 'console:devices.system'),
          nameless: (n) => t('console:devices.nameless', { n: String(n) }),
          absent: (label) => t('console:devices.absent', { label }),
        }}
      />
      {children}
      {note && <output className="devices__note">{note}</output>}
    </div>
  );
}

function ToneButton({ use }: { readonly use: 'loudspeaker' | 'ring' }) {
  const { t } = useText();
  const { sound } = useServices();
  return (
    <Button icon="volume" onClick={() => sound.tryOn(use)}>
      {t(`console:devices.try.${use}`)}
    </Button>
  );
}
