import type { Snapshot } from '@madoguchi/client';
import type { ErrorCode, HandsetEnding } from '@madoguchi/domain';
import type { HandsetView, SummaryView } from '@madoguchi/protocol';

/** The screens after a code was used. */
export type Screen =
  | { readonly name: 'connecting' }
  | { readonly name: 'joined'; readonly view: Extract<HandsetView, { stage: 'joined' }> }
  | { readonly name: 'moving' }
  | { readonly name: 'carried'; readonly view: Extract<HandsetView, { stage: 'carried' }> }
  | { readonly name: 'over'; readonly because: HandsetEnding; readonly summary: SummaryView | null }
  | { readonly name: 'refused'; readonly code: ErrorCode };

/** The screen by connection and view. A browser that has joined nothing has a code that is worth nothing. */
export function screenOf({
  connection,
  view,
}: Pick<Snapshot<HandsetView>, 'connection' | 'view'>): Screen {
  if (view?.stage === 'over') return { name: 'over', because: view.because, summary: view.summary };
  if (connection.state === 'refused') {
    if (connection.code !== 'HANDSET_CODE_INVALID')
      return { name: 'refused', code: connection.code };
    return { name: 'over', because: view === null ? 'expired' : 'callOver', summary: null };
  }
  if (view === null) return { name: 'connecting' };
  if (view.stage === 'moving') return { name: 'moving' };
  return view.stage === 'carried' ? { name: 'carried', view } : { name: 'joined', view };
}
