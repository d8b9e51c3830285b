import type { Snapshot } from '@madoguchi/client';
import type { ErrorCode, HandsetEnding } from '@madoguchi/domain';
import type { HandsetView } from '@madoguchi/protocol';

/** The screens after a code was used. */
export type Screen =
  | { readonly name: 'connecting' }
  | { readonly name: 'joined'; readonly view: Extract<HandsetView, { stage: 'joined' }> }
  | { readonly name: 'over'; readonly because: HandsetEnding }
  | { readonly name: 'refused'; readonly code: ErrorCode };

/** The screen by connection and view. A browser that has joined nothing has a code that is worth nothing. */
export function screenOf({
  connection,
  view,
}: Pick<Snapshot<HandsetView>, 'connection' | 'view'>): Screen {
  if (view?.stage === 'over') return { name: 'over', because: view.because };
  if (connection.state === 'refused') {
    if (connection.code !== 'HANDSET_CODE_INVALID')
      return { name: 'refused', code: connection.code };
    return { name: 'over', because: view === null ? 'expired' : 'callOver' };
  }
  return view === null ? { name: 'connecting' } : { name: 'joined', view };
}
