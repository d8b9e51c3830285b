import { mainParty, type Call } from '@madoguchi/client';
import { Button, Icon, StatusBanner, VideoTile } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../app/useText.ts';
import type { ServingView } from './situation.ts';

interface RemotePictureProps {
  readonly current: ServingView;
  readonly call: Call | null;
}

/** The resident, large and whole: whoever else is in the room should be seen, too. */
export function RemotePicture({ current, call }: RemotePictureProps) {
  const { t } = useText();
  const [play, setPlay] = useState<(() => Promise<void>) | null>(null);
  const state = useCallState(current, call);
  const placeholder = usePlaceholder(call, state);
  return (
    <div className="call__stage">
      <VideoTile
        stream={mainParty(call)?.stream ?? null}
        label={t('console:call.remote')}
        fit="whole"
        testId="remote-video"
        className="call__remote"
        placeholderIcon={call?.phase === 'live' ? 'camera-off' : 'person'}
        placeholder={placeholder}
        onBlocked={(again) => setPlay(() => again)}
      />
      <StatusBanner tone="warning" className="call__state">
        {placeholder === state ? null : state}
      </StatusBanner>
      <RemoteMuted call={call} />
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
}

/** The same picture over the ringing dialog, so that the resident is seen before all is built. */
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

function RemoteMuted({ call }: Pick<RemotePictureProps, 'call'>) {
  const { t } = useText();
  if (call?.phase !== 'live' || mainParty(call)?.sending.microphone !== false) return null;
  return (
    <p className="call__muted">
      <Icon name="microphone-off" />
      {t('console:call.remoteMuted')}
    </p>
  );
}

/** What keeps the two from seeing each other, in words; `null` when nothing does. */
function useCallState(current: ServingView, call: Call | null): string | null {
  const { t } = useText();
  if (current.kioskAway) return t('console:call.kioskAway');
  if (current.state !== 'inCall') return t(`console:call.${current.state}`);
  const phase = call?.phase ?? 'preparing';
  return phase === 'live' ? null : t(`console:call.phase.${phase}`);
}

/** The words in place of the picture; `null` while there is one. */
function usePlaceholder(call: Call | null, state: string | null): string | null {
  const { t } = useText();
  if (mainParty(call)?.sending.camera === true) return null;
  return call?.phase === 'live' ? t('console:call.remoteOff') : state;
}
