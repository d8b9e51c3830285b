import type { Call, RemoteParty } from '@madoguchi/client';

/**
 * The state in place of the specialist's picture; `null` while there is one. `none`: the call is
 * live, and neither picture nor sound has arrived for a while.
 */
export type RemoteState = 'connecting' | 'voiceOnly' | 'noPicture' | 'none' | null;

/** Derives it from the call; `waited` once a live call has been without media for `REMOTE_WAIT_MS`. */
export function remoteState(
  call: Pick<Call, 'phase'> | null,
  remote: Pick<RemoteParty, 'sending'> | null,
  waited: boolean,
): RemoteState {
  if (call === null || call.phase === 'preparing' || call.phase === 'ready') return 'connecting';
  // An interruption is shown over the picture, which is frozen meanwhile.
  if (call.phase === 'interrupted') return remote === null ? 'connecting' : null;
  if (remote === null) return waited ? 'none' : 'connecting';
  if (remote.sending.camera) return null;
  return remote.sending.microphone ? 'voiceOnly' : 'noPicture';
}
