import type { Call, RemoteParty } from '@madoguchi/client';

/**
 * What stands in place of the specialist's picture; `null` while there is one. `none`: the call is
 * live, and neither picture nor voice has come for a while.
 */
export type FarState = 'connecting' | 'voiceOnly' | 'noPicture' | 'none' | null;

/** Reads it out of the call; `waited` once nothing has come of a live call for `FAR_WAIT_MS`. */
export function farState(
  call: Pick<Call, 'phase'> | null,
  far: Pick<RemoteParty, 'sending'> | null,
  waited: boolean,
): FarState {
  if (call === null || call.phase === 'preparing' || call.phase === 'ready') return 'connecting';
  // An interruption is said over the picture, which stands still meanwhile.
  if (call.phase === 'interrupted') return far === null ? 'connecting' : null;
  if (far === null) return waited ? 'none' : 'connecting';
  if (far.sending.camera) return null;
  return far.sending.microphone ? 'voiceOnly' : 'noPicture';
}
