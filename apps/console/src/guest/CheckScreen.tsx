import { cookiesAllowed } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { Button, classes, Icon, VideoTile } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { useDevices } from '../devices/devicesContext.ts';
import { useDeviceCheck, type Checked, type Source } from '../devices/useDeviceCheck.ts';
import { GuestDeviceSelect, GuestLevel, GuestLoudspeaker } from './GuestDevices.tsx';
import { GuestFrame } from './GuestFrame.tsx';
import { useWords } from './useWords.tsx';

interface CheckScreenProps {
  readonly busy: boolean;
  readonly failure: ErrorCode | null;
  readonly onEnter: () => void;
}

/** The device check before the link is used: camera and microphone. */
export function CheckScreen({ busy, failure, onEnter }: CheckScreenProps) {
  const { show, plain } = useWords();
  const { camera, microphone, again } = useDeviceCheck(useDevices());
  const stream = useMemo(
    () => (camera.state === 'works' ? new MediaStream([camera.track]) : null),
    [camera],
  );
  const [allowed] = useState(cookiesAllowed);
  const lacks = camera.state === 'problem' || microphone.state === 'problem';
  return (
    <GuestFrame screen="check">
      <main className="guest__main guest-check">
        <div>
          <h1>{show('guest:title')}</h1>
          <p className="guest__lead">{show('guest:check.lead')}</p>
        </div>
        <div className="guest-check__own">
          <VideoTile
            stream={stream}
            own
            label={plain('guest:call.yourself')}
            className={classes('guest-check__picture', !stream && 'guest-check__picture--none')}
            placeholder={stream ? null : show(`guest:sources.camera`)}
          />
          <ul className="guest-check__devices">
            <GuestLoudspeaker />
          </ul>
        </div>
        <div className="guest-check__side">
          <ul className="guest-check__devices">
            <DeviceRow source="camera" checked={camera} />
            <DeviceRow source="microphone" checked={microphone} />
          </ul>
          {lacks && (
            <div className="guest-check__lacks">
              <p>{show('guest:check.without')}</p>
              <Button icon="reload" onClick={again}>
                {show('guest:check.again')}
              </Button>
            </div>
          )}
          {allowed ? (
            <Entry {...{ busy, failure, onEnter }} />
          ) : (
            // The link would be used up, and nobody be let in.
            <p role="alert" className="guest-check__failure">
              {show('guest:check.cookiesBlocked')}
            </p>
          )}
        </div>
      </main>
    </GuestFrame>
  );
}

function Entry({ busy, failure, onEnter }: CheckScreenProps) {
  const { show } = useWords();
  return (
    <>
      <p role="alert" className="guest-check__failure">
        {failure && show(`errors:${failure}`)}
      </p>
      <Button variant="primary" size="main" wide icon="next" disabled={busy} onClick={onEnter}>
        {show('guest:check.enter')}
      </Button>
      <p className="guest__quiet">{show('guest:check.once')}</p>
    </>
  );
}

function DeviceRow({ source, checked }: { readonly source: Source; readonly checked: Checked }) {
  const { show } = useWords();
  const icon = checked.state === 'problem' ? (`${source}-off` as const) : source;
  return (
    <li className={`guest-device guest-device--${checked.state}`}>
      <Icon name={icon} />
      <div>
        <p className="guest-device__name">{show(`guest:sources.${source}`)}</p>
        <p>
          {checked.state === 'problem'
            ? show(`guest:problem.${checked.problem}`)
            : show(checked.state === 'works' ? 'guest:check.works' : 'guest:check.unknown')}
        </p>
        {checked.state === 'works' && checked.standsIn && (
          <p>{show('guest:devices.standsIn', { used: checked.track.label })}</p>
        )}
        {source === 'microphone' && checked.state === 'works' && (
          <GuestLevel track={checked.track} />
        )}
        <GuestDeviceSelect use={source} />
      </div>
    </li>
  );
}
