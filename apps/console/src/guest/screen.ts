import type { Snapshot } from '@madoguchi/client';
import type { ErrorCode, GuestEnding } from '@madoguchi/domain';
import type { GuestView } from '@madoguchi/protocol';

type Stage<S extends GuestView['stage']> = Extract<GuestView, { stage: S }>;

/** The screens after a link was used. */
export type Screen =
  | { readonly name: 'connecting' }
  | { readonly name: 'lobby'; readonly view: Stage<'inLobby'> }
  | { readonly name: 'call'; readonly view: Stage<'present'> }
  /** Their participation is over. */
  | { readonly name: 'over'; readonly because: GuestEnding }
  /** This browser participates in no consultation. */
  | { readonly name: 'link' }
  | { readonly name: 'refused'; readonly code: ErrorCode };

/**
 * The screen by connection and view. The end of a participation is known from a last view, or from the
 * refusal of a later connection.
 */
export function screenOf({
  connection,
  view,
}: Pick<Snapshot<GuestView>, 'connection' | 'view'>): Screen {
  if (view?.stage === 'over') return { name: 'over', because: view.because };
  if (connection.state === 'refused') {
    if (connection.code !== 'INVITATION_INVALID') return { name: 'refused', code: connection.code };
    return view === null ? { name: 'link' } : { name: 'over', because: 'partOver' };
  }
  if (view === null) return { name: 'connecting' };
  return view.stage === 'inLobby' ? { name: 'lobby', view } : { name: 'call', view };
}
