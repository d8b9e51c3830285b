import { mainParty, type Call, type RemoteParty } from '@madoguchi/client';
import { VideoTile } from '@madoguchi/ui-kit';
import { volumeShare } from '../state/preferences.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

interface FarPictureProps {
  readonly call: Call | null;
  /** Whose picture it is; `null` while nothing comes from there. */
  readonly party: RemoteParty | null;
  readonly onBlocked: (play: () => Promise<void>) => void;
}

/** The specialist's face and voice. */
export function FarPicture({ call, party, onBlocked }: FarPictureProps) {
  const { show } = useText();
  return (
    <VideoTile
      {...useFarPicture(party)}
      className="far-picture"
      onBlocked={onBlocked}
      {...placeholder(call, party, show)}
    />
  );
}

/**
 * The same picture, ready before the call where it will stand: the specialist's face is there as
 * soon as its first frame is, and the rest of the screen follows.
 */
export function FarPictureAhead({ call }: Pick<FarPictureProps, 'call'>) {
  return (
    <VideoTile
      {...useFarPicture(mainParty(call))}
      className="far-picture--ahead video-tile--ahead"
    />
  );
}

/** What both have in common. */
function useFarPicture(party: RemoteParty | null) {
  const text = useText();
  const { volume } = usePreferences().preferences;
  return {
    stream: party?.stream ?? null,
    label: text.plain('common:camera.remote'),
    testId: 'remote-video',
    volume: volumeShare(volume),
  };
}

function placeholder(
  call: Call | null,
  far: RemoteParty | null,
  show: ReturnType<typeof useText>['show'],
) {
  if (call === null || far === null || call.phase === 'preparing' || call.phase === 'ready')
    return { placeholder: show('kiosk:call.connecting'), placeholderIcon: 'talk' as const };
  if (call.phase === 'live' && !far.sending.camera)
    return { placeholder: show('common:camera.remoteOff'), placeholderIcon: 'person' as const };
  return {};
}
