import { mainParty, type Call } from '@madoguchi/client';
import { VideoTile } from '@madoguchi/ui-kit';
import { volumeShare } from '../state/preferences.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

interface FarPictureProps {
  readonly call: Call | null;
  readonly onBlocked: (play: () => Promise<void>) => void;
}

/** The specialist's face and voice. */
export function FarPicture({ call, onBlocked }: FarPictureProps) {
  const text = useText();
  const { volume } = usePreferences().preferences;
  return (
    <VideoTile
      stream={mainParty(call)?.stream ?? null}
      label={text.plain('common:camera.remote')}
      testId="remote-video"
      className="far-picture"
      volume={volumeShare(volume)}
      onBlocked={onBlocked}
      {...placeholder(call, text.show)}
    />
  );
}

/**
 * The same picture, ready before the call where it will stand: the specialist's face is there as
 * soon as its first frame is, and the rest of the screen follows.
 */
export function FarPictureAhead({ call }: Pick<FarPictureProps, 'call'>) {
  const text = useText();
  const { volume } = usePreferences().preferences;
  return (
    <VideoTile
      stream={mainParty(call)?.stream ?? null}
      label={text.plain('common:camera.remote')}
      testId="remote-video"
      className="far-picture--ahead video-tile--ahead"
      volume={volumeShare(volume)}
    />
  );
}

function placeholder(call: Call | null, show: ReturnType<typeof useText>['show']) {
  const far = mainParty(call);
  if (call === null || far === null || call.phase === 'preparing' || call.phase === 'ready')
    return { placeholder: show('kiosk:call.connecting'), placeholderIcon: 'talk' as const };
  if (call.phase === 'live' && !far.sending.camera)
    return { placeholder: show('common:camera.remoteOff'), placeholderIcon: 'person' as const };
  return {};
}
