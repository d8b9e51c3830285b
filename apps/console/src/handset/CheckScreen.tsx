import type { ErrorCode } from '@madoguchi/domain';
import { Button, Icon, VideoTile } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useDevices } from '../devices/devicesContext.ts';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { useDeviceCheck, type Checked, type Source } from '../devices/useDeviceCheck.ts';
import { useWords } from '../guest/useWords.tsx';
import { HandsetFrame } from './HandsetFrame.tsx';

interface CheckScreenProps {
  readonly busy: boolean;
  readonly failure: ErrorCode | null;
  readonly onJoin: () => void;
}

/** What the phone is going to take along, and whether it can be seen and heard by it: before the code is used. */
export function CheckScreen({ busy, failure, onJoin }: CheckScreenProps) {
  const { show, plain } = useWords();
  const { camera, microphone, again } = useDeviceCheck(useDevices());
  const stream = useMemo(
    () => (camera.state === 'works' ? new MediaStream([camera.track]) : null),
    [camera],
  );
  const lacks = camera.state === 'problem' || microphone.state === 'problem';
  const works = camera.state === 'works' || microphone.state === 'works';
  return (
    <HandsetFrame screen="check">
      <main className="guest__main handset-plain">
        <h1>{show('handset:check.title')}</h1>
        <p className="guest__lead">{show('handset:check.lead')}</p>
        <VideoTile
          {...{ stream, own: true }}
          label={plain('handset:carried.own')}
          className="handset-own"
          placeholder={stream ? null : show('handset:check.camera')}
          placeholderIcon={camera.state === 'problem' ? 'camera-off' : 'camera'}
        />
        <ul className="handset-devices" aria-label={plain('handset:check.heading')}>
          <DeviceRow source="camera" checked={camera} />
          <DeviceRow source="microphone" checked={microphone} />
        </ul>
        {lacks && (
          <>
            {works && <p>{show('handset:check.without')}</p>}
            <Button icon="reload" wide onClick={again}>
              {show('handset:check.again')}
            </Button>
          </>
        )}
        <p role="alert" className="guest-check__failure">
          {failure && show(`errors:${failure}`)}
        </p>
        <Button
          {...{ variant: 'primary', size: 'main', icon: 'call', wide: true }}
          disabled={busy || !works}
          onClick={onJoin}
        >
          {show('handset:check.join')}
        </Button>
      </main>
    </HandsetFrame>
  );
}

const SAID = { checking: 'asking', works: 'works', problem: 'problem' } as const;

function DeviceRow({ source, checked }: { readonly source: Source; readonly checked: Checked }) {
  const { show, plain } = useWords();
  return (
    <li className={`handset-device handset-device--${checked.state}`}>
      <Icon name={checked.state === 'problem' ? `${source}-off` : source} />
      <div>
        <p className="handset-device__name">{show(`handset:check.${source}`)}</p>
        <p>{show(`handset:check.${SAID[checked.state]}`)}</p>
        {source === 'microphone' && checked.state === 'works' && (
          <MicrophoneLevel track={checked.track} label={plain('handset:check.speak')}>
            {show('handset:check.speak')}
          </MicrophoneLevel>
        )}
      </div>
    </li>
  );
}
