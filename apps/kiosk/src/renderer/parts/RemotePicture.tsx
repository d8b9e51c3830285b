import { mainParty, type Call, type RemoteParty } from '@madoguchi/client';
import { useLasted, VideoTile } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { REMOTE_WAIT_MS } from '../config.ts';
import { remoteState } from '../state/remoteState.ts';
import { volumeShare } from '../state/preferences.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

interface RemotePictureProps {
  readonly call: Call | null;
  /** The party whose picture it is; `null` while it sends nothing. */
  readonly party: RemoteParty | null;
  readonly onBlocked: (play: () => Promise<void>) => void;
}

/** The specialist's picture and sound. */
export const RemotePicture = memo(function RemotePicture({
  call,
  party,
  onBlocked,
}: RemotePictureProps) {
  const placeholder = usePlaceholder(call, party);
  return (
    <VideoTile
      {...useRemotePicture(party)}
      className="remote-picture"
      onBlocked={onBlocked}
      {...placeholder}
    />
  );
});

/**
 * The same picture, ready before the call where it will stand: the specialist's face is there as
 * soon as its first frame is, and the rest of the screen follows.
 */
export function RemotePictureAhead({ call }: Pick<RemotePictureProps, 'call'>) {
  return (
    <VideoTile
      {...useRemotePicture(mainParty(call))}
      className="remote-picture--ahead video-tile--ahead"
    />
  );
}

/** The props that both share. */
function useRemotePicture(party: RemoteParty | null) {
  const text = useText();
  const { volume } = usePreferences().preferences;
  return {
    stream: party?.stream ?? null,
    label: text.plain('common:camera.remote'),
    testId: 'remote-video',
    volume: volumeShare(volume),
  };
}

/** The placeholder while there is no picture. */
function usePlaceholder(call: Call | null, remote: RemoteParty | null) {
  const { show } = useText();
  const waited = useLasted(call?.phase === 'live' && remote === null, REMOTE_WAIT_MS);
  const state = remoteState(call, remote, waited);
  switch (state) {
    case null:
      return {};
    case 'connecting':
      return { placeholder: show('kiosk:call.connecting'), placeholderIcon: 'talk' as const };
    default:
      return { placeholder: show(`kiosk:call.far.${state}`), placeholderIcon: 'person' as const };
  }
}
