import type { Call, RemoteParty } from '@madoguchi/client';

/**
 * What stands in place of the specialist's picture; `null` while there is one. `none`: the call is
 * live, and neither picture nor voice has come for a while.
 */
export type RemoteState = 'connecting' | 'voiceOnly' | 'noPicture' | 'none' | null;

/** Reads it out of the call; `waited` once nothing has come of a live call for `REMOTE_WAIT_MS`. */
export function remoteState(
  call: Pick<Call, 'phase'> | null,
  remote: Pick<RemoteParty, 'sending'> | null,
  waited: boolean,
): RemoteState {
  if (call === null || call.phase === 'preparing' || call.phase === 'ready') return 'connecting';
  // An interruption is said over the picture, which stands still meanwhile.
  if (call.phase === 'interrupted') return remote === null ? 'connecting' : null;
  if (remote === null) return waited ? 'none' : 'connecting';
  if (remote.sending.camera) return null;
  return remote.sending.microphone ? 'voiceOnly' : 'noPicture';
}
