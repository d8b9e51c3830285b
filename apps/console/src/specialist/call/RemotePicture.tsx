import { mainParty, type Call, type RemoteParty } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import { formatElapsed } from '@madoguchi/i18n';
import { Button, classes, Icon, StatusBanner, VideoTile, type IconName } from '@madoguchi/ui-kit';
import { memo, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ResidentCompany } from '../people/ResidentCompany.tsx';
import { usePersonWords } from '../people/usePersonWords.ts';
import { mainSeat, type ServingView } from '../situation.ts';
import { isLongHold } from '../waiting.ts';
import { FarDevices } from './FarDevices.tsx';

interface RemotePictureProps {
  readonly current: ServingView;
  readonly call: Call | null;
  readonly now: number;
  /** Why the resident's camera does not show their face; `null` where it could. */
  readonly faceAway: 'asked' | 'shown' | null;
}

/** The large picture: the resident's, or another participant's while the resident is held. */
export const RemotePicture = memo(function RemotePicture({
  current,
  call,
  now,
  faceAway,
}: RemotePictureProps) {
  const { t } = useText();
  const [play, setPlay] = useState<(() => Promise<void>) | null>(null);
  const { partyName } = usePersonWords();
  const main = mainParty(call, mainSeat(current));
  const state = useCallState(current, call);
  const isPaper = faceAway !== null && main?.seat === 'kiosk';
  const placeholder = usePlaceholder(main, call, state, isPaper ? faceAway : null);
  return (
    <div className="call__stage">
      <VideoTile
        stream={main?.stream ?? null}
        label={main ? partyName(main.seat, current) : t('console:call.remote')}
        fit="whole"
        testId="remote-video"
        className="call__remote"
        placeholderIcon={iconOf(current, call, isPaper)}
        placeholder={placeholder}
        onBlocked={(again) => setPlay(() => again)}
      />
      <StatusBanner tone="warning" className="call__state">
        {placeholder === state || saysElsewhere(current) ? null : state}
      </StatusBanner>
      <HoldTime current={current} now={now} />
      {placeholder === null && <NamePlate main={main} current={current} />}
      {/* A held resident sends nothing, which is shown already. */}
      {!(isResidentHeld(current) && (main === null || main.seat === 'kiosk')) && (
        <FarDevices main={main} call={call} />
      )}
      {play && (
        <Button
          variant="primary"
          icon="volume"
          className="call__play"
          onClick={() => void play().then(() => setPlay(null))}
        >
          {t('console:idle.unlock')}
        </Button>
      )}
    </div>
  );
});

/** In a transfer its steps say it; in a talk aside the name of who talks, the time, and the press that ends it. */
const saysElsewhere = (current: ServingView): boolean =>
  current.state === 'transferring' ||
  (current.state === 'onHold' && current.reason === 'side-talk');

function iconOf(current: ServingView, call: Call | null, isPaper: boolean): IconName {
  if (isResidentHeld(current)) return 'hold';
  if (isPaper) return 'paper';
  return call?.phase === 'live' ? 'camera-off' : 'person';
}

/** Whose picture it is; beside the resident's, who is with them. */
function NamePlate({
  main,
  current,
}: Pick<RemotePictureProps, 'current'> & { readonly main: RemoteParty | null }) {
  const { t } = useText();
  const { partyName } = usePersonWords();
  if (main === null) return null;
  return (
    <div className="call__name">
      <span>{partyName(main.seat, current)}</span>
      {main.seat === 'kiosk' && current.onHandset === 'call' && (
        <span>
          <Icon name="handset" /> {t('console:call.handset.name')}
        </span>
      )}
      {main.seat === 'kiosk' && current.onHandset !== 'call' && (
        <ResidentCompany current={current} />
      )}
    </div>
  );
}

/** How long the resident has been held, by the server's clock; after a while what to do about it. */
function HoldTime({ current, now }: Pick<RemotePictureProps, 'current' | 'now'>) {
  const { t } = useText();
  const isHeld = current.state === 'onHold' || current.state === 'transferring';
  if (!isHeld || !isResidentHeld(current)) return null;
  const time = now - current.heldAt;
  const isLong = isLongHold(time);
  return (
    <div className={classes('call__held', isLong && 'call__held--long')}>
      <p role="timer">
        <Icon name={isLong ? 'warning' : 'hold'} />
        <span className="numbers">
          {t('console:holdTime.label', { time: formatElapsed(time) })}
        </span>
      </p>
      {isLong && <p role="alert">{t('console:holdTime.long')}</p>}
    </div>
  );
}

/** The same picture over the ringing dialog, so that it is visible before the call panel is rendered. */
export function RemotePictureAhead({ call }: Pick<RemotePictureProps, 'call'>) {
  const { t } = useText();
  return (
    <VideoTile
      stream={mainParty(call)?.stream ?? null}
      label={t('console:call.remote')}
      fit="whole"
      testId="remote-video"
      className="call__ahead video-tile--ahead"
    />
  );
}

/** The state that keeps the two from seeing each other, in words; `null` without one. */
function useCallState(current: ServingView, call: Call | null): string | null {
  const { t } = useText();
  if (current.kioskAway)
    return t(current.onHandset === 'call' ? 'console:call.handsetAway' : 'console:call.kioskAway');
  if (current.state === 'onHold') {
    return t('console:hold.state', { reason: t(`console:hold.reasons.${current.reason}`) });
  }
  if (isResidentHeld(current)) return t('console:hold.stateTransfer');
  const phase = call?.phase ?? 'preparing';
  return phase === 'live' ? null : t(`console:call.phase.${phase}`);
}

/** The placeholder of the picture; `null` while there is one. */
function usePlaceholder(
  main: RemoteParty | null,
  call: Call | null,
  state: string | null,
  faceAway: RemotePictureProps['faceAway'],
): string | null {
  const { t } = useText();
  if (main?.sending.camera === true) return null;
  if (state !== null) return state;
  if (faceAway !== null) return t(`console:paper.faceAway.${faceAway}`);
  return call?.phase === 'live' ? t('console:call.remoteOff') : null;
}
