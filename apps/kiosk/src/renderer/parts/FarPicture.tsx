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
  const { show } = useText();
  return (
    <VideoTile
      {...useFarPicture(call)}
      className="far-picture"
      onBlocked={onBlocked}
      {...placeholder(call, show)}
    />
  );
}

/**
 * The same picture, ready before the call where it will stand: the specialist's face is there as
 * soon as its first frame is, and the rest of the screen follows.
 */
export function FarPictureAhead({ call }: Pick<FarPictureProps, 'call'>) {
  return <VideoTile {...useFarPicture(call)} className="far-picture--ahead video-tile--ahead" />;
}

/** What both have in common. */
function useFarPicture(call: Call | null) {
  const text = useText();
  const { volume } = usePreferences().preferences;
  return {
    stream: mainParty(call)?.stream ?? null,
    label: text.plain('common:camera.remote'),
    testId: 'remote-video',
    volume: volumeShare(volume),
  };
}

function placeholder(call: Call | null, show: ReturnType<typeof useText>['show']) {
  const far = mainParty(call);
  if (call === null || far === null || call.phase === 'preparing' || call.phase === 'ready')
    return { placeholder: show('kiosk:call.connecting'), placeholderIcon: 'talk' as const };
  if (call.phase === 'live' && !far.sending.camera)
    return { placeholder: show('common:camera.remoteOff'), placeholderIcon: 'person' as const };
  return {};
}
